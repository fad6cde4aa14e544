package book.weave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the classic notebook shows well: seen in a browser, with its own MathJax 2.7.9. */
class NotebookTablesTest {

    @Test
    void columnsAreFlushLeftUnlessTheySayOtherwise() {
        assertEquals("| a | b | c | d |\n|:---|:-:|---:|:---|\n| 1 | 2 | 3 | 4 |\n\n---\n\n- | e |\n  |:--|\n  | 5 |\n",
                NotebookTables.in("| a | b | c | d |\n|---|:-:|---:|:---|\n| 1 | 2 | 3 | 4 |\n\n---\n\n"
                        + "- | e |\n  |--|\n  | 5 |\n"));
        String noTable = "a | b\n\n```\n| a |\n|---|\n```\n";
        assertEquals(noTable, NotebookTables.in(noTable));
    }

    @Test
    void aHeadingIsAsWideAsTheWidestFormulaBelowIt() {
        String table = "| symbol | words of the text |\n|---|---|\n| $x$ | in $X$ |\n| $\\sigma(x) = 1/(1 + e^{-x})$ | `$` |";
        String woven = NotebookTables.in(table);
        String heading = woven.lines().findFirst().orElseThrow();
        int blanks = heading.split(NotebookTables.BLANK, -1).length - 1;
        assertTrue(heading.startsWith("| symbol" + NotebookTables.BLANK) && heading.endsWith("; | words of the text |"), heading);
        assertTrue(blanks > 10 && blanks < 30, heading);
        assertEquals(table.lines().skip(2).toList(), woven.lines().skip(2).toList());
        assertEquals("| x |\n|:---|\n| $x$ |", NotebookTables.in("| x |\n|---|\n| $x$ |").replace(NotebookTables.BLANK, ""));
    }

    /** The widths of the browser's formulas in widths of a digit of the heading: 6.7 pixels in Arial's bold, 8.4 in DejaVu's. */
    @ParameterizedTest
    @CsvSource({
        "'L(\\hat y, y)', 45", "'r = \\hat y - y', 68", "'p = \\mathrm{softmax}(z)', 106",
        "'\\sigma(x) = 1/(1 + e^{-x})', 131", "'x', 9",
        "'\\delta_j^l = \\sigma''(z_j^l) \\sum_i w_{ij}^{l+1}\\thinspace\\delta_i^{l+1}', 194"})
    void aFormulaIsTakenToBeAtLeastAsWideAsItIs(String tex, int pixels) {
        double width = FormulaWidth.of(tex);
        assertTrue(width * 6.7 >= pixels && width * 6.7 < 2.2 * pixels + 10, tex + ": " + width * 6.7 + " for " + pixels);
    }

    @Test
    void blanksThatTheClassicNotebookDoesNotKnowAreSpeltOut() {
        assertEquals("`$\\thickspace$` $a \\mkern5mu b\\thinspace c\\mkern4mu d$\n\n$$x\\mkern5mu \\mkern5mu y$$",
                NotebookFormulas.in("`$\\thickspace$` $a \\thickspace b\\thinspace c\\medspace d$\n\n"
                        + "$$x\\thickspace\\thickspace y$$"));
        assertEquals("\\thickspace", NotebookFormulas.in("\\thickspace"));
    }
}
