package book.site.interactive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import book.browser.Browser;
import book.browser.InTheBrowser;
import book.outline.Outline;
import book.page.Page;
import book.page.Pages;
import book.site.Asset;
import book.site.Manuscript;
import book.site.SitePage;
import book.site.text.MarkdownHtml;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The page "Hands on" in a browser: by mouse, by keyboard, dark, on a phone, in print and without scripts. */
@ExtendWith(InTheBrowser.class)
class HandsOnTest {

    private static final String PLAYGROUND = "[data-figure=optimizer-playground] ";
    private static final String DEPTH = "[data-figure=activations] ";
    private static final String BOUNDARY = "[data-figure=boundary] ";
    private static final String PLAY = ".handson-play";
    private static final String BACK = "[aria-label='One step back']";
    private static final String FORWARD = "[aria-label='One step forward']";
    private static final String END = "[aria-label='To the end']";
    private static final String RESET = "[aria-label='Back to the start']";

    @TempDir
    static Path folder;

    private static final HandsOn PASS = new HandsOn();

    @BeforeAll
    static void write() throws IOException {
        SitePage page = PASS.pages(null).get(0);
        Document document = MarkdownHtml.parsed("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>t</title>"
            + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"></head><body><main></main></body></html>");
        document.head().appendElement("script").attr("src", "theme.js");
        Files.write(folder.resolve("theme.js"), Asset.resource("/book/site/theme.js"));
        Files.write(folder.resolve("book.css"), Asset.resource("/book/site/book.css"));
        document.head().appendElement("link").attr("rel", "stylesheet").attr("href", "book.css");
        for (Asset asset : PASS.assets()) {
            assertTrue(asset.head() && asset.pages().test(page));
            Files.write(folder.resolve(asset.name()), asset.bytes());
            if (asset.name().endsWith(".css")) {
                document.head().appendElement("link").attr("rel", "stylesheet").attr("href", asset.name());
            } else {
                document.head().appendElement("script").attr("src", asset.name()).attr("defer", true);
            }
        }
        document.selectFirst("main").appendChild(page.article());
        Files.writeString(folder.resolve("page.html"), document.outerHtml());
    }

    private static Browser opened(Browser browser) {
        return browser.open(folder.resolve("page.html"));
    }

    private static String said(Browser browser, String figure) {
        return browser.text(figure + ".handson-said");
    }

    /** Goes to a control by the keyboard alone. */
    private static void tabTo(Browser browser, String selector) {
        for (int i = 0; i < 120; i++) {
            browser.press("Tab");
            if (browser.value("document.activeElement.matches(\"" + selector + "\")").getAsBoolean()) {
                return;
            }
        }
        throw new AssertionError("Tab does not lead to " + selector);
    }

    @Test
    void theBrowserReadsWhatJavaWrote(Browser browser) {
        opened(browser);
        int[] numbers = {0, 1, -1, 16, -16, 123_456_789, Integer.MAX_VALUE, -Integer.MAX_VALUE};
        assertEquals("0,1,-1,16,-16,123456789,2147483647,-2147483647",
            browser.value("bookHandsOnParts.numbers('" + Compact.of(numbers) + "').join()").getAsString());
        assertEquals("5,1;7,1;7,-8", browser.value("bookHandsOnParts.rows('" + Compact.differences(new int[] {5, 1},
            new int[] {7, 1}, new int[] {7, -8}) + "', 2).map(r => r.join()).join(';')").getAsString());
        float[] levels = new float[60];
        levels[59] = 1;
        assertEquals("60 0 1", browser.value("(l => l.length + ' ' + l[58] + ' ' + l[59])(bookHandsOnParts.levels('"
            + Levels.text(levels, 64) + "', 64))").getAsString());
        assertEquals(List.of("0", "0.0605", "−12.3", "1.23·10⁻⁹", "1·10⁶", "99999").toString().replace("1·10⁶", "1.00·10⁶"),
            "[" + browser.value("[0, 0.060466, -12.34, 1.234e-9, 999999, 99999].map(bookHandsOnParts.brief).join(', ')")
                .getAsString() + "]");
        browser.assertSound();
    }

    @Test
    void thePlaygroundByMouse(Browser browser) {
        opened(browser);
        assertEquals(3, browser.count(".handson.live"));
        assertFalse(browser.isVisible(PLAYGROUND + ".handson-still"));
        assertTrue(said(browser, PLAYGROUND).startsWith("Step 0 of 60."));
        browser.click(PLAYGROUND + "input[type=radio][value='0']").click(PLAYGROUND + PLAY);
        browser.await("document.querySelector('" + PLAYGROUND + PLAY + "').textContent === 'Pause'");
        browser.await("document.querySelector('" + PLAYGROUND + ".handson-said').textContent.startsWith('Step 60 of 60.')");
        String end = said(browser, PLAYGROUND);
        assertTrue(end.contains("Heavy ball, η = 0.6, β = 0.5: (0.000, 0.000)"), end);
        assertTrue(end.contains("Arrived: the loss stays below a thousandth of the first one from step 10 on."), end);
        assertTrue(end.contains("Nesterov, η = 0.6, β = 0.5: diverged at step 8"), end);
        assertEquals("It is not so: only the heavy ball.", browser.text(PLAYGROUND + ".handson-verdict"));
        assertTrue(browser.isVisible(PLAYGROUND + ".handson-answer p"));
        browser.click(PLAYGROUND + RESET).click(PLAYGROUND + FORWARD).click(PLAYGROUND + FORWARD).click(PLAYGROUND + BACK);
        assertTrue(said(browser, PLAYGROUND).startsWith("Step 1 of 60."));
        browser.click(PLAYGROUND + ".handson-table summary");
        browser.await("document.querySelectorAll('" + PLAYGROUND + "tbody tr').length === 2");
        assertEquals(7, browser.count(PLAYGROUND + "thead th"));
        browser.look("playground").assertSound();
    }

    @Test
    void theWalkOfSection31ByKeyboard(Browser browser) {
        opened(browser);
        tabTo(browser, "#playground-surface");
        browser.press("ArrowUp");                                             // the round bowl
        tabTo(browser, "#playground-rule-a");
        browser.press("ArrowUp");                                             // gradient descent
        tabTo(browser, "#playground-rate-a");
        browser.press("Home", "ArrowRight", "ArrowRight", "ArrowRight");
        assertEquals("0.2", browser.text("[for=playground-rate-a][data-of=rate]"));
        tabTo(browser, "#playground-rule-b");                                  // the momentum is passed over: it has none
        browser.press("Home");
        assertTrue(browser.value("document.getElementById('playground-momentum-a').disabled").getAsBoolean());
        tabTo(browser, PLAYGROUND + FORWARD);
        double[] printed = {10, 6, 3.6, 2.16, 1.296, 0.778, 0.467, 0.280, 0.168, 0.101, 0.060};
        for (double x : printed) {
            String sentence = said(browser, PLAYGROUND);
            assertTrue(sentence.contains("Gradient descent, η = 0.2: (" + String.format(java.util.Locale.ROOT, "%.3f", x) + ", "),
                sentence);
            browser.press("Space");
        }
        assertTrue(said(browser, PLAYGROUND).startsWith("Step 11 of 40."));
        tabTo(browser, PLAYGROUND + END);
        browser.press("Enter");
        assertTrue(said(browser, PLAYGROUND).contains("Arrived"), said(browser, PLAYGROUND));
        assertEquals(List.of(), browser.faults());
    }

    @Test
    void depthByKeyboard(Browser browser) {
        opened(browser);
        tabTo(browser, "#depth-activation");
        browser.press("ArrowDown", "ArrowDown");                               // ReLU
        tabTo(browser, "#depth-start");
        browser.press("Home", "ArrowDown");                                    // 1/n
        tabTo(browser, "#depth-depth");
        browser.press("ArrowUp");                                              // 20
        tabTo(browser, DEPTH + END);
        browser.press("Space");
        String end = said(browser, DEPTH);
        assertTrue(end.startsWith("Layer 20 of 20: size 0.000768"), end);
        assertTrue(end.contains("of the values. Of a gradient of deviation 1 at the top"), end);
        browser.look("depth").assertSound();
    }

    @Test
    void theBoundaryByMouseAndKeyboard(Browser browser) {
        opened(browser);
        String line = "document.querySelector('" + BOUNDARY + ".border').getAttribute('d')";
        String start = browser.value(line).getAsString();
        for (int i = 0; i < 8; i++) {
            browser.click(BOUNDARY + FORWARD);
        }
        String end = said(browser, BOUNDARY);
        assertTrue(end.startsWith("Step 400 of 400. Of the 50 points to learn 50 are right"), end);
        assertTrue(end.endsWith("The loss of the others was lowest at step 60: 0.319."), end);
        assertNotEquals(start, browser.value(line).getAsString());
        assertTrue(browser.value("document.activeElement.matches(\"" + BOUNDARY + BACK + "\")").getAsBoolean(),
            "the focus does not stay on a button that is off");
        tabTo(browser, "#boundary-ground");
        browser.press("ArrowDown");                                            // disc and ring
        tabTo(browser, "#boundary-units");
        browser.press("Home", "ArrowDown");                                    // 3
        assertTrue(said(browser, BOUNDARY).contains("100 are right"), said(browser, BOUNDARY));
        browser.look("boundary").assertSound();
    }

    @Test
    void darkOnAPhoneWithLessMotion(Browser browser) {
        opened(browser.phone().dark(true).reducedMotion(true));
        assertTrue(browser.value("document.documentElement.scrollWidth <= innerWidth").getAsBoolean(), "nothing is too wide");
        browser.click(PLAYGROUND + PLAY);
        assertTrue(said(browser, PLAYGROUND).startsWith("Step 60 of 60."), "at once");
        browser.look("phone").assertSound();
        browser.size(800, 1100).print(true);
        assertTrue(browser.isVisible(PLAYGROUND + ".handson-still svg"));
        assertFalse(browser.isVisible(PLAYGROUND + ".handson-live"));
    }

    @Test
    void withoutScriptsThereIsAPicture(Browser browser) {
        opened(browser.scripts(false));
        for (String figure : List.of(PLAYGROUND, DEPTH, BOUNDARY)) {
            assertTrue(browser.isVisible(figure + ".handson-still svg"));
            assertTrue(browser.isVisible(figure + ".handson-still figcaption"));
            assertTrue(browser.isVisible(figure + ".handson-answer summary"));
            assertFalse(browser.isVisible(figure + ".handson-live"));
        }
        browser.look("still");
        assertEquals(List.of(), browser.faults());
    }

    @Test
    void theFiguresFindTheirSections() {
        HandsOn pass = new HandsOn();
        int found = 0;
        for (var section : Pages.sections(List.of())) {
            if (!List.of("2.2", "3.1", "3.2", "3.3", "4.2", "4.3").contains(section.number())) {
                continue;
            }
            Page page = Page.read(section.page(), section);
            String headings = page.text().lines().filter(line -> line.matches("#{1,4} .*")).collect(Collectors.joining("\n\n"));
            Element article = MarkdownHtml.of(headings);
            SitePage site = new SitePage(Manuscript.path(page), SitePage.Kind.SECTION, section.title(), "en", page, article);
            pass.apply(site, null);
            int here = article.select(".handson").size();
            assertEquals(section.number().equals("3.2") ? 0 : 1, here, section.number());
            assertEquals(here == 0 ? 0 : 4, pass.assets().stream().filter(asset -> asset.pages().test(site)).count());
            if (here > 0) {
                Element title = article.selectFirst(".handson").previousElementSibling();
                assertEquals("h4 hands-on", title.tagName() + " " + title.id());
                assertEquals("h3", title.previousElementSibling().tagName());
                assertTrue(article.select(".handson-tries").isEmpty());
            }
            found += here;
        }
        assertEquals(5, found);
        assertFalse(Outline.ofTheBook().chapters().isEmpty());
    }

    @Test
    void theSameBytesAgainAndNotTooMany() {
        long bytes = 0;
        for (Asset asset : PASS.assets()) {
            bytes += asset.bytes().length;
        }
        assertTrue(bytes < 620_000, bytes + " bytes");
        assertEquals(Boundary.data().toString(), InteractiveFigure.BOUNDARY.numbers().toString());
        String script = InteractiveFigure.ACTIVATIONS.script();
        assertArrayEquals(script.getBytes(StandardCharsets.US_ASCII), script.getBytes(StandardCharsets.UTF_8),
            "plain letters in the data");
    }
}
