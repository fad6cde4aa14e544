package book.site.prediction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PredictionsTest {

    /** A small page as {@code book.site.text} makes it. */
    static final String ARTICLE = """
            <article>
            <h2 id="one">One</h2>
            <p>Prose. <strong>Predict, then run</strong>: how many steps?</p>
            <div class="cell" id="cell-steps" data-cell="steps"><div class="cell-head"></div><pre><code
            >int n = 3;
            <span class="t">Notebook</span>.claim(<span class="s">"three-is-enough"</span>, Evidence.that(n == f(")"), "a; b"));
            <span class="t">Notebook</span>.claim("so", Evidence.that(c != '"'));
            n</code></pre></div>
            <div class="output" data-cell="steps"><pre>3</pre></div>
            <p id="answer">It takes <span class="number" data-name="n">3</span>, as the <a id="inside">figure</a> says.</p>
            <figure class="picture" id="figure-steps" data-cell="steps"><svg role="img" aria-label="Three." width="20" height="9">
            <path d="M0 0h20v9z"/></svg><figcaption>Three.</figcaption></figure>
            <p><strong>Predict</strong>: which is best, A or B?</p>
            <div class="cell" id="cell-best" data-cell="best"><pre><code>best()</code></pre></div>
            <div class="cell" id="cell-table" data-cell="table"><pre><code>table()</code></pre></div>
            <div class="output" data-cell="table"><pre>B</pre></div>
            <p>B is best.</p>
            <h2 id="two">Two</h2>
            <p id="free">Open prose, see <a href="#inside">above</a>.</p>
            <div class="cell" id="cell-free" data-cell="free"><pre><code>free()</code></pre></div>
            <div class="output" data-cell="free"><pre>free</pre></div>
            </article>
            """;

    private final Predictions predictions = new Predictions();

    private static Element article() {
        return Jsoup.parse(ARTICLE).selectFirst("article");
    }

    @Test
    void whatAnswersAQuestionIsPutIntoACover() {
        Element article = article();
        assertEquals(2, predictions.cover(article, "2.1"));
        assertEquals(List.of("2.1/steps number 1 output, 1 figure and 1 paragraph", "2.1/table words 1 output and 1 paragraph"),
                article.select("section.prediction").stream().map(box -> box.attr("data-key") + " " + box.attr("data-asks") + " "
                        + box.attr("data-holds")).toList());
        assertEquals(List.of("h2", "p", "div.cell", "section.prediction", "p", "div.cell", "div.cell", "section.prediction", "h2",
                "p", "div.cell", "div.output"), article.children().stream().map(element -> element.className().isEmpty()
                ? element.tagName() : element.tagName() + "." + element.className()).toList());
        assertEquals(List.of("output", "", "picture"),
                article.selectFirst("#prediction-steps > .covered").children().stream().map(Element::className).toList());
    }

    @Test
    void withoutScriptAllIsOpenAndNothingIsAskedFor() {
        Element article = article();
        String text = article.text();
        predictions.cover(article, "2.1");
        assertEquals(text, article.text());
        assertEquals(0, article.select("[hidden], form, button").size());
    }

    @Test
    void theClaimOfACellInViewIsASpoilerAndItsCodeStaysTheSame() {
        Element article = article();
        String code = article.selectFirst("#cell-steps code").wholeText();
        predictions.cover(article, "2.1");
        Element cell = article.selectFirst("#cell-steps");
        assertEquals(code, cell.selectFirst("code").wholeText());
        assertEquals("2.1/steps", cell.attr("data-prediction"));
        assertEquals("Notebook.claim(\"three-is-enough\", Evidence.that(n == f(\")\"), \"a; b\"));\n"
                + "Notebook.claim(\"so\", Evidence.that(c != '\"'));",
                String.join("", cell.select(".spoiler").stream().map(Element::wholeText).toList()));
        assertEquals(1, cell.select(".spoiler-note").size());
        assertFalse(article.selectFirst("#cell-best").hasAttr("data-prediction"));
    }

    @Test
    void twoQuestionsOfOneCellHaveTwoKeys() {
        Element article = Jsoup.parse("<article><p><strong>Predict</strong>: a?</p><div class=cell data-cell=c></div>"
                + "<div class=output data-cell=c></div><p><strong>Predict</strong>: b?</p>"
                + "<div class=output data-cell=c></div></article>")
                .selectFirst("article");
        predictions.cover(article, "9.9");
        assertEquals(List.of("9.9/c", "9.9/c-2"), article.select(".prediction").eachAttr("data-key"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            : how many valleys?                                               | true
            : by how much does AP fall?                                       | true
            : how many share a length? And how many share two?                | false
            : how many are wrong, before and after the bend?                  | false
            : which is best?                                                  | false
            : how often will the weights change?                              | true
            : what share is read from 2 numbers, from 10, and from all 64?    | false
            its answer.                                                       | false""")
    void asksForOneNumber(String words, boolean number) {
        assertEquals(number, Question.asksForNumber(words));
    }
}
