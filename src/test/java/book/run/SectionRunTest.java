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
import book.weave.TemporaryBook;
import book.weave.Weave;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a run makes of an execution. The execution is played; {@link WorkerProcessTest} has real ones. */
class SectionRunTest {

    private static final String BODY = """
            # 3.1 Gradient descent · 梯度下降法

            ```java cell=walk
            print(x)
            ```

            ```text output=walk
            ```

            After ten steps: <!--=x10-->?<!--/-->.

            ```java cell=plot
            chart
            ```

            ![A plot](figures/3.1-plot.png)

            ```java cell=clock timing
            System.nanoTime()
            ```
            """;

    @RegisterExtension
    final TemporaryBook book = new TemporaryBook();

    private final Map<String, Object> ledger = new LinkedHashMap<>();
    private String printed = "步数 10\n";
    private String html = "<b>1</b>";
    private String chart = "{\"title\": \"loss\", \"last\": 0.1}";
    private byte[] pixels;
    private long nanos = 1;
    private Execution broken;

    @BeforeEach
    void draw() throws IOException {
        ledger.put("x10", 0.06046617599999997);
        pixels = png(0xff0000);
        book.page(BODY);
    }

    private static byte[] png(int colour) throws IOException {
        BufferedImage image = new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB);
        image.setRGB(1, 1, colour);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private Execution play() {
        List<List<Output>> outputs = List.of(
                List.of(new Output.Stream("stdout", printed), new Output.Result(data("text/html", html), new JsonObject())),
                List.of(new Output.Display(plot(), new JsonObject(), null)),
                List.of(new Output.Result(data("text/plain", "" + nanos), new JsonObject())));
        List<FinishedCell> done = new ArrayList<>();
        for (int i = 0; i < outputs.size(); i++) {
            done.add(new FinishedCell(NotebookOutputs.of(outputs.get(i), i + 1),
                    i == 0 ? NotebookOutputs.ledger(ledger) : new JsonObject(), null, 0));
        }
        return new Execution(done, End.WHOLE, "");
    }

    private JsonObject plot() {
        JsonObject data = data("image/png", Base64.getEncoder().encodeToString(pixels));
        if (chart != null) {
            data.add("application/vnd.book.chart+json", JsonParser.parseString(chart));
        }
        return data;
    }

    private static JsonObject data(String mime, String content) {
        JsonObject data = new JsonObject();
        data.addProperty(mime, content);
        return data;
    }

    private SectionOutcome run(boolean check, boolean update, boolean retime, boolean redraw) throws InterruptedException {
        try (Interruption interruption = SectionRun.interruption()) {
            return new SectionRun(book.section(), new RunOptions(check, update, retime, redraw, null), RunListener.SILENT,
                    interruption, (cells, folder, more, listener) -> broken == null ? play() : broken).run();
        }
    }

    private SectionOutcome update() throws InterruptedException {
        return run(false, true, false, false);
    }

    private SectionOutcome check() throws InterruptedException {
        return run(true, false, false, false);
    }

    @Test
    void updatingPublishesEverythingOnce() throws Exception {
        SectionOutcome first = update();
        assertEquals(List.of(), first.faults());
        assertEquals(Verdict.GOOD, first.verdict());
        String page = book.read(book.section().page());
        assertTrue(page.contains("<!--=x10-->0.06047<!--/-->"), page);
        assertTrue(page.contains("```text output=walk\n步数 10\n```"), page);
        assertArrayEquals(pixels, Files.readAllBytes(book.section().page().resolveSibling("figures/3.1-plot.png")));
        assertEquals(List.of(), Weave.check(book.section()).faults());

        nanos = 2;
        byte[] notebook = Files.readAllBytes(book.section().notebook());
        assertEquals(List.of(), update().written());
        assertArrayEquals(notebook, Files.readAllBytes(book.section().notebook()));
        assertEquals(List.of(book.section().notebook()), run(false, true, true, false).written());
        assertTrue(book.read(book.section().notebook()).contains("\"2\""));
    }

    @Test
    void aReadersRunLeavesTheWorkingTreeAlone() throws Exception {
        String page = book.read(book.section().page());
        SectionOutcome outcome = run(false, false, false, false);
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
        nanos = 3;
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
            case "text" -> printed = "步数 11\n";
            case "table" -> html = "<b>2</b>";
            case "ledger" -> ledger.put("x10", 0.06046617599999998);
            default -> ledger.put("y10", 1L);
        }
        SectionOutcome outcome = check();
        assertEquals(Verdict.DIFFERS, outcome.verdict());
        assertEquals(line, outcome.faults().get(0).line());
        assertEquals("Cell 1 (walk) does not reproduce: " + sentence, outcome.faults().get(0).sentence());
    }

    @Test
    void chartsAreComparedByTheirDataAndPicturesByTheirPixels() throws Exception {
        update();
        pixels = png(0x00ff00);
        assertEquals(Verdict.GOOD, check().verdict());
        assertEquals(List.of(), update().written());
        assertEquals(2, run(false, true, false, true).written().size());
        chart = "{\"title\": \"loss\", \"last\": 0.2}";
        SectionOutcome outcome = check();
        assertEquals(18, outcome.faults().get(0).line());
        assertTrue(outcome.faults().get(0).sentence().contains("(application/vnd.book.chart+json) differs: expected"));

        chart = null;
        update();
        assertEquals(Verdict.GOOD, check().verdict());
        pixels = png(0x0000ff);
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
        broken = new Execution(List.of(failed), End.FAILED_CELL, "ArithmeticException");
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
            SectionRun run = new SectionRun(book.section(), new RunOptions(false, true, false, false, null), RunListener.SILENT,
                    interruption, (cells, folder, more, listener) -> {
                book.change(book.section().page(), "print(x)", "print(y)");
                return play();
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
}
