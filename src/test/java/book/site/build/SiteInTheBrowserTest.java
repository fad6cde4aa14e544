package book.site.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import book.browser.Browser;
import book.browser.InTheBrowser;
import com.google.gson.JsonArray;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The book's site as a reader has it, opened from the file system in Chromium. */
@ExtendWith(InTheBrowser.class)
class SiteInTheBrowserTest {

    /** The formulas are KaTeX's, thousands on a page: MathML for those who listen, hidden HTML for those who look. */
    private static final String TEXT = "{exclude: [['.katex']]}";
    private static final int MILLISECONDS = 1000;
    private static final int TRIES = 5;

    private static Path site;

    @BeforeAll
    static void built(Browser browser) {
        site = SiteFolder.ofTheBook();
    }

    private static String name(Path page) {
        return page.getFileName().toString();
    }

    private static long size(Path file) {
        return file.toFile().length();
    }

    /** The shortest section of each chapter. */
    private static List<Path> onePageOfEachChapter() {
        Map<String, Path> shortest = new TreeMap<>();
        SiteFolder.pages().stream().filter(page -> name(page).matches("\\d\\.\\d-.*")).forEach(page ->
            shortest.merge(name(page).substring(0, 1), page, (a, b) -> size(a) <= size(b) ? a : b));
        assertEquals(9, shortest.size());
        return List.copyOf(shortest.values());
    }

    @Test
    void everyPageOpensWithoutAFault(Browser browser) {
        List<String> faults = new ArrayList<>();
        List<Path> pages = new ArrayList<>(SiteFolder.pages());
        for (String page : List.of("index", "mapping/tensor/Tensor", "mapping/descent/package-summary")) {
            pages.add(site.resolve("api/" + page + ".html"));
        }
        String here = site.toUri().toString();
        for (Path page : pages) {
            browser.open(page).faults().forEach(fault -> faults.add(name(page) + ": " + fault));
            browser.requests().stream().filter(each -> !each.startsWith(here) && !each.startsWith("data:"))
                .forEach(each -> faults.add(name(page) + " asks for " + each));
        }
        assertEquals("", String.join("\n", faults));
    }

    @Test
    void axeFindsNothingSerious(Browser browser) {
        List<Path> pages = new ArrayList<>(onePageOfEachChapter());
        pages.addAll(List.of(site.resolve("index.html"), site.resolve("library.html")));
        List<String> found = new ArrayList<>();
        for (Path page : pages) {
            browser.open(page).axe(TEXT).forEach(fault -> found.add(name(page) + ": " + fault));
        }
        browser.dark(true);
        for (Path page : List.of(site.resolve("index.html"), onePageOfEachChapter().get(2), site.resolve("library.html"))) {
            browser.open(page).look("site-dark-" + name(page)).axe(TEXT)
                .forEach(fault -> found.add("dark " + name(page) + ": " + fault));
        }
        browser.phone();
        browser.dark(false).open(onePageOfEachChapter().get(2)).look("site-phone").axe(TEXT)
            .forEach(fault -> found.add("phone: " + fault));
        assertEquals("", String.join("\n", found));
    }

    @Test
    void theSymbolsAndTheSearchAreSound(Browser browser) {
        List<String> found = new ArrayList<>();
        browser.open(site.resolve("symbols.html")).axe(TEXT).forEach(fault -> found.add("symbols: " + fault));
        for (boolean dark : new boolean[] {false, true}) {
            browser.dark(dark).open(site.resolve("index.html")).press("/");
            browser.await("document.querySelector('dialog[open]') !== null").type("梯度");
            browser.await("document.querySelectorAll('dialog[open] a[href]').length > 0").look("site-search-" + dark);
            browser.axe("'dialog[open]'").forEach(fault -> found.add("search, dark " + dark + ": " + fault));
            browser.press("Escape").await("document.querySelector('dialog[open]') === null");
        }
        assertEquals("", String.join("\n", found));
    }

    @Test
    void paperIsWhiteThoughTheScreenBeDark(Browser browser) {
        browser.dark(true).print(true).open(onePageOfEachChapter().get(3)).look("site-print");
        assertEquals("rgb(255, 255, 255)", browser.value("getComputedStyle(document.body).backgroundColor").getAsString());
        assertEquals("", String.join("\n", browser.axe("{include: [['article']], exclude: [['.katex']]}")));
    }

    /** Nothing is wider than a phone, whatever must be is in a box of its own that scrolls. */
    @Test
    void noPageIsWiderThanAPhone(Browser browser) {
        browser.phone();
        List<String> wide = new ArrayList<>();
        for (Path page : onePageOfEachChapter()) {
            int width = browser.open(page).value("document.documentElement.scrollWidth").getAsInt();
            if (width > 390) {
                wide.add(name(page) + ": " + width);
            }
        }
        assertEquals(List.of(), wide);
    }

    /** The longest page, opened some times on a machine that may do other things: the best time is the page's own. */
    @Test
    void theLongestPageIsReadableWithinASecondAndWeighsWhatItsPicturesWeigh(Browser browser) throws Exception {
        Path page = SiteFolder.pages().stream().filter(each -> name(each).matches("\\d\\.\\d-.*"))
            .max(Comparator.comparingLong(SiteInTheBrowserTest::size)).orElseThrow();
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i < TRIES && best > MILLISECONDS; i++) {
            browser.open("about:blank").open(page);
            browser.await("performance.getEntriesByName('first-contentful-paint').length === 1");
            JsonArray times = browser.value("[performance.getEntriesByName('first-contentful-paint')[0].startTime,"
                + " performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd]").getAsJsonArray();
            best = Math.min(best, Math.max(times.get(0).getAsDouble(), times.get(1).getAsDouble()));
        }
        int words = browser.value("document.querySelector('article').innerText.split(/\\s+/).length").getAsInt();
        browser.value("document.querySelectorAll('img').forEach(img => img.loading = 'eager')");
        browser.await("[...document.images].every(img => img.complete)");
        long pictures = 0;
        long rest = 0;
        for (String request : browser.requests()) {
            if (request.startsWith("file:")) {
                long bytes = Files.size(Path.of(URI.create(request.replaceAll("[#?].*", ""))));
                pictures += request.matches(".*\\.(png|gif|jpg|svg|wav)") ? bytes : 0;
                rest += request.matches(".*\\.(png|gif|jpg|svg|wav)") ? 0 : bytes;
            }
        }
        System.out.printf("%s: %d words, readable in %.0f ms; pictures %d KB, all else %d KB%n", name(page), words, best,
            pictures / 1024, rest / 1024);
        assertTrue(words > 10_000, () -> words + " words");
        assertTrue(best < MILLISECONDS, name(page) + " took " + best + " ms");
        assertTrue(rest < 2_500_000, name(page) + " weighs " + rest + " bytes without its pictures");
    }
}
