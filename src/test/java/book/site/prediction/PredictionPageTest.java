package book.site.prediction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import book.browser.Browser;
import book.browser.InTheBrowser;
import book.site.Asset;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A page with covered answers, in Chromium from the file system: by mouse and by keyboard. */
@ExtendWith(InTheBrowser.class)
class PredictionPageTest {

    private static final String ANSWER = "#prediction-steps .covered";

    @TempDir
    static Path folder;

    @BeforeAll
    static void write() throws IOException {
        Predictions predictions = new Predictions();
        Element article = Jsoup.parse(PredictionsTest.ARTICLE).selectFirst("article");
        predictions.cover(article, "2.1");
        Files.createDirectory(folder.resolve("assets"));
        StringBuilder head = new StringBuilder("<link rel='stylesheet' href='assets/book.css'>"
            + "<script src='assets/theme.js'></script>");
        for (String name : new String[] {"book.css", "theme.js"}) {
            Files.write(folder.resolve("assets").resolve(name), Asset.resource("/book/site/" + name));
        }
        for (Asset asset : predictions.assets()) {
            Files.write(folder.resolve("assets").resolve(asset.name()), asset.bytes());
            head.append(asset.name().endsWith(".css") ? "<link rel='stylesheet' href='assets/" + asset.name() + "'>"
                : "<script defer src='assets/" + asset.name() + "'></script>");
        }
        page("page.html", head, article.outerHtml());
        page("index.html", head, "<section class='chapter'><h3>2 Core concepts</h3><ul>"
            + "<li data-section='2.1'>2.1</li></ul></section>");
    }

    private static void page(String name, CharSequence head, String body) throws IOException {
        Files.writeString(folder.resolve(name), "<!DOCTYPE html><html lang='en'><head><meta charset='utf-8'><title>Page</title>"
            + head + "</head><body><header class='top'><div class='tools' id='tools'></div></header><main><h1>Page</h1>" + body
            + "</main></body></html>", StandardCharsets.UTF_8);
    }

    private static Browser open(Browser browser) {
        browser.open(folder.resolve("page.html"));
        browser.value("localStorage.clear()");
        return browser.open(folder.resolve("page.html"));
    }

    private static boolean covered(Browser browser, String covered) {
        return browser.value("document.querySelector('" + covered + "').hasAttribute('hidden')").getAsBoolean();
    }

    private static String stored(Browser browser) {
        return browser.value("localStorage.getItem('book-predictions')").getAsString();
    }

    @Test
    void theAnswerIsHiddenTheQuestionAndTheCodeAreNot(Browser browser) {
        open(browser);
        assertEquals(2, browser.count(".covered[hidden]"));
        assertFalse(browser.value("[...document.querySelectorAll('.covered *')].some(e => e.checkVisibility("
            + "{contentVisibilityAuto: true, opacityProperty: true, visibilityProperty: true}))").getAsBoolean());
        assertTrue(browser.isVisible("#cell-steps"));
        assertFalse(browser.text("#cell-steps").contains("three-is-enough"));
        assertTrue(browser.isVisible("#free"));
        assertEquals("Predictions 0/2", browser.text("#predictions-button"));
        assertTrue(browser.text("#prediction-steps .guess").contains("Covered until then: 1 output, 1 figure and 1 paragraph."));
        browser.look("prediction-covered");
        browser.assertSound();
    }

    @Test
    void byMouse(Browser browser) {
        open(browser).click("#prediction-steps-guess").type("many");
        assertTrue(browser.value("document.querySelector('#prediction-steps .show').disabled").getAsBoolean(),
            "a number is asked for");
        browser.click("#prediction-steps-guess").type(" or 4");
        browser.click("#prediction-steps .show").await("!document.querySelector('" + ANSWER + "').hidden");
        assertTrue(browser.isVisible("#answer"));
        assertTrue(browser.text("#cell-steps").contains("three-is-enough"));
        assertTrue(browser.text("#prediction-steps .guessed").startsWith("You guessed: many or 4"));
        assertTrue(covered(browser, "#prediction-table .covered"));
        browser.click("#prediction-steps [data-verdict=not]").click("#prediction-table .skip-guess").click("#predictions-button");
        assertTrue(browser.text("#predictions-panel").contains("On this page, 1 of 2 guessed (1 not), 1 shown without a guess."));
        browser.assertSound();
        browser.dark(true).look("prediction-shown");
        assertEquals(List.of(), browser.axe());

        browser.open(folder.resolve("page.html"));
        assertEquals(0, browser.count(".covered[hidden]"), "what was guessed stays open");
        browser.open(folder.resolve("index.html"));
        assertEquals("Predictions: 1 of 2 guessed (1 not), 1 shown without a guess.", browser.text(".chapter-predictions"));
        browser.assertSound();
    }

    @Test
    void byKeyboardAndHeard(Browser browser) {
        open(browser).value("document.querySelector('#prediction-table-guess').focus()");
        browser.type("B").press("Tab");
        assertEquals("button.show", browser.focused());
        browser.press("Enter").await("!document.querySelector('#prediction-table .covered').hidden");
        assertEquals("div.guessed", browser.focused());
        browser.await("document.querySelector('[role=status]').textContent === 'Your guess is kept. '"
            + " + 'Shown: 1 output and 1 paragraph.'");
        browser.press("Tab", "Space").await("document.querySelector('[role=status]').textContent === 'Counted: I was right.'");
        assertEquals("true", browser.value("document.activeElement.getAttribute('aria-pressed')").getAsString());
        assertEquals("{\"cover\":true,\"answers\":{\"2.1/table\":{\"guess\":\"B\",\"verdict\":\"right\"}}}", stored(browser));
        browser.press("Tab", "Tab", "Tab");
        assertEquals("button.plain.cover-again", browser.focused());
        browser.press("Enter").await("document.activeElement.id === 'prediction-table-guess'");
        assertTrue(covered(browser, "#prediction-table .covered"));
    }

    @Test
    void theSettingIsRememberedAndAllCanBeForgotten(Browser browser) {
        open(browser).click("#predictions-button").click("#predictions-cover");
        assertEquals(0, browser.count(".covered[hidden]"));
        assertFalse(browser.isVisible(".guess"));
        browser.open(folder.resolve("page.html"));
        assertEquals(0, browser.count(".covered[hidden]"));
        browser.click("#predictions-button").click("#predictions-cover").press("Escape");
        assertEquals("button#predictions-button", browser.focused());
        assertEquals(2, browser.count(".covered[hidden]"));
        browser.click("#prediction-table .skip-guess").click("#predictions-button").click("#predictions-panel button")
            .press("Enter");
        assertEquals("{\"cover\":true,\"answers\":{}}", stored(browser));
        assertEquals(2, browser.count(".covered[hidden]"));
    }

    @Test
    void aLinkIntoACoverOpensIt(Browser browser) {
        open(browser).click("#free a").await("!document.querySelector('" + ANSWER + "').hasAttribute('hidden')");
        assertTrue(browser.text("#prediction-steps .guessed").startsWith("Opened because a link or a search leads here."));
        assertTrue(covered(browser, "#prediction-table .covered"));
        assertEquals("{\"cover\":true,\"answers\":{}}", stored(browser), "it does not count");
        browser.open("about:blank").open(folder.resolve("page.html").toUri() + "#figure-steps");
        assertFalse(covered(browser, ANSWER));
    }

    @Test
    void paperAndPagesWithoutScriptShowEverything(Browser browser) {
        String all = "[...document.querySelectorAll('.covered > *, .spoiler')]"
            + ".every(e => e.checkVisibility({contentVisibilityAuto: true}))";
        String some = "[...document.querySelectorAll('.guess, .guessed, #predictions-button')].some(e => e.checkVisibility())";
        open(browser).print(true);
        assertTrue(browser.value(all).getAsBoolean());
        assertFalse(browser.value(some).getAsBoolean());
        browser.print(false).scripts(false).open(folder.resolve("page.html"));
        assertTrue(browser.value(all).getAsBoolean());
        assertEquals(0, browser.count("form"));
    }

    @Test
    void whereNothingMayBeKeptAGuessLastsForThePage(Browser browser) {
        open(browser).value("localStorage.setItem('book-predictions', '{damaged')");
        browser.open(folder.resolve("page.html"));
        assertEquals(2, browser.count(".covered[hidden]"), "damaged notes are none");
        browser.value("Storage.prototype.setItem = () => { throw new Error('forbidden'); }");
        browser.click("#prediction-table .skip-guess").click("#predictions-button");
        assertFalse(covered(browser, "#prediction-table .covered"));
        assertTrue(browser.text("#predictions-panel").contains("This browser keeps nothing for this page"));
        browser.click("#prediction-steps .skip-guess");
        assertFalse(covered(browser, "#prediction-table .covered"));
    }

    @Test
    void onAPhoneNothingIsWiderThanThePage(Browser browser) {
        browser.phone();
        open(browser).click("#predictions-button");
        assertEquals(0, browser.value("Math.max(0, document.documentElement.scrollWidth - innerWidth)").getAsInt());
        browser.look("prediction-phone");
        browser.assertSound();
    }
}
