package book.site.text;

import book.markdown.JavaScript;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Prism, which colours programs on web pages, run by Rhino when the site is built: {@code source → HTML}. */
public final class Highlighter {

    /** The names that fences and listings use, and Prism's. */
    private static final Map<String, String> LANGUAGES = Map.ofEntries(Map.entry("java", "java"), Map.entry("jshell", "java"),
        Map.entry("javascript", "javascript"), Map.entry("js", "javascript"), Map.entry("json", "json"),
        Map.entry("bash", "bash"), Map.entry("sh", "bash"), Map.entry("shell", "bash"), Map.entry("python", "python"),
        Map.entry("py", "python"), Map.entry("xml", "markup"), Map.entry("html", "markup"));

    /** Brackets, commas and operators keep the colour of the text: they are three fifths of what Prism would write. */
    private static final String PLAIN = """
        function plain(grammar, seen) {
            if (seen.indexOf(grammar) < 0) {
                seen.push(grammar);
                delete grammar.punctuation;
                delete grammar.operator;
                Object.keys(grammar).forEach(function (name) {
                    [].concat(grammar[name]).forEach(function (rule) {
                        if (rule && rule.inside) {
                            plain(rule.inside, seen);
                        }
                    });
                });
            }
        }
        """;

    private static final JavaScript PRISM = new JavaScript("",
        Stream.of("core", "markup", "clike", "javascript", "java", "json", "bash", "python")
            .map(part -> "prismjs/1.29.0/components/prism-" + part + ".js").toList(),
        "(function () {" + PLAIN + "plain(Prism.languages.java, []);"
            + "return function (source, language) {"
            + " return Prism.highlight(source, Prism.languages[language], language); }; })()");

    private Highlighter() {
    }

    /**
     * Returns the source as HTML, with an element such as {@code <span class="token keyword">} around each piece that has a
     * colour. A language that it does not know is only escaped.
     *
     * @param language as a fence names it: "java", "sh", "xml" …; may be empty
     */
    public static String html(String source, String language) {
        String name = LANGUAGES.get(language);
        return name == null ? escaped(source) : PRISM.call(source, name);
    }

    private static String escaped(String source) {
        return source.replace("&", "&amp;").replace("<", "&lt;").replace('\u00a0', ' ');
    }

    /** The languages that have colours, by the names that fences use. */
    static List<String> languages() {
        return LANGUAGES.keySet().stream().sorted().toList();
    }
}
