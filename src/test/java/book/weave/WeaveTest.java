package book.weave;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import book.Problem;
import book.nbformat.CanonicalJson;
import book.nbformat.NotebookCell;
import book.nbformat.NotebookFile;
import book.page.Fault;
import book.page.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WeaveTest {

    @RegisterExtension
    final TemporaryBook book = new TemporaryBook();

    private Path page() {
        return book.section().page();
    }

    private Path notebook() {
        return book.section().notebook();
    }

    private void expectFinding(int line, String sentencePart) {
        List<Fault> faults = Weave.check(book.section()).faults();
        assertTrue(faults.stream().anyMatch(f -> f.line() == line && f.sentence().contains(sentencePart)),
                () -> "expected line " + line + ": " + sentencePart + ", got " + faults);
    }

    @Test
    void theNotebookReadsLikeThePage() {
        book.write("chapters/03-core-algorithms/3.2-back-propagation.md", "# 3.2");
        book.write(page(), TemporaryBook.sample());
        Weave.weave(book.section());
        NotebookFile notebook = NotebookFile.read(notebook());

        assertEquals(List.of("""
                # 3.1 Gradient descent · 梯度下降法

                A walk downhill on $f(x) = x^2$, where $f[1] (x)$ is no link.
                See [what comes next](3.2-back-propagation.ipynb#chain), the [source](../../src/main/java/mapping/descent/Walk.java) and <https://example.org>.""",
                "int steps = 10;\ndouble rate = 0.2;",
                """
                ## 3.1.1 The step

                One step is this:

                ```java
                double step(double x) {
                    return x - rate * 2 * x;
                }

                double step(double x, int times) {
                    return times == 0 ? x : step(step(x), times - 1);
                }
                ```

                Now predict, then run.""",
                """
                double x = 10;
                for (int i = 0; i < steps; i++) {
                    x -= rate * 2 * x;
                }
                System.out.println("after " + steps + " steps");
                x""",
                """
                After ten steps the walk is at 0.060466, and `<!--=x10-->` in code is no marker.

                | rate | end |
                |:---|:---|
                | 0.2 | 6.0e-2 |""",
                "System.nanoTime()"), notebook.cells().stream().map(NotebookCell::source).toList());
        // code-…: the first 8 digits that sha256sum prints for the cell's text
        assertEquals(List.of("setup", "walk", "code-8762ffac"), notebook.codeCells().stream().map(NotebookCell::id).toList());
        assertEquals("{\"limit\": \"90s\", \"name\": \"walk\"}", CanonicalJson.line(notebook.codeCells().get(1).book()));
        assertTrue(notebook.codeCells().get(2).timing());
    }

    @Test
    void weavingAgainChangesNothing() throws IOException {
        book.executedSample();
        assertEquals(List.of(), Weave.check(book.section()).faults());
        byte[] before = Files.readAllBytes(notebook());
        Weave.Result again = Weave.weave(book.section());
        assertEquals(List.of(), again.written());
        assertFalse(again.pending());
        Files.delete(notebook());
        book.executedSample();
        assertArrayEquals(before, Files.readAllBytes(notebook()));
    }

    @Test
    void aChangedDigitIsFound() {
        book.executedSample();
        book.change(page(), ">0.060466<", ">0.060467<");
        expectFinding(48, "The page says 0.060467, the ledger's x10 is 0.06046617599999997, which prints as 0.060466.");
        assertEquals(List.of(page()), Weave.weave(book.section()).written());
        assertEquals(List.of(), Weave.check(book.section()).faults());
    }

    @Test
    void aChangedListingLineIsFoundAndRefreshed() {
        book.executedSample();
        book.change(page(), "    return x - rate * 2 * x;", "    return x - rate * x;");
        expectFinding(22, "The listing mapping.descent.Walk#step differs from the source: expected “return x - rate * 2 * x;”, "
                + "the page has “return x - rate * x;”.");
        Weave.weave(book.section());
        assertEquals(List.of(), Weave.check(book.section()).faults());

        book.change(book.root().resolve("src/main/java/mapping/descent/Walk.java"), "times - 1", "times - 2");
        expectFinding(26, "The listing mapping.descent.Walk#step differs");
    }

    @Test
    void aChangedCellIsFoundAndItsOutputsAreDropped() {
        book.executedSample();
        book.change(page(), "double x = 10;", "double x = 11;");
        expectFinding(32, "This cell is not what the notebook has: "
                + "the page says “double x = 11;”, the notebook “double x = 10;”.");

        Weave.Result woven = Weave.weave(book.section());
        assertTrue(woven.pending());
        List<NotebookCell> cells = NotebookFile.read(notebook()).codeCells();
        assertEquals(1, cells.get(0).executionCount());
        assertEquals(null, cells.get(1).executionCount());
        assertEquals(0, cells.get(1).outputs().size());
        assertEquals(null, cells.get(2).executionCount());
        expectFinding(32, "has not executed this cell in its turn");
    }

    @Test
    void changedProseKeepsTheOutputs() {
        book.executedSample();
        book.change(page(), "Now predict, then run.", "Predict, then run.");
        expectFinding(30, "This text is not what the notebook has");
        assertFalse(Weave.weave(book.section()).pending());
        assertEquals(List.of(), Weave.check(book.section()).faults());
    }

    @Test
    void proseWrittenDuringAnExecutionIsKept() {
        book.executedSample();
        Page before = Page.read(page(), book.section());
        book.change(page(), "Now predict, then run.", "Predict, then run.");
        Weave.Result result = Weave.publish(before, Weave.committed(before).codeCells());
        assertEquals(List.of(notebook()), result.written());
        assertTrue(book.read(notebook()).contains("Predict, then run."));
        assertEquals(List.of(), Weave.check(book.section()).faults());
    }

    @Test
    void aPageDamagedDuringAnExecutionIsNotWoven() {
        book.executedSample();
        Page before = Page.read(page(), book.section());
        book.change(page(), "text output=walk", "text output=wolk");
        Weave.Result result = Weave.publish(before, Weave.committed(before).codeCells());
        assertEquals(List.of(), result.written());
        assertEquals("No cell of this page is called wolk.", result.faults().get(0).sentence());
    }

    @Test
    void aChangedOutputFenceIsFound() {
        book.executedSample();
        book.change(page(), "after 10 steps\n0.06", "after 10 steps\n0.07");
        expectFinding(43, "The output of cell walk differs from what the cell printed: expected “0.06046617599999997”");
    }

    @Test
    void figuresAreTheNotebooksImages() throws IOException {
        book.executedSample();
        Path figure = page().resolveSibling("figures/3.1-walk.png");
        assertArrayEquals(new byte[] {1, 2, 3}, Files.readAllBytes(figure));
        Files.write(figure, new byte[] {1, 2, 4});
        expectFinding(46, "The figure figures/3.1-walk.png is not the image in the notebook.");
        Files.delete(figure);
        expectFinding(46, "The figure figures/3.1-walk.png is missing.");
        book.write(figure.resolveSibling("3.1-old.png"), "");
        book.write(figure.resolveSibling("3.2-other.png"), "");
        expectFinding(1, "No page shows this figure.");
        book.change(page(), "3.1-walk.png", "3.1-walk-2.png");
        expectFinding(46, "Cell walk put out 1 images of the kind image/png, and figures/3.1-walk-2.png is number 2.");
    }

    @Test
    void namesThatNobodyRecordedAndReferencesToNothing() {
        book.executedSample();
        book.change(page(), "<!--=x10-->0.06", "<!--=x11-->0.06");
        book.change(page(), "Walk#step", "Walk#stop");
        expectFinding(48, "No cell records x11 in the ledger.");
        expectFinding(20, "The listing mapping.descent.Walk#stop names nothing. Walk has no member stop (listing "
                + "mapping.descent.Walk#stop); it has rate, count, <init>, step, Kind, Place.");
        book.change(page(), "mapping.descent.Walk#stop", "mapping.Wolk");
        expectFinding(20, "The listing mapping.Wolk names nothing. There is no type mapping.Wolk in src/main/java.");
    }

    @Test
    void aNameRecordedTwiceIsFound() {
        book.executedSample();
        book.change(notebook(), "\"timing\": true", "\"ledger\": {\n     \"x10\": 1.0\n    },\n    \"timing\": true");
        expectFinding(54, "This cell records x10 in the ledger, and a cell before it does so too.");
    }

    @Test
    void aNotebookThatWasEditedByHandIsFound() {
        book.executedSample();
        book.change(notebook(), " \"nbformat\": 4,", " \"nbformat\":  4,");
        List<Fault> faults = Weave.check(book.section()).faults();
        assertEquals("notebooks/03-core-algorithms/3.1-gradient-descent.ipynb:1: "
                + "The notebook is not written as the weave writes it.",
                faults.get(0).toString());
        book.write(notebook(), "{\"cells\": [");
        assertThrows(Problem.class, () -> Weave.check(book.section()));
    }

    @Test
    void aNotebookWithAnErrorOrWithoutAnyExecutionIsFound() {
        book.executedSample();
        book.change(notebook(), "\"execution_count\": 3,\n   \"id\"", "\"execution_count\": 7,\n   \"id\"");
        expectFinding(54, "has not executed this cell in its turn: its count must be 3, got 7.");
        book.executedSample();
        book.change(notebook(), "\"output_type\": \"stream\"", "\"ename\": \"E\", \"output_type\": \"error\"");
        expectFinding(32, "The committed notebook holds an error in this cell: E.");
    }

    @Test
    void aPageWithoutNotebookIsFound() {
        book.write(page(), TemporaryBook.sample());
        expectFinding(1, "The page has no notebook notebooks/03-core-algorithms/3.1-gradient-descent.ipynb.");
        book.write(page().resolveSibling("3.9-other.md"), "x");
        book.write(notebook().resolveSibling("3.9-other.ipynb"), "x");
        assertEquals(List.of("The outline has no section for this page.", "No page makes this notebook."),
                OrphanFiles.find().stream().map(Fault::sentence).toList());
    }

    @Test
    void aTranslationHasTheSameBones() {
        book.executedSample();
        Path translation = book.section().translation("zh");
        book.write(translation, book.read(page()).replace("Now predict, then run.", "先预测，再运行。"));
        expectFinding(1, "The page has no notebook notebooks/03-core-algorithms/3.1-gradient-descent.zh.ipynb.");
        Weave.weave(book.section());
        assertEquals(List.of(), Weave.check(book.section()).faults());
        assertTrue(book.read(notebook().resolveSibling("3.1-gradient-descent.zh.ipynb")).contains("先预测，再运行。"));

        book.change(translation, "## 3.1.1", "### 3.1.1");
        expectFinding(16, "The translation's heading 2 is not the page's");
        book.change(translation, "double x = 10;", "double x = 12;");
        expectFinding(32, "The translation's cell 2 is not the page's");
        book.change(translation, "<!--=x10-->", "<!--=y10-->");
        expectFinding(48, "The translation has the mark =y10, and the page does not.");
    }

    @Test
    void aFolderThatCannotBeWrittenLeavesThePageAsItWas() {
        book.write(page(), TemporaryBook.sample());
        book.write("notebooks", "a file where the folder should be");
        Problem problem = assertThrows(Problem.class, () -> Weave.weave(book.section()));
        assertEquals(3, problem.kind().exitCode);
        assertTrue(problem.getMessage().contains("3.1-gradient-descent.ipynb"), problem.getMessage());
    }
}
