package book.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import book.weave.TemporaryBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the verbs say, and their exit codes; nothing is executed here. */
class WeaveAndRunCommandTest {

    @RegisterExtension
    final TemporaryBook book = new TemporaryBook();

    private String said;

    private int run(String... arguments) {
        Said words = Said.by(arguments);
        said = words.text();
        return words.exitCode();
    }

    @Test
    void aWovenPageIsGoodAndAChangedDigitIsNot() {
        book.executedSample();
        assertEquals(0, run("weave", "--check"), () -> said);
        assertTrue(said.contains("1 page checked, nothing to mend."), said);

        book.change(book.section().page(), ">0.060466<", ">0.060467<");
        assertEquals(1, run("weave", "--check"));
        assertTrue(said.startsWith("chapters/03-core-algorithms/3.1-gradient-descent.md:48: The page says 0.060467"), said);
        assertEquals(0, run("weave", "3.1"), () -> said);
        assertTrue(said.contains("wrote chapters/03-core-algorithms/3.1-gradient-descent.md"), said);
    }

    @Test
    void outputsThatNoRecordedJdkReproducedAreNamed() {
        book.executedSample();
        book.write("notebooks/reproduced.json", "{\"3.1\": {\"digest\": \"old\", \"jdks\": []}}");
        assertEquals(0, run("weave", "--check"), () -> said);
        assertTrue(said.contains("3.1: other outputs are committed than those that a JDK is recorded to have reproduced: "
                + "./book run 3.1 --check --record"), said);
    }

    @Test
    void aChangedCellIsNotEvenExecuted() {
        book.executedSample();
        book.change(book.section().page(), "double x = 10;", "double x = 11;");
        assertEquals(1, run("run", "3.1", "--check"));
        assertTrue(said.contains("3.1-gradient-descent.md:32: Cell 2 (walk) is not what the committed notebook has."), said);
        assertTrue(said.contains("3.1      Gradient descent  0 of 3"), said);
    }

    @Test
    void whatIsNotThereIsAMistakeOfUsage() {
        assertEquals(2, run("run", "3.7"));
        assertTrue(said.startsWith("There is no section 3.7 in the book."), said);
        assertEquals(2, run("run", "3.2"));
        assertTrue(said.startsWith("Section 3.2, Back-propagation, has no page yet."), said);
        assertEquals(2, run("run", "--heap", "much", "3.1"));
        assertEquals(2, run("run", "--jobs", "0", "3.1"));
        assertEquals("--jobs 0 is not a number of sections.", said.lines().findFirst().orElse(""));
        assertEquals(2, run("run", "3.1", "--check", "--update"));
        assertEquals(2, run("run", "3.1", "--record"));
        assertTrue(said.startsWith("--record enters what --check has found to reproduce."), said);
    }

    @Test
    void theOutlineIsListed() {
        book.executedSample();
        assertEquals(0, run("list"), () -> said);
        assertTrue(said.lines().anyMatch(line -> line.matches("  3\\.1 +Gradient descent +梯度下降法 +yes")), said);
        assertEquals(1 + 9 + 29 + 1, said.lines().count());
    }

    @Test
    void claimsAreListedWithTheirEvidence() {
        book.executedSample();
        book.change(book.section().page(), "After ten steps the walk", "After <!--?near-->ten steps<!--/--> the walk");
        book.change(book.section().page(), "Now predict", "This is always better. Now predict");
        book.change(book.section().notebook(), "\"x10\": 0.06",
                "\"near\": {\"evidence\": \"0.06 < 0.1\", \"holds\": true}, \"x10\": 0.06");
        assertEquals(0, run("claims", "3.1", "--loose"), () -> said);
        assertTrue(said.contains("After ten steps\n    ✓ near: 0.06 < 0.1\n"), said);
        assertTrue(said.contains(": This is always better.  [nothing carries it]"), said);
        assertTrue(said.lines().anyMatch(line -> line.matches("3\\.1 +Gradient descent +1 +1 +1")), said);
        book.change(book.section().notebook(), "\"holds\": true", "\"holds\": false");
        assertEquals(1, run("claims"), () -> said);
        assertTrue(said.contains("✗ near"), said);
    }
}
