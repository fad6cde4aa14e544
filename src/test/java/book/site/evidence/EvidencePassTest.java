package book.site.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import book.nbformat.NotebookFile;
import book.page.Page;
import book.site.Manuscript;
import book.site.SitePage;
import book.site.text.MarkdownHtml;
import book.weave.Jdk;
import book.weave.Reproductions;
import book.weave.TemporaryBook;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the pass adds to a page. */
class EvidencePassTest {

    @RegisterExtension
    final TemporaryBook book = new TemporaryBook();

    private Page page;

    @BeforeEach
    void aBook() {
        page = EvidenceBook.in(book);
    }

    private Element article() {
        Element article = MarkdownHtml.of(page);
        new EvidencePass().apply(new SitePage("3.1-gradient-descent.html", SitePage.Kind.SECTION, "t", "en", page, article),
            Manuscript.ofTheBook());
        return article;
    }

    @Test
    void aClaimHasASignAndAnEntryThatLeadsBack() {
        Element article = article();
        Element sign = article.selectFirst(".claim > a.evidence-sign");
        assertEquals("#evidence-twice-is-lower", sign.attr("href"));
        assertEquals("✓", sign.text());
        assertEquals("Evidence: twice is lower", sign.attr("aria-label"));
        assertEquals(2, article.select("a.evidence-sign").size());
        Element entry = article.getElementById("evidence-twice-is-lower");
        Element sentence = entry.selectFirst("a.evidence-sentence").clone();
        sentence.select(".formula").forEach(formula -> formula.text(formula.attr("data-tex")));
        assertEquals("With twice the rate \\eta it ends at 0.0, which is lower.", sentence.text());
        assertEquals("#claim-twice-is-lower", entry.selectFirst("a").attr("href"));
        assertTrue(article.getElementById("claim-twice-is-lower").hasClass("claim"));
        assertEquals(List.of("twice below once: mean difference −0.06, 95 % in [−0.07, −0.05], 5 runs", "all five"),
            entry.select(".evidence-text > span").eachText());
        assertEquals("#cell-compare", entry.closest(".evidence-cell").selectFirst(".evidence-made > a").attr("href"));
    }

    @Test
    void aNumberHasItsValueItsCellAndTestsOnce() {
        Element article = article();
        assertEquals(1, article.select("#evidence-x10").size());
        assertEquals("x10 = 0.06046617599999997", article.getElementById("evidence-x10").text());
        assertEquals("x10-none = 10", article.getElementById("evidence-x10-none").text());
        Element cell = article.getElementById("evidence-x10").closest(".evidence-cell");
        assertEquals("#cell-walk", cell.selectFirst("a").attr("href"));
        assertEquals(List.of("src/test/java/mapping/descent/WalkTest.java"), cell.select(".evidence-tests code").eachText());
        assertEquals("How do you know? 2 claims, 4 numbers and the cells that made them",
            article.select("summary").last().text());
        assertTrue(article.getElementById("evidence").hasAttr("open"));
        Element clock = article.getElementById("evidence-seconds").closest(".evidence-cell");
        assertTrue(clock.text().contains("depends on the machine"), clock::text);
    }

    @Test
    void whatNoCellMadeHasNoEntry() {
        book.change(page.file(), "It took", "Not made: <!--=unknown-->7<!--/-->, <!--?unknown-too-->a claim<!--/-->. It took");
        page = page.again();
        Element article = article();
        assertNull(article.getElementById("evidence-unknown"));
        assertEquals(2, article.select("a.evidence-sign").size());
        book.write(page.file(), book.read(page.file()).replaceAll("<!--.*?-->", ""));
        page = page.again();
        assertEquals(0, article().select(".evidence, .evidence-sign").size());
    }

    @Test
    void jdksAreNamedWhileTheOutputsAreTheirs() {
        assertEquals("On which JDKs these outputs were reproduced is not recorded.", article().select(".evidence-jdks").text());
        Reproductions.add(book.section(), NotebookFile.read(book.section().notebook()).codeCells(),
            new Jdk("25.0.1", "Some", "Linux amd64"));
        assertEquals("Reproduced on JDK 25.0.1 (Some, Linux amd64).", article().select(".evidence-jdks").text());
        book.change(page.file(), "step(10, 10)", "step(10, 11)");
        page = page.again();
        EvidenceBook.publish(page);
        assertEquals("On which JDKs these outputs were reproduced is not recorded.", article().select(".evidence-jdks").text());
    }

    @Test
    void theSameBytesEachTime() {
        assertEquals(article().outerHtml(), article().outerHtml());
    }
}
