package book.grading.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"anna", "anna_b_c", "<b>x</b>", "*a* **b** _c_", "`a`", "[l](http://e.org)", "![i](u)", "&lt;",
        "a \\* b", "<http://e.org>", "\\", "a\u001b[2J"})
    void asMarkdownItSaysTheSame(String text) {
        Paragraph paragraph = new Paragraph();
        paragraph.appendChild(new Text("by " + PlainText.visible(text) + ", or"));
        assertEquals(HtmlRenderer.builder().build().render(paragraph).strip(), HtmlRenderer.builder().build()
                .render(Parser.builder().build().parse("by " + PlainText.markdown(text) + ", or")).strip());
    }

    @Test
    void aNameWithALineBreakStaysInItsLine() {
        assertEquals("a b", PlainText.markdown("a\nb"));
    }
}
