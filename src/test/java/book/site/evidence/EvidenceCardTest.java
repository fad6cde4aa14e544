package book.site.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import book.browser.Browser;
import book.browser.InTheBrowser;
import book.site.Manuscript;
import book.site.build.Site;
import book.weave.TemporaryBook;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The card, by mouse, keyboard and finger, and the list without script. */
@ExtendWith(InTheBrowser.class)
class EvidenceCardTest {

    private static final String CARD = ".evidence-card";
    private static final String SIGN = "#claim-twice-is-lower > .evidence-sign";
    private static final String NUMBER = "p > .number[data-name=x10]";

    @RegisterExtension
    final TemporaryBook book = new TemporaryBook();

    private Path file;

    @BeforeEach
    void aSite() {
        EvidenceBook.in(book);
        Path folder = book.root().resolve("target/site");
        new Site(Manuscript.ofTheBook(), List.of(new EvidencePass())).write(folder);
        file = folder.resolve("3.1-gradient-descent.html");
    }

    @Test
    void byMouse(Browser browser) {
        browser.open(file);
        assertFalse(browser.isVisible(CARD));
        browser.hover(NUMBER).await("!document.querySelector('.evidence-card').hidden");
        String card = browser.text(CARD);
        assertTrue(card.startsWith("Number x10\n"), card);
        for (String part : List.of("0.06046617599999997", "Recorded by cell walk of the notebook 3.1-gradient-descent.ipynb.",
            "./book run 3.1 --check executes the cells again", "src/test/java/mapping/descent/WalkTest.java", "not recorded")) {
            assertTrue(card.contains(part), part + " in " + card);
        }
        browser.hover(CARD);
        assertTrue(browser.isVisible(CARD));
        browser.hover("h1").await("document.querySelector('.evidence-card').hidden");

        browser.click(SIGN).hover("h1");
        card = browser.text(CARD);
        assertTrue(card.contains("Claim twice-is-lower") && card.contains("✓ holds:\ntwice below once: mean difference −0.06, "
            + "95 % in [−0.07, −0.05], 5 runs\nall five"), card);
        assertEquals("true", browser.value("document.querySelector('" + SIGN + "').getAttribute('aria-expanded')").getAsString());
        browser.look("evidence-card");
        browser.click(".evidence-card .evidence-made a");
        assertEquals("#cell-compare", browser.value("location.hash").getAsString());
        assertFalse(browser.isVisible(CARD));
        browser.click(SIGN).click("h1");
        assertFalse(browser.isVisible(CARD));
        browser.click(SIGN).assertSound();
    }

    @Test
    void byKeyboard(Browser browser) {
        browser.open(file);
        assertEquals(2 + 3, browser.value("[...document.querySelectorAll('.evidence-sign, .number')].filter(e => e.tabIndex >= 0)"
            + ".length").getAsInt(), "two signs, and one number in each of two paragraphs and the table");
        browser.value("document.querySelectorAll('.cell pre')[1].focus()");
        browser.press("Tab");
        assertEquals("span.number.evidence-shown", browser.focused());
        assertTrue(browser.text(CARD).contains("Number x10\n"), browser.text(CARD));
        assertTrue(browser.text(CARD).contains("← and → show the other 2 here."), browser.text(CARD));
        browser.press("ArrowRight");
        assertTrue(browser.text(CARD).contains("Number x10-twice"), browser.text(CARD));
        browser.press("End");
        assertTrue(browser.text(CARD).contains("Number x10-none"), browser.text(CARD));
        browser.press("Shift+Tab", "Tab");
        assertTrue(browser.text(CARD).contains("Number x10-none"), "the paragraph's stop is where the reader was");
        browser.press("Enter");
        assertEquals("div#evidence-card.evidence-card", browser.focused());
        browser.press("Tab", "Tab");
        assertEquals("#cell-walk", browser.value("document.activeElement.getAttribute('href')").getAsString());
        browser.press("Escape");
        assertFalse(browser.isVisible(CARD));
        assertEquals("span.number", browser.focused());
        browser.press("Tab");
        assertEquals("x10", browser.value("document.activeElement.dataset.name").getAsString(), "the table's one stop");
        browser.press("Tab", "Tab", "Tab");
        assertEquals("a.evidence-sign", browser.focused());
        assertTrue(browser.text(CARD).contains("Claim twice-is-lower"), browser.text(CARD));
        browser.press("ArrowLeft");
        assertTrue(browser.text(CARD).contains("Number x10-twice"), browser.text(CARD));
        browser.press("End");
        assertTrue(browser.text(CARD).contains("Claim never-far"), browser.text(CARD));
        browser.press("Space");
        assertEquals("div#evidence-card.evidence-card", browser.focused());
        browser.assertSound();
    }

    @Test
    void onAPhoneTheCardIsAtTheBottom(Browser browser) {
        browser.phone().dark(true).open(file).click(SIGN);
        assertTrue(browser.value("(b => b.left === 0 && Math.abs(b.bottom - innerHeight) < 1 && b.width === innerWidth)"
            + "(document.querySelector('.evidence-card').getBoundingClientRect())").getAsBoolean());
        browser.look("evidence-phone").assertSound();
        browser.click(".evidence-close");
        assertFalse(browser.isVisible(CARD));
        assertEquals(0, browser.value("document.documentElement.scrollWidth - innerWidth").getAsInt());
    }

    @Test
    void theListIsClosedByTheScriptAndOpenWithoutAndOnPaper(Browser browser) {
        browser.open(file);
        assertEquals(0, browser.count("#evidence[open]"));
        browser.value("dispatchEvent(new Event('beforeprint'))");
        assertEquals(1, browser.count("#evidence[open]"));
        browser.value("dispatchEvent(new Event('afterprint'))");
        assertEquals(0, browser.count("#evidence[open]"));
        browser.open(file.toUri() + "#evidence-never-far");
        assertEquals(1, browser.count("#evidence[open]"));
        browser.scripts(false).open(file).click(SIGN);
        assertEquals(1, browser.count("#evidence[open]"));
        assertEquals(List.of(), browser.faults());
    }
}
