package book.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import book.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a learner reads in a terminal holds no TeX. */
class PlainFormulaTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '#', value = {
        "y\\thinspace(w x + b) \\le 0 | y (w x + b) ≤ 0",
        "\\tfrac12 (x^2 + 9 y^2) | 1/2 (x² + 9 y²)",
        "\\frac{\\hat m}{\\sqrt{\\hat v} + \\varepsilon} | m̂/(√v̂ + ε)",
        "\\sum_{i=1}^{n} x_i | Σ_(i=1)^n x_i",
        "10^{-3} W^\\top x_1 | 10⁻³ Wᵀ x₁",
        "\\begin{pmatrix} a & b \\cr b & d \\end{pmatrix} | (a , b ; b , d)",
        "\\ln(\\text{precision}) \\qquad \\max\\bigl(0, z\\bigr) | ln(precision) max(0, z)",
        "\\binom{n}{i} \\overline{x^2} \\mathbb{R}^d | (n over i) x̅² ℝ^d", "x^ | x^", "{a | a", "a\\ | a"})
    void texBecomesCharacters(String tex, String plain) {
        assertEquals(plain, PlainFormula.of(tex.strip()));
    }

    @Test
    void codeAndWhatIsNoFormulaStay() {
        assertEquals("A `$x^2$`, x² and\n\na² + b²\n\n- 5 \\$ \\(n\\).",
                PlainFormula.in("A `$x^2$`, $x^2$ and\n\n$$a^2 + b^2$$\n\n- 5 \\$ \\(n\\)."));
    }

    @Test
    void noStatementOrHintShowsTex() throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(Home.exercises())) {
            all.filter(file -> file.endsWith("README.md") || file.endsWith("hints.md")).forEach(files::add);
        }
        for (Path file : files) {
            String text = MarkdownText.read(file);
            for (Formula formula : Formula.of(text)) {
                String plain = PlainFormula.of(formula.tex());
                assertFalse(plain.matches(".*[\\\\$].*"), file + ": " + plain);
            }
        }
    }
}
