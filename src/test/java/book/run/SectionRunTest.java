package book.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import book.Home;
import book.Problem;
import book.evaluate.Output;
import book.jvm.Interruption;
import book.nbformat.NotebookCell;
import book.nbformat.NotebookFile;
import book.run.Execution.End;
import book.run.SectionOutcome.Verdict;
import book.weave.Jdk;
import book.weave.Reproductions;
import book.weave.TemporaryBook;
import book.weave.Weave;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a run makes of an execution. The execution is played; {@link WorkerProcessTest} has real ones. */
class SectionRunTest {

    @RegisterExtension
    final TemporaryBook book = new TemporaryBook();

    private final PlayedRun played = new PlayedRun(book);

    @BeforeEach
    void draw() throws IOException {
        played.draw();
    }

    private SectionOutcome update() throws InterruptedException {
        return played.update();
    }

    private SectionOutcome check() throws InterruptedException {
        return played.check();
    }

    @Test
    void updatingPublishesEverythingOnce() throws Exception {
        SectionOutcome first = update();
        assertEquals(List.of(), first.faults());
        assertEquals(Verdict.GOOD, first.verdict());
        String page = book.read(book.section().page());
        assertTrue(page.contains("<!--=x10-->0.06047<!--/-->"), page);
        assertTrue(page.contains("```text output=walk\n步数 10\n```"), page);
        assertArrayEquals(played.pixels, Files.readAllBytes(book.section().page().resolveSibling("figures/3.1-plot.png")));
        assertEquals(List.of(), Weave.check(book.section()).faults());

        played.nanos = 2;
        byte[] notebook = Files.readAllBytes(book.section().notebook());
        assertEquals(List.of(), update().written());
        assertArrayEquals(notebook, Files.readAllBytes(book.section().notebook()));
        assertEquals(List.of(book.section().notebook()), played.run(false, true, true, false).written());
        assertTrue(book.read(book.section().notebook()).contains("\"2\""));
    }

    @Test
    void aReadersRunLeavesTheWorkingTreeAlone() throws Exception {
        String page = book.read(book.section().page());
        SectionOutcome outcome = played.run(false, false, false, false);
        assertEquals(Verdict.GOOD, outcome.verdict());
        assertEquals(page, book.read(book.section().page()));
        assertFalse(Files.exists(book.section().notebook()));
        assertEquals("target/notebooks/03-core-algorithms/3.1-gradient-descent.ipynb", Home.show(outcome.copy()));
        List<NotebookCell> cells = NotebookFile.read(outcome.copy()).codeCells();
        assertEquals(List.of(1, 2, 3), cells.stream().map(NotebookCell::executionCount).toList());
    }

    @Test
    void whatReproducesIsGoodAndTimingsMayDiffer() throws Exception {
        update();
        played.nanos = 3;
        SectionOutcome outcome = check();
        assertEquals(List.of(), outcome.faults());
        assertEquals(Verdict.GOOD, outcome.verdict());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            text   | 8  | its stdout differs: expected “步数 10”, got “步数 11”.
            table  | 8  | its result text/html (text/html) differs: expected “<b>1</b>”, got “<b>2</b>”.
            ledger | 8  | its ledger differs: expected x10 = 0.06046617599999997, got 0.06046617599999998.
            name   | 8  | its ledger differs: y10 is new.
            """)
    void whatDiffersIsNamed(String what, int line, String sentence) throws Exception {
        update();
        switch (what) {
            case "text" -> played.printed = "步数 11\n";
            case "table" -> played.html = "<b>2</b>";
            case "ledger" -> played.ledger.put("x10", 0.06046617599999998);
            default -> played.ledger.put("y10", 1L);
        }
        SectionOutcome outcome = check();
        assertEquals(Verdict.DIFFERS, outcome.verdict());
        assertEquals(line, outcome.faults().get(0).line());
        assertEquals("Cell 1 (walk) does not reproduce: " + sentence, outcome.faults().get(0).sentence());
    }

    @Test
    void chartsAreComparedByTheirDataAndPicturesByTheirPixels() throws Exception {
        update();
        played.pixels = PlayedRun.png(0x00ff00);
        assertEquals(Verdict.GOOD, check().verdict());
        assertEquals(List.of(), update().written());
        assertEquals(2, played.run(false, true, false, true).written().size());
        played.chart = "{\"title\": \"loss\", \"last\": 0.2}";
        SectionOutcome outcome = check();
        assertEquals(18, outcome.faults().get(0).line());
        assertTrue(outcome.faults().get(0).sentence().contains("(application/vnd.book.chart+json) differs: expected"));

        played.chart = null;
        update();
        assertEquals(Verdict.GOOD, check().verdict());
        played.pixels = PlayedRun.png(0x0000ff);
        String sentence = check().faults().get(0).sentence();
        assertTrue(sentence.contains("(image/png) differs: expected “4 × 3 pixels, SHA-256 "), sentence);
    }

    @Test
    void aCellThatIsNotTheCommittedOneIsNotEvenRun() throws Exception {
        update();
        book.change(book.section().page(), "System.nanoTime()", "System.nanoTime() / 2");
        SectionOutcome outcome = check();
        assertEquals(0, outcome.finished());
        assertEquals(24, outcome.faults().get(0).line());
        assertEquals("Cell 3 (clock) is not what the committed notebook has.", outcome.faults().get(0).sentence());
    }

    @Test
    void aPageWithoutNotebookHasNothingToBeComparedWith() throws Exception {
        assertEquals("The page has no committed notebook to compare with.", check().faults().get(0).sentence());
    }

    @Test
    void anUpdateWithAnUnknownNameKeepsTheExecutionAndSaysSo() throws Exception {
        book.change(book.section().page(), "=x10", "=x11");
        SectionOutcome outcome = update();
        assertEquals(Verdict.UNPUBLISHED, outcome.verdict());
        assertEquals(15, outcome.faults().get(0).line());
        assertEquals("No cell records x11 in the ledger.", outcome.faults().get(0).sentence());
        assertTrue(Files.exists(book.section().notebook()));
    }

    @Test
    void aFailedExecutionIsNotPublished() throws Exception {
        FinishedCell failed = new FinishedCell(NotebookOutputs.of(List.of(new Output.Failure("ArithmeticException", "/ by zero",
                List.of("ArithmeticException: / by zero", "  line 1: print(x)"), 1)), 1), new JsonObject(),
                "ArithmeticException", 1);
        played.broken = new Execution(List.of(failed), End.FAILED_CELL, "ArithmeticException");
        SectionOutcome outcome = update();
        assertEquals(Verdict.FAILED, outcome.verdict());
        assertEquals(0, outcome.finished());
        assertEquals("chapters/03-core-algorithms/3.1-gradient-descent.md:9: Cell 1 (walk) failed: ArithmeticException: "
                + "/ by zero\n      line 1: print(x)", outcome.faults().get(0).toString());
        assertFalse(Files.exists(book.section().notebook()));
        assertTrue(book.read(outcome.copy()).contains("\"ename\": \"ArithmeticException\""));
    }

    @Test
    void aPageThatChangesWhileItIsExecutedIsNotPublished() {
        try (Interruption interruption = SectionRun.interruption()) {
            SectionRun run = new SectionRun(book.section(), new RunOptions(false, true, false, false, false, null),
                    RunListener.SILENT,
                    interruption, (cells, folder, more, listener) -> {
                book.change(book.section().page(), "print(x)", "print(y)");
                return played.play();
            });
            Problem problem = assertThrows(Problem.class, run::run);
            assertEquals("The cells of chapters/03-core-algorithms/3.1-gradient-descent.md changed while they were executed.",
                    problem.getMessage());
        }
        assertFalse(Files.exists(book.section().notebook()));
    }

    @Test
    void aPageWithErrorsIsNotRun() throws Exception {
        book.page("```java cell=a\n1\n```\n\n```text output=b\n```\n");
        SectionOutcome outcome = check();
        assertEquals(Verdict.PAGE, outcome.verdict());
        assertEquals(10, outcome.faults().get(0).line());
    }

    @Test
    void aTargetThatCannotBeWrittenIsSaidInOneSentence() {
        book.write("target", "a file where the folder should be");
        Problem problem = assertThrows(Problem.class, this::update);
        assertEquals(3, problem.kind().exitCode);
        assertEquals("Could not create the folder target/notebooks/03-core-algorithms, where executed notebooks go: "
                + "it is read-only, or a file stands in its way.", problem.getMessage());
    }

    @Test
    void aJdkThatReproducesIsRecordedAndOneThatDoesNotIsTakenBack() throws Exception {
        update();
        assertEquals(List.of(Reproductions.file()), played.record().written());
        List<NotebookCell> cells = NotebookFile.read(book.section().notebook()).codeCells();
        assertEquals(List.of(Jdk.running()), Reproductions.read().of(book.section(), cells));
        played.nanos = 2;
        assertEquals(List.of(), played.record().written());
        played.printed = "other\n";
        assertEquals(Verdict.DIFFERS, check().verdict());
        assertEquals(1, Reproductions.read().of(book.section(), cells).size());
        assertEquals(Verdict.DIFFERS, played.record().verdict());
        assertEquals(List.of(), Reproductions.read().of(book.section(), cells));
    }

    @Test
    void otherOutputsThanThoseRecordedAreOutdated() throws Exception {
        update();
        played.record();
        assertFalse(Reproductions.read().outdated(book.section()));
        played.printed = "other\n";
        update();
        assertTrue(Reproductions.read().outdated(book.section()));
    }
}
