package book.weave;

import static org.junit.jupiter.api.Assertions.assertEquals;

import book.page.Fault;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class GlossaryTest {

    @RegisterExtension
    final TemporaryBook book = new TemporaryBook();

    private List<String> faults(String row, String earlier, String later) {
        book.write("chapters/symbols.md", "## Terms · 术语\n\n| English | 中文 | Java | meaning | section |\n|---|---|---|---|---|\n"
                + row + "\n");
        book.write("chapters/03-core-algorithms/3.1-gradient-descent.md", earlier + "\n");
        book.write("chapters/03-core-algorithms/3.2-back-propagation.md", later + "\n");
        return Glossary.faults().stream().map(fault -> fault.line() + " " + fault.sentence()).toList();
    }

    private static final String PULLBACK = "| pullback | 拉回 | – | u ↦ Jᵀu | 3.2 |";
    private static final String EXPLAINED = "The *pullback* takes cotangents back.";
    private static final String EARLY = "3 “pullback” is used here for the first time, section 3.2 explains it, "
            + "and this paragraph does not say so.";

    @Test
    void aTermIsExplainedWhereItIsFirstUsedOrTheParagraphSaysWhere() {
        assertEquals(List.of(), faults(PULLBACK, "Nothing of it.", EXPLAINED));
        assertEquals(List.of(EARLY), faults(PULLBACK, "First.\n\nThe pullbacks come.", EXPLAINED));
        assertEquals(List.of(), faults(PULLBACK, "First.\n\nThe pullbacks (3.2) come.", EXPLAINED));
        assertEquals(List.of(), faults(PULLBACK, "## Pullbacks\n\nSection 3.2 explains them.", EXPLAINED));
        assertEquals(List.of(), faults(PULLBACK, "```java\npullback()\n```\n\n`pullback` in code.\n\n| pullback | a row |\n\n"
                + "## Sources\n\n- *Pullbacks*, 1999.", EXPLAINED));
    }

    @Test
    void theSectionThatTheGlossaryNamesSetsTheTermApart() {
        String missing = "5 The glossary says that 3.2 explains “pullback”, "
                + "and that page never sets it in italics, in a heading or in a table.";
        assertEquals(List.of(missing), faults(PULLBACK, "Nothing.", "The pullback takes cotangents back."));
        assertEquals(List.of(), faults(PULLBACK, "Nothing.", "## The pullback\n\nIt takes cotangents back."));
        assertEquals(List.of(), faults("| overfitting, underfitting | 过拟合 | – | x | 3.2 |", "No.", "It **overfits**."));
        assertEquals(List.of(), faults("| label | 标签 | – | of a section to come | 6.1 |", "A label.", "A label."));
    }

    @Test
    void theFaultSaysWhere() {
        faults(PULLBACK, "First.\n\nThe pullbacks come.", EXPLAINED);
        Fault fault = Glossary.faults().get(0);
        assertEquals(book.root().resolve("chapters/03-core-algorithms/3.1-gradient-descent.md"), fault.file());
        assertEquals("Explain it here and name 3.1 in the glossary, or refer: <!--@3.2--><!--/-->.", fault.mend());
    }
}
