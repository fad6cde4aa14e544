package book.site.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import book.site.SitePage;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ReferenceTest {

    private static final String TERMS = "<table><thead><tr><th>English</th><th>中文</th><th>Java</th><th>meaning</th>"
            + "<th>section</th></tr></thead><tbody>"
            + "<tr><td>gradient</td><td>梯度</td><td>–</td><td>all slopes</td><td>3.1</td></tr>"
            + "<tr><td>entropy</td><td>熵</td><td>–</td><td>mean surprise</td><td>3.2</td></tr>"
            + "<tr><td>cross-entropy (CE)</td><td>交叉熵</td><td>–</td><td>mean surprise by another</td><td>3.2</td></tr>"
            + "</tbody></table>";
    private static final String SYMBOLS = "<table><thead><tr><th>symbol</th><th>Java</th><th>English</th><th>中文</th>"
            + "<th>section</th></tr></thead><tbody>"
            + "<tr><td><span class='formula' data-tex='\\nabla "
            + "L'>∇L</span></td><td>–</td><td>gradient</td><td>梯度</td><td>3.1</td></tr>"
            + "<tr><td><span class='formula' data-tex='H'>H</span></td><td>–</td><td>Hessian</td><td>黑塞矩阵</td><td>3.1</td></tr>"
            + "</tbody></table>";

    private static List<SitePage> pages;
    private static Element first;
    private static Element second;

    @BeforeAll
    static void makeASmallBook() {
        SitePage descent = Small.section("3.1", "<p>See section 3.2 and chapter 3; sections 3.1.2, 3.2 and 9.9; a book "
                + "(2023), chapter "
                + "3; <code>section 3.2</code>. <em>Gradients</em> point up.</p>"
                + "<div class='formula' data-tex='\\nabla  L'>∇L</div><div class='formula' data-tex='H'>H</div>"
                + "<h2 id='a'>3.1.1 Gradients · 梯度</h2><figure class='picture' id='figure-walk'><img alt='A walk'>"
                + "<figcaption>A walk</figcaption></figure><div "
                + "class='table'><table><tbody><tr><td>1</td></tr></tbody></table></div>"
                + "<h2 id='b'>3.1.2 Rates</h2><figure class='sound'><figcaption>A sound</figcaption></figure>"
                + "<div class='cell'><pre><code>var rule = Adam.of(0.1); // Sgd</code></pre></div>"
                + "<p>Adam (Kingma and Ba, 2015), He et al. (2016), and in Nobody (1999).</p>"
                + "<h2 id='sources'>Sources</h2><ul><li>D. P. Kingma, J. Ba, <em>Adam</em>, ICLR (2015): rates.</li>"
                + "<li>K. He, <em>One</em> (2015); <em>Two</em>, CVPR (2016).</li></ul>");
        SitePage back = Small.section("3.2", "<h2 id='c'>3.2.1 Chain</h2><p>The cross-entropies and the <em>gradient</em>, "
                + "<span class='formula' data-tex='\\nabla L(\\theta)'>∇L</span>, <span class='formula' "
                + "data-tex='H(q)'>H</span>; "
                + "Kingma and Ba (2015).</p><h2 id='sources'>Sources</h2><ul><li>D. Kingma, J. Ba, <em>Adam: a method</em>, ICLR "
                + "(2015).</li></ul>");
        pages = Small.referenced(descent, back, Small.symbols(TERMS + SYMBOLS));
        first = descent.article();
        second = back.article();
    }

    private static Element page(String path) {
        return pages.stream().filter(page -> page.path().equals(path)).findFirst().orElseThrow().article();
    }

    @Test
    void sectionsAndChaptersBecomeLinksButNotThoseOfOtherBooks() {
        Element text = first.selectFirst("p");
        assertEquals(List.of("section 3.2", "chapter 3", "3.1.2", "3.2"), text.select("> a").eachText());
        assertEquals(List.of("3.2-back-propagation.html", "3.1-gradient-descent.html", "#b", "3.2-back-propagation.html"),
                text.select("> a").eachAttr("href"));
        assertTrue(text.text().startsWith("See section 3.2 and chapter 3; sections 3.1.2, 3.2 and 9.9; a book (2023), "
                + "chapter 3;"));
        assertTrue(first.select("code a").isEmpty());
    }

    @Test
    void figuresTablesAndEquationsHaveNumbersAndAnchors() {
        assertEquals("Figure 3.1-1 A walk", first.selectFirst("#figure-walk figcaption").text());
        assertEquals("Table 3.1-1 Gradients", first.selectFirst("table#table-1 caption").text());
        assertEquals(List.of("(3.1-1)", "(3.1-2)"), first.select("a.equation-number").eachText());
        assertEquals("equation-2", first.select("div.formula").get(1).id());
        assertEquals("Sound 3.1-1 A sound", first.selectFirst("#figure-1 figcaption").text());
        assertEquals(List.of("Figures · 图", "Sounds · 声音", "Tables · 表", "Equations · 公式"),
                page("figures.html").select("h2").eachText());
        assertEquals("3.1-gradient-descent.html#figure-walk", page("figures.html").selectFirst("li a").attr("href"));
    }

    @Test
    void aTermsFirstUseInItalicsIsAnAnchorWithItsMeaning() {
        Element term = first.selectFirst("#first-gradient");
        assertEquals("Gradients", term.selectFirst("a[href=symbols.html#term-gradient] em").text());
        assertEquals("gradient 梯度all slopes", term.selectFirst("[role=tooltip]").wholeText());
        assertEquals(term.selectFirst("a").attr("aria-describedby"), term.selectFirst("[role=tooltip]").id());
    }

    @Test
    void theGlossaryLeadsBackToWhereItsTermsAndSymbolsStand() {
        Element gradient = page("symbols.html").selectFirst("#term-gradient");
        assertEquals("3.1-gradient-descent.html#first-gradient", gradient.child(4).selectFirst("a").attr("href"));
        assertEquals("3.1, 3.2.1", gradient.child(5).text());
        assertEquals("3.2-back-propagation.html#c", gradient.child(5).select("a").get(1).attr("href"));
        List<String> symbols = page("symbols.html").select("tr[id^=symbol]").stream().map(row -> row.child(5).text()).toList();
        assertEquals(List.of("3.1, 3.2.1", "3.1"), symbols); // a mere letter means this only where it is introduced
    }

    @Test
    void aTermInALongerOneIsNotCounted() {
        assertEquals("3.2.1", page("symbols.html").selectFirst("#term-cross-entropy-ce").child(5).text());
        assertEquals("3.2", page("symbols.html").selectFirst("#term-entropy").child(5).text()); // where it is introduced
    }

    @Test
    void sourcesAreMergedAndHaveKeys() {
        Element all = page("sources.html");
        assertEquals(List.of("[He 2015]", "[He 2016]", "[Kingma 2015]"), all.select("li > .key").eachText());
        assertEquals("[Kingma 2015] D. Kingma, J. Ba, Adam: a method, ICLR (2015). 3.1, 3.2",
                all.selectFirst("#kingma-2015").text());
        assertEquals(List.of("[Kingma 2015]", "[He 2015]", "[He 2016]"), first.select("#sources ~ ul .key").eachText());
        assertTrue(first.selectFirst("#sources ~ ul li").text().startsWith("[Kingma 2015] D. P. Kingma"));
    }

    @Test
    void mentionsLinkToTheSourceOfThePageWhereOnlyOneIsMeant() {
        assertEquals(List.of("Kingma and Ba, 2015", "He et al. (2016"), first.select("a.cite").eachText());
        assertEquals(List.of("#source-kingma-2015", "#source-he-2016"), first.select("a.cite").eachAttr("href"));
        assertEquals(List.of("#source-kingma-2015"), second.select("a.cite").eachAttr("href"));
    }

    @Test
    void theIndexHasTermsTypesAndPeople() {
        Element index = page("index-of-terms.html");
        assertTrue(index.select("#terms ~ ul li").eachText().contains("gradient 梯度 3.1, 3.2.1"));
        assertTrue(index.select("li").eachText().contains("CE, see cross-entropy 交叉熵 3.2.1"));
        assertTrue(index.select("li").eachText().contains("Adam mapping.optimizers.rules 3.1.2"));
        assertFalse(index.text().contains("Sgd"));
        assertTrue(index.select("li").eachText().contains("Ba, J. [Kingma 2015] 3.1, 3.2"));
        assertEquals(List.of("熵 entropy", "梯度 gradient", "交叉熵 cross-entropy (CE)").size(),
                index.select("#chinese ~ ul li:has(> a[lang=zh])").size());
    }

    @Test
    void everyLinkInsideLeadsToAnAnchor() {
        for (SitePage page : pages) {
            for (Element link : page.article().select("a[href*=#]")) {
                String[] parts = link.attr("href").split("#", 2);
                Element target = parts[0].isEmpty() ? page.article() : page(parts[0]);
                assertFalse(target.select("[id='" + parts[1] + "']").isEmpty(), page.path() + ": " + link);
            }
            List<String> ids = page.article().select("[id]").eachAttr("id");
            assertEquals(ids.stream().distinct().toList(), ids, page.path());
        }
    }
}
