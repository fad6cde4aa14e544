package book.site.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** All pages of the book's site as text: every link arrives, every formula is set, every picture has words. */
class SiteLinksTest {

    private static final Pattern OUTSIDE = Pattern.compile("(?s)(https?|mailto|data):.*");
    private static final Pattern DOLLARS = Pattern.compile("\\$\\$|\\$[^\\s$][^$]{0,200}[^\\s$]\\$|\\$[^\\s\\d$]\\$");
    private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]*)\"");
    private static final Pattern HREF = Pattern.compile("\\s(?:href|src)=\"((?:\\.\\./)+(?!\\.\\.)[^\"]*)\"");

    private static Map<Path, Document> pages;
    private static final Map<Path, Set<String>> IDS = new ConcurrentHashMap<>();

    @BeforeAll
    static void read() {
        pages = SiteFolder.pages().parallelStream().collect(Collectors.toConcurrentMap(Function.identity(), file ->
            Jsoup.parse(text(file))));
        assertTrue(pages.size() > 100, () -> pages.size() + " pages");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> ids(Path file) {
        return IDS.computeIfAbsent(file, page -> {
            Set<String> ids = new HashSet<>();
            Matcher id = ID.matcher(text(page));
            while (id.find()) {
                ids.add(id.group(1).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"));
            }
            return ids;
        });
    }

    /** Says what is wrong with a link; null if nothing. */
    private static String fault(Path page, String link) {
        if (OUTSIDE.matcher(link).matches()) {
            return null;
        }
        int cut = link.indexOf('#');
        String name = URLDecoder.decode((cut < 0 ? link : link.substring(0, cut)).replace("+", "%2B"), StandardCharsets.UTF_8);
        String anchor = cut < 0 ? "" : URLDecoder.decode(link.substring(cut + 1).replace("+", "%2B"), StandardCharsets.UTF_8);
        Path file = name.isEmpty() ? page : page.resolveSibling(name).normalize();
        Path site = SiteFolder.ofTheBook();
        if (!file.startsWith(site) || !Files.isRegularFile(file)) {
            return site.relativize(page) + ": no file " + link;
        }
        return anchor.isEmpty() || ids(file).contains(anchor) ? null : site.relativize(page) + ": no place " + link;
    }

    @Test
    void everyLinkArrives() {
        List<String> faults = pages.entrySet().parallelStream().flatMap(page -> page.getValue().select("[href], [src]").stream()
            .map(element -> element.hasAttr("href") ? element.attr("href") : element.attr("src"))
            .map(link -> fault(page.getKey(), link))).filter(Objects::nonNull).distinct().sorted().toList();
        assertEquals("", String.join("\n", faults));
    }

    /** What ARIA attributes and labels name is there. */
    @Test
    void everyReferenceWithinAPageArrives() {
        List<String> faults = pages.entrySet().stream().flatMap(page -> page.getValue()
            .select("[for], [aria-controls], [aria-labelledby], [aria-describedby]").stream()
            .flatMap(element -> Stream.of("for", "aria-controls", "aria-labelledby", "aria-describedby").map(element::attr)
                .flatMap(names -> Stream.of(names.split("\\s+"))).filter(name -> !name.isEmpty())
                .filter(name -> page.getValue().getElementById(name) == null)
                .map(name -> page.getKey().getFileName() + ": " + name))).distinct().sorted().toList();
        assertEquals(List.of(), faults);
    }

    /** From the API reference to the sections: the links that the book puts into javadoc's pages. */
    @Test
    void theReferenceLeadsBack() {
        Path site = SiteFolder.ofTheBook();
        List<String> faults = SiteFolder.files(site.resolve("api")).parallelStream()
            .filter(file -> file.toString().endsWith(".html"))
            .flatMap(file -> HREF.matcher(text(file)).results().map(link -> link.group(1)).distinct()
                .map(link -> URI.create(link).getPath() == null ? null : fault(file, link)))
            .filter(Objects::nonNull).distinct().sorted().toList();
        assertEquals("", String.join("\n", faults));
    }

    @Test
    void everyFormulaIsSet() {
        List<String> faults = pages.entrySet().parallelStream().flatMap(page -> {
            Element body = page.getValue().body().clone();
            Stream<String> errors = body.select(".katex-error").stream().map(Element::text);
            body.select("pre, code, .katex, script, style, textarea").remove();
            Matcher left = DOLLARS.matcher(body.text());
            return Stream.concat(errors, left.results().map(each -> each.group()))
                .map(what -> page.getKey().getFileName() + ": " + what).toList().stream();
        }).sorted().toList();
        assertEquals("", String.join("\n", faults));
    }

    /** HTML's own rules that browsers forgive and screen readers do not. */
    @Test
    void idsAreUniquePicturesHaveWordsAndNothingRunsInline() {
        List<String> faults = pages.entrySet().parallelStream().flatMap(page -> {
            Document html = page.getValue();
            Set<String> seen = new HashSet<>();
            Stream<String> twice = html.select("[id]").eachAttr("id").stream().filter(id -> !seen.add(id)).map(id -> "id " + id);
            Stream<String> mute = html.select("img:not([alt]), img[alt='']").eachAttr("src").stream().map(src -> "no alt " + src);
            Stream<String> inline = html.select("[onclick], [onload], [onerror], script:not([src])").stream()
                .map(element -> "inline " + element.outerHtml());
            Stream<String> lost = html.select("html:not([lang]), title:empty").stream().map(Element::tagName);
            Stream<String> headings = Stream.of(html.select("h1").size() + " h1").filter(count -> !count.equals("1 h1"));
            return Stream.of(twice, mute, inline, lost, headings).flatMap(each -> each)
                .map(what -> page.getKey().getFileName() + ": " + what);
        }).sorted().toList();
        assertEquals("", String.join("\n", faults));
    }
}
