package book.site.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import book.weave.TemporaryBook;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the site makes of the Markdown of a page. */
class MarkdownHtmlTest {

    @RegisterExtension
    final TemporaryBook book = new TemporaryBook();

    @Test
    void formulasAreSetAndKeepWhatMarkdownWouldEat() {
        Element article = MarkdownHtml.of("A $a_1 * b_1 * c$ and `$5`.\n\n$$\\sum_i x_i$$\n\n"
                + "| $x$ | b |\n|---|---|\n| $y^2$ | 1 |\n");
        assertEquals("a_1 * b_1 * c", article.selectFirst("p > span.formula").attr("data-tex"));
        assertEquals(1, article.select("div.formula .katex-display").size());
        assertEquals(2, article.select(".table table span.formula math").size());
        assertEquals("$5", article.selectFirst("p > code").text());
        assertEquals(0, article.select("em, .katex-error").size());
    }

    @Test
    void cellsKnowTheirNamesAndWhatTheyPutOut() {
        Element article = MarkdownHtml.of(book.page("""
                # 3.1 Gradient descent · 梯度下降法

                $$a = b
                + c$$

                ```java cell=walk
                int x = 1 < 2 ? 3 : 4;
                ```

                ```text output=walk
                3
                ```

                ![A walk in $x$](figures/3.1-walk.png)

                [A tone](figures/3.1-walk.wav)

                ```java listing=mapping.descent.Walk#step
                double step(double x) {
                ```

                It ends at <!--=end-->3<!--/-->, <!--?best-->and that is *less* than <!--=end-->3<!--/-->, see
                [the next] <!--@4.1-->4.1<!--/-->.<!--/-->
                """));
        Element cell = article.selectFirst("div.cell#cell-walk[data-cell=walk]");
        assertEquals("int x = 1 < 2 ? 3 : 4;", cell.selectFirst("pre > code.language-java").wholeText());
        assertEquals("3\n", article.selectFirst(".output[data-cell=walk] > pre").wholeText());
        Element picture = article.selectFirst("figure.picture#figure-walk[data-cell=walk]");
        assertEquals("A walk in x", picture.selectFirst("img").attr("alt"));
        assertEquals(1, picture.select("figcaption .formula").size());
        assertEquals("A tone", article.selectFirst("figure.sound audio[controls]").attr("aria-label"));
        assertEquals(1, article.select(".listing[data-reference=mapping.descent.Walk#step]").size());
        assertEquals(2, article.select("span.number[data-name=end]").size());
        assertEquals("and that is less than 3, see [the next] 4.1.", article.selectFirst("span.claim[data-name=best]").text());
        assertEquals(1, article.select("span.claim span.number").size());
    }

    @Test
    void headingsAreAnchorsAsOnGitHub() {
        Element article = MarkdownHtml.of("# One · 一\n\n## 3.1.2 What, now?\n\n## 3.1.2 What, now?\n");
        assertEquals("one--一", article.selectFirst("h1").id());
        assertEquals("312-what-now", article.select("h2").get(0).id());
        assertEquals("312-what-now-1", article.select("h2").get(1).id());
        assertEquals("#312-what-now", article.selectFirst("h2 > a.anchor").attr("href"));
    }

    @Test
    void flowChartsBecomePictures() {
        Element article = MarkdownHtml.of("```mermaid\nflowchart LR\n  a[First] --> b[Second]\n```\n");
        assertTrue(article.selectFirst("figure.diagram svg").hasAttr("viewBox"), article.html());
        assertNull(article.selectFirst("pre"));
    }

    @Test
    void sourceIsTextEvenIfItLooksLikeMarkup() {
        Element article = MarkdownHtml.of("```java\nList<String> x = a && b; // <script>\n```\n\n```\n<b>\n```\n");
        assertEquals(0, article.select("script, b, string").size());
        assertEquals("List<String> x = a && b; // <script>\n", article.select("pre").get(0).wholeText());
    }
}
