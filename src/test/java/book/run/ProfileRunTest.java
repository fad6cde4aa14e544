package book.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import book.jvm.Interruption;
import book.run.SectionOutcome.Verdict;
import book.weave.TemporaryBook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A page that asks for optional libraries which cannot be had. */
class ProfileRunTest {

    @RegisterExtension
    final TemporaryBook book = new TemporaryBook();

    @BeforeEach
    void ask() {
        book.page("# 3.1 Gradient descent · 梯度下降法\n\n```java\n1 + 1\n```\n");
        book.change(book.section().page(), "title-zh: 梯度下降法\n", "title-zh: 梯度下降法\nprofile: peer\n");
    }

    private SectionOutcome run() throws InterruptedException {
        try (Interruption interruption = SectionRun.interruption()) {
            return new SectionRun(book.section(), RunOptions.READER, RunListener.SILENT, interruption,
                    (cells, folder, more, listener) -> {
                throw new AssertionError("nothing runs without its libraries");
            }).run();
        }
    }

    @Test
    void whyTheyCannotBeFetchedIsSaidAtTheLineThatAsks() throws Exception {
        book.write("src/profiles/peer/pom.xml", "<project><name>Peer</name></project>");
        SectionOutcome outcome = run();
        assertEquals(Verdict.PROFILE, outcome.verdict());
        assertEquals("chapters/03-core-algorithms/3.1-gradient-descent.md:5: src/profiles/peer/pom.xml does not say how large"
                + " the libraries are.", outcome.faults().get(0).toString());
        assertEquals("Write <profile.megabytes>20</profile.megabytes> among its properties.", outcome.faults().get(0).mend());
    }

    @Test
    void aWrongNameIsAnErrorOfThePage() throws Exception {
        book.write("src/profiles/pear/pom.xml", "<project/>");
        SectionOutcome outcome = run();
        assertEquals(Verdict.PAGE, outcome.verdict());
        assertEquals("The profile peer is not known to this edition of the book.", outcome.faults().get(0).sentence());
        assertTrue(outcome.faults().get(0).mend().endsWith("known: pear."), outcome.faults().get(0).mend());
    }
}
