package book.site.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import book.browser.Browser;
import book.browser.InTheBrowser;
import book.outline.Outline;
import book.outline.Section;
import book.page.Page;
import book.site.Asset;
import book.site.SitePage;
import book.site.SitePage.Kind;
import book.site.text.MarkdownHtml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(InTheBrowser.class)
class SearchTest {

    private static final SitePage SECTION = section("3.1", "<p>The slope is <span class='formula' data-tex='x'>x</span> at "
            + "10, <span "
            + "class='formula' data-tex='\\nabla L'>L</span> elsewhere.<span class='tip'>not to be found</span></p><h2 "
            + "id='descent'>"
            + "3.1.1 Descent · 下降<a class='anchor'>#</a></h2><div class='cell' data-cell='first-steps'><div "
            + "class='cell-head'>cell</div>"
            + "<pre><code>var parabola = GradientDescent.of(\"word\"); // remark</code></pre></div><div "
            + "class='output'><pre>not to be "
            + "found</pre></div><p>Down the hill.</p><h3 id='rates'>Rates</h3><p>A large rate diverges.</p><h2 "
            + "id='sources'>Sources</h2>"
            + "<ul><li>not to be found</li></ul>");
    private static final SitePage BACK = section("3.2", "<p>Back-propagation walks backwards. Descent follows.</p>");
    private static final SitePage GLOSSARY = SitePage.of("symbols.html", Kind.REFERENCE, "Symbols and terms · 符号与术语",
            article("<table>"
            + "<tbody><tr id='term-gradient'><td>gradient</td><td>梯度</td><td><code>objectives.Objective</code></td><td>all "
            + "slopes</td>"
            + "<td>3.1</td><td><span class='places'>3.1, 3.2</span></td></tr></tbody></table>"));

    @TempDir
    private static Path folder;

    private static Element article(String html) {
        return MarkdownHtml.parsed("<article>" + html + "</article>").selectFirst("article");
    }

    private static SitePage section(String number, String html) {
        Section section = Outline.ofTheBook().section(number);
        Page page = new Page(section.page(), section, null, "", 0, List.of(), List.of(), List.of(), List.of());
        String title = number + " " + section.title();
        return new SitePage(section.slug() + ".html", Kind.SECTION, title, "en", page,
                article("<h1 id='top'>" + title + " · " + section.titleZh() + "</h1>" + html));
    }

    @BeforeAll
    static void makeASmallSite() throws IOException {
        List<SitePage> pages = List.of(SECTION, BACK, GLOSSARY);
        Search search = new Search();
        search.begin(pages, null);
        List<Asset> assets = new ArrayList<>(search.assets());
        assets.add(Asset.ofResource("book.css"));
        Files.createDirectories(folder.resolve("assets"));
        for (Asset asset : assets) {
            Files.write(folder.resolve("assets").resolve(asset.name()), asset.bytes());
        }
        for (SitePage page : pages) {
            Files.writeString(folder.resolve(page.path()), "<!DOCTYPE html><html lang='en'><head><meta "
                    + "charset='utf-8'><title>small"
                    + "</title><link rel='stylesheet' href='assets/book.css'><link rel='stylesheet' "
                    + "href='assets/search.css'><script "
                    + "src='assets/search.js' defer></script></head><body><header class='top'><div id='tools' "
                    + "class='tools'></div>"
                    + "</header><main>" + page.article().outerHtml() + "<p><input id='guess' "
                    + "aria-label='guess'></p></main></body></html>");
        }
    }

    @Test
    void headingsCutAPageIntoDocuments() {
        List<Documents.Entry> documents = Documents.of(SECTION, 7);
        assertEquals(List.of("", "descent", "rates"), documents.stream().map(Documents.Entry::anchor).toList());
        assertEquals("3.1 Gradient descent · 梯度下降法", documents.get(0).title());
        assertEquals("The slope is x at 10, … elsewhere.", documents.get(0).text());
        assertEquals("GradientDescent first-steps parabola", documents.get(1).names());
        assertTrue(documents.stream().noneMatch(document -> document.text().contains("not to be found")));
        assertEquals(List.of(7), documents.stream().map(Documents.Entry::page).distinct().toList());
    }

    @Test
    void theGlossaryGivesADocumentForEachTerm() {
        assertEquals(List.of(new Documents.Entry(0, "term-gradient", "gradient · 梯度", "all slopes · objectives.Objective", "")),
                Documents.of(GLOSSARY, 0));
    }

    private static Browser asked(Browser browser, String question) {
        browser.open(folder.resolve(BACK.path())).press("/").await("document.activeElement.id === 'search-field'");
        browser.value("document.activeElement.value = ''");
        return browser.type(question).await("document.querySelector('#search-status').textContent.match(/place|Nothing/) "
                + "!== null");
    }

    private static List<String> found(Browser browser) {
        return browser.value("[...document.querySelectorAll('#search-found a')].map(a => a.getAttribute('href'))")
                .getAsJsonArray()
                .asList().stream().map(each -> each.getAsString()).toList();
    }

    @Test
    void wordsChineseAndNamesAreFoundAndMarked(Browser browser) {
        assertEquals(List.of("3.1-gradient-descent.html#rates"), found(asked(browser, "diverge")));
        assertEquals("diverges", browser.text("#search-found .found-text mark"));
        assertEquals(List.of("symbols.html#term-gradient", "3.1-gradient-descent.html"), found(asked(browser, "梯度")));
        assertEquals("梯度", browser.text("#search-found mark"));
        assertEquals(List.of("3.1-gradient-descent.html#descent"), found(asked(browser, "GradientDescent")));
        assertEquals("in its programs: GradientDescent", browser.text("#search-found .found-text"));
        assertEquals(List.of("3.2-back-propagation.html"), found(asked(browser, "back-propagation")));
        assertEquals(List.of(), found(asked(browser, "zebra")));
        assertEquals(List.of(), browser.faults());
    }

    @Test
    void aMisspeltWordIsFoundNearly(Browser browser) {
        assertTrue(found(asked(browser, "gradeint")).contains("symbols.html#term-gradient"));
        assertTrue(browser.text("#search-status").endsWith("spelled nearly so"));
    }

    @Test
    void theKeyboardIsEnough(Browser browser) {
        asked(browser, "descent").press("ArrowDown", "ArrowDown");
        assertTrue(browser.value("document.activeElement === document.querySelectorAll('#search-found a')[1]").getAsBoolean());
        browser.press("ArrowUp", "ArrowUp");
        assertEquals("input#search-field", browser.focused());
        browser.press("ArrowDown").type("s");
        assertEquals("descents", browser.value("document.activeElement.value").getAsString());
        browser.press("Escape");
        assertFalse(browser.isVisible("#search"));
        asked(browser, "large").press("Enter").await("location.hash === '#rates'");
        browser.open(folder.resolve(BACK.path())).press("Control+k");
        assertEquals("input#search-field", browser.focused());
        browser.press("Escape");
        assertEquals("button#search-button", browser.focused());
        browser.value("document.querySelector('#guess').focus()");
        browser.type("1/2");
        assertEquals("1/2", browser.value("document.querySelector('#guess').value").getAsString());
    }

    @Test
    void theIndexComesOnlyWhenItIsAskedForAndTheDialogIsSound(Browser browser) {
        browser.open(folder.resolve(SECTION.path()));
        assertTrue(browser.requests().stream().noneMatch(request -> request.matches(".*(search-index|lunr).*")));
        browser.click("#search-button").type("descent").await("document.querySelector('#search-found a') !== null");
        browser.look("search-small").assertSound();
        browser.dark(true);
        assertEquals(List.of(), browser.axe());
        browser.click(".search-head button");
        assertFalse(browser.isVisible("#search"));
    }
}
