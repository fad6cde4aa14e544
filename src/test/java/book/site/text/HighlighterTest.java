package book.site.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import book.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class HighlighterTest {

    private static final Pattern FENCE = Pattern.compile("(?ms)^```(java|sh|python|xml)[^\n]*\n(.*?)^```");

    private static String tokens(String source, String language) {
        return Jsoup.parseBodyFragment(Highlighter.html(source, language)).select(".token").stream()
            .filter(token -> token.select(".token").size() == 1)
            .map(token -> token.className().replace("token ", "") + " " + token.text()).collect(Collectors.joining(", "));
    }

    private static String text(String html) {
        Element pre = Jsoup.parseBodyFragment("<pre>\n" + html + "</pre>").selectFirst("pre");
        return pre.wholeText();
    }

    /** The classes are Prism's own names, https://prismjs.com/tokens.html. */
    @Test
    void javaHasItsColours() {
        assertEquals("keyword var, class-name Tensor, function of, number 1.5f, comment // two",
            tokens("var x = Tensor.of(1.5f); // two", "java"));
        assertEquals("keyword record, class-name P, keyword int, class-name String, "
            + "triple-quoted-string string \"\"\" a \"b\" \"\"\"",
            tokens("record P(int x) { String s = \"\"\"\n a \"b\" \"\"\"; }", "java"));
        assertEquals("<span class=\"token class-name\">List</span>&lt;<span class=\"token class-name\">T</span>> &amp; y",
            Highlighter.html("List<T> & y", "java").replaceAll("<span class=\"token generics\">(&lt;.*?>)</span>", "$1"));
    }

    @Test
    void theOtherLanguages() {
        assertEquals("function git, comment # what", tokens("git log # what", "sh"));
        assertTrue(tokens("import torch # x", "python").contains("keyword import"), tokens("import torch # x", "python"));
        assertTrue(tokens("<a b=\"c\">d</a>", "xml").contains("attr-name b"), tokens("<a b=\"c\">d</a>", "xml"));
        assertTrue(tokens("{\"a\": 1}", "json").contains("property \"a\""), tokens("{\"a\": 1}", "json"));
        assertTrue(tokens("const a = 1;", "javascript").contains("keyword const"), tokens("const a = 1;", "javascript"));
        assertEquals("a &lt; b &amp;&amp; c", Highlighter.html("a < b && c", "text"));
        assertEquals("&lt;script>", Highlighter.html("<script>", ""));
    }

    /** Whatever Prism makes of it, the reader sees the program, to the character: every tenth one of the book. */
    @Test
    void noCharacterOfTheBooksProgramsIsLost() throws IOException {
        List<String[]> programs = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Home.chapters())) {
            for (Path page : files.filter(file -> file.toString().endsWith(".md")).sorted().toList()) {
                Matcher fence = FENCE.matcher(Files.readString(page));
                while (fence.find()) {
                    programs.add(new String[] {fence.group(1), fence.group(2)});
                }
            }
        }
        List<String[]> some = Stream.iterate(0, i -> i < programs.size(), i -> i + 10).map(programs::get).toList();
        assertTrue(some.size() > 100);
        List<String> shown = some.parallelStream().map(each -> text(Highlighter.html(each[1], each[0]))).toList();
        assertEquals(some.stream().map(each -> each[1].replace('\u00a0', ' ')).toList(), shown);
    }
}
