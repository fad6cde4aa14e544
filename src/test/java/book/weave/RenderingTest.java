package book.weave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import book.markdown.Formula;
import book.markdown.Katex;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RenderingTest {

    @Test
    void formulasAreFoundOutsideCodeWithinTheirParagraphOrCell() {
        String text = "A `$no$` and $a_1$, \\$5, then\n\n$$\n\\sum_i x_i\n$$\n\n| $b$ | c |\n|---|---|\n"
                + "| `$` | $d$ |\n\n```\n$no$\n```\n";
        assertEquals(List.of("a_1", "\n\\sum_i x_i\n", "b", "d"), Formula.of(text).stream().map(Formula::tex).toList());
        assertEquals(List.of(false, true, false, false), Formula.of(text).stream().map(Formula::display).toList());
        assertEquals(text.indexOf("$b"), Formula.of(text).get(2).at());
    }

    /** The messages are KaTeX's own; that these four are wrong is TeX's rule. */
    @ParameterizedTest
    @CsvSource(delimiter = '§', quoteCharacter = '"', textBlock = """
            \\foo x § Undefined control sequence: \\foo
            \\frac{1}{2 § Unexpected end of input in a macro argument
            x^2^3 § Double superscript
            \\begin{cases} a § Expected & or \\\\ or \\cr or \\end
            """)
    void katexComplains(String tex, String complaint) {
        assertTrue(Katex.complaint(tex, true).startsWith(complaint), Katex.complaint(tex, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\hat R(\\theta) = \\tfrac{1}{n} \\sum_{i=1}^n \\ell(f_\\theta(x_i), y_i)", "x \\in ℝ^{n}",
        "\\begin{cases} a & b \\cr c & d \\end{cases}", "a \\thinspace b \\thickspace c \\lbrace 0, 1 \\rbrace \\Vert x \\Vert"})
    void katexSetsWhatThePagesUse(String tex) {
        assertNull(Katex.complaint(tex, false));
        assertNull(Katex.complaint(tex, true));
    }

    @Test
    void aFormulaAloneInItsParagraphIsFine() {
        String text = "It is\n\n$$\nx\n$$\n\n- an item:\n\n  $$y = 1$$\n\n> $$z$$  \n\n1. $$u$$\n";
        assertEquals(List.of(), Rendering.faults(Path.of("page.md"), text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', quoteCharacter = '"', textBlock = """
            1 § cannot be set by KaTeX: Undefined control sequence: \\foo. § A $\\foo$.
            3 § A $ opens a formula here that does not end § One.||It is $x.
            1 § begins or ends with a space § A $ x $.
            1 § touches a letter, a digit or a hyphen § A 2$x$.
            1 § touches a letter, a digit or a hyphen § The $n$th.
            1 § has \\operatorname, which GitHub refuses § A $\\operatorname{ReLU}(x)$.
            1 § has \\,, which GitHub refuses § A $a\\,b$.
            1 § has \\%, which GitHub refuses § A $50\\%$.
            1 § has \\[, which GitHub refuses § A $\\[a\\]$.
            1 § has \\=, which GitHub refuses § A $\\=a$.
            1 § has \\;, which GitHub refuses § A $a\\;b$.
            2 § must be alone in its paragraph § It is|$$x$$
            1 § must be alone in its paragraph § $$x$$|and so on.
            1 § must be alone in its paragraph § It is $$x$$ here.
            3 § must be alone in its paragraph § Item:||- a $$x$$
            1 § must be alone in its paragraph § \\| $$a$$ \\||\\|---\\||\\| 1 \\|
            1 § holds what Markdown takes for emphasis § $$a_{1}(b)_{2} + (c)_{3} *d* x$$
            1 § holds what Markdown takes for emphasis § A $a ![b](c) d$.
            1 § holds what Markdown takes for emphasis § A $a <b> c$.
            5 § This row stands outside its table § \\| a \\||\\|---\\||\\| 1 \\|||\\| 2 \\|
            """)
    void whatDoesNotRenderIsNamed(int line, String sentence, String text) {
        var faults = Rendering.faults(Path.of("page.md"), text.replace("\\|", "¦").replace('|', '\n').replace('¦', '|') + "\n");
        assertEquals(1, faults.size(), faults::toString);
        assertEquals(line, faults.get(0).line());
        assertTrue(faults.get(0).sentence().contains(sentence), faults.get(0)::sentence);
    }
}
