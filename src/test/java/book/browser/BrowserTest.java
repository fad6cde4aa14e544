package book.browser;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;

/** The browser is an instrument: here it measures what is known. */
@ExtendWith(InTheBrowser.class)
class BrowserTest {

    @TempDir
    Path folder;

    private Path page(String name, String body) throws IOException {
        return Files.writeString(folder.resolve(name), "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">"
            + "<title>t</title><meta name=\"viewport\" content=\"width=device-width\"></head>"
            + "<body><main><h1>h</h1>" + body + "</main></body></html>");
    }

    @Test
    void aSoundPage(Browser browser) throws IOException {
        browser.open(page("a.html", "<p>fine</p>")).assertSound();
        assertEquals(List.of(folder.resolve("a.html").toUri().toString()), browser.requests());
        assertArrayEquals(new byte[] {(byte) 0x89, 'P', 'N', 'G'}, Arrays.copyOf(browser.screenshot(), 4));
    }

    @Test
    void allKindsOfFaults(Browser browser) throws IOException {
        browser.open(page("b.html", "<img src=\"none.png\" alt=\"n\"><script src=\"none.js\"></script>"
            + "<script>console.error('said'); setTimeout(() => { null.x; }, 0);</script>"
            + "<script>fetch('b.html').catch(() => 0);</script>"));
        List<String> faults = browser.faults();
        for (String kind : List.of("none.png, net::ERR_FILE_NOT_FOUND", "none.js, net::ERR_FILE_NOT_FOUND", "said", "TypeError",
            "fetch")) {
            assertTrue(faults.stream().anyMatch(fault -> fault.contains(kind)), kind + " in " + faults);
        }
        browser.open(page("c.html", "")).assertSound();
    }

    @Test
    void whatAxeSees(Browser browser) throws IOException {
        browser.open(page("d.html", "<img src=\"data:image/gif;base64,R0lGODlhAQABAAAAACw=\">"
            + "<p style=\"color: #aaa; background: #fff\">pale</p><button></button>"));
        assertEquals(List.of("button-name", "color-contrast", "image-alt"),
            browser.axe().stream().map(sentence -> sentence.replaceFirst(" .*(?s:.*)", "")).sorted().toList());
        assertEquals(List.of(), browser.axe("'h1'"));
    }

    @Test
    void mouseAndKeyboard(Browser browser) throws IOException {
        browser.open(page("e.html", "<label>N <input id=\"n\"></label> <button id=\"b\" onclick=\"document.title = 'clicked'\">"
            + "b</button><div style=\"height: 3000px\"></div><a class=\"far\" href=\"#n\" "
            + "onmouseover=\"document.title = 'over'\">f</a>"
            + "<div style=\"position: relative\"><button id=\"under\">u</button>"
            + "<div style=\"position: absolute; inset: 0\"></div></div>"));
        browser.press("Tab").type("a B/梯度").press("Tab");
        assertEquals("a B/梯度", browser.value("document.getElementById('n').value").getAsString());
        assertEquals("button#b", browser.focused());
        browser.press("Enter");
        assertEquals("clicked", browser.value("document.title").getAsString());
        browser.press("Tab");
        assertEquals("a.far", browser.focused());
        browser.press("Shift+Tab", "Shift+Tab");
        assertEquals("input#n", browser.focused());
        browser.hover("a.far");
        assertEquals("over", browser.value("document.title").getAsString());
        browser.click("#b");
        assertEquals("clicked", browser.value("document.title").getAsString());
        assertTrue(assertThrows(AssertionFailedError.class, () -> browser.click("#under")).getMessage()
            .contains("covered by <div"));
        assertThrows(AssertionFailedError.class, () -> browser.click("#nowhere"));
        assertThrows(AssertionFailedError.class, () -> browser.value("nowhere.x"));
        browser.value("addEventListener('keydown', e => document.title = e.key + e.ctrlKey + e.code)");
        browser.press("Control+k");
        assertEquals("ktrueKeyK", browser.value("document.title").getAsString());
        assertTrue(browser.isVisible("#b"));
        assertFalse(browser.isVisible("#nowhere"));
    }

    @Test
    void sizesAndMedia(Browser browser) throws IOException {
        browser.open(page("f.html", "<style>p { color: red } @media print { p { color: blue } }"
            + "@media (prefers-color-scheme: dark) { p { color: lime } }</style><p>p</p><noscript><b>off</b></noscript>"));
        String colour = "getComputedStyle(document.querySelector('p')).color";
        assertEquals("rgb(255, 0, 0)", browser.value(colour).getAsString());
        assertEquals("rgb(0, 255, 0)", browser.dark(true).value(colour).getAsString());
        assertEquals("rgb(0, 0, 255)", browser.dark(false).print(true).value(colour).getAsString());
        assertEquals(1280, browser.value("innerWidth").getAsInt());
        assertEquals(390, browser.phone().value("innerWidth").getAsInt());
        assertTrue(browser.reducedMotion(true).value("matchMedia('(prefers-reduced-motion: reduce)').matches").getAsBoolean());
        browser.scripts(false).open(folder.resolve("f.html"));
        assertEquals("off", browser.text("b"));
    }

    @Test
    void eachTestFindsItAsNew(Browser browser) throws IOException {
        browser.open(page("g.html", "<p>p</p>"));
        assertEquals(1280, browser.value("innerWidth").getAsInt());
        assertTrue(browser.value("matchMedia('screen and (prefers-color-scheme: light)').matches").getAsBoolean());
    }
}
