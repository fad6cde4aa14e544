package book.jupyter;

import book.AtomicFile;
import book.Home;
import book.Problem;
import book.jvm.ChildProcess;
import book.jvm.Deadline;
import book.nbformat.NotebookCell;
import book.nbformat.NotebookFile;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** Executes a notebook in real Jupyter (nbconvert) on this book's kernel, and measures how soon the kernel is ready. */
public final class JupyterCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MINUTES = 30;
    private static final List<String> SAMPLE = List.of(
            "import book.notebook.Notebook;\nimport org.knowm.xchart.QuickChart;\nimport tech.tablesaw.api.*;\n"
                    + "Notebook.init();",
            "QuickChart.getChart(\"Squares\", \"x\", \"x²\", \"squares\", new double[] {1, 2, 3}, new double[] {1, 4, 9})",
            "Table.create(\"Numbers\", IntColumn.create(\"n\", 1, 2, 3), StringColumn.create(\"名\", \"一\", \"二\", \"三\"))",
            "System.out.println(\"一切皆是映射\");\nvar id = display(\"old\");\nupdateDisplay(id, \"new\");\n1 + 1");

    private JupyterCheck() {
    }

    /**
     * What the check measured and counted.
     *
     * @param ready     the time from the start of the process to the kernel's first answer, when it can evaluate
     * @param firstCell the time from the request to the reply of the first cell
     * @param cells     the number of code cells executed
     * @param outputs   the number of their outputs
     * @param executed  the executed copy
     */
    public record Report(Duration ready, Duration firstCell, int cells, int outputs, Path executed) {
    }

    /** Checks with a notebook, or with a small sample if {@code notebook} is null. */
    public static Report check(Path notebook) {
        Path converter = Jupyter.find("jupyter-nbconvert")
                .orElseThrow(() -> Jupyter.missing("Jupyter's nbconvert", "jupyter-nbconvert jupyter-notebook"));
        try {
            Path folder = Files.createDirectories(Home.target().resolve("jupyter"));
            Path input = notebook == null ? sample(folder.resolve("sample.ipynb")) : notebook;
            List<NotebookCell> cells = NotebookFile.read(input).codeCells();
            Duration[] times = measure(cells.isEmpty() ? "" : cells.get(0).source());
            Path output = folder.resolve("executed-" + input.getFileName());
            Files.deleteIfExists(output);
            execute(converter, input, output, folder.resolve("nbconvert.log"));
            return report(times, output);
        } catch (IOException e) {
            throw new Problem(Problem.Kind.LIMIT, "The check could not write: " + e.getMessage() + ".",
                    "Make " + Home.show(Home.target()) + " writable.", e);
        }
    }

    private static Duration[] measure(String firstCell) throws IOException {
        long start = System.nanoTime();
        try (KernelClient client = new KernelClient(KernelSpec.command(), null)) {
            long ready = client.awaitReady(PATIENCE);
            long asked = System.nanoTime();
            JsonObject request = new JsonObject();
            request.addProperty("code", firstCell);
            client.reply(client.request("execute_request", request), PATIENCE);
            return new Duration[] {Duration.ofNanos(ready - start), Duration.ofNanos(System.nanoTime() - asked)};
        }
    }

    private static void execute(Path converter, Path input, Path output, Path log) throws IOException {
        List<String> arguments = List.of("--to", "notebook", "--execute", "--ExecutePreprocessor.timeout=" + MINUTES * 60,
                "--ExecutePreprocessor.kernel_name=" + KernelSpec.NAME, "--output-dir", output.getParent().toString(),
                "--output", output.getFileName().toString(), input.toString());
        Deadline deadline = Deadline.in(Duration.ofMinutes(MINUTES));
        try (ChildProcess process = ChildProcess.start(
                Jupyter.process(converter, arguments).redirectErrorStream(true).redirectOutput(log.toFile()))) {
            process.endsWithThisProgram(() -> { });
            int code = process.exitCode(Duration.ofMinutes(MINUTES));
            if (code != 0 && deadline.isOver()) {
                throw Problem.limit("Jupyter did not finish " + Home.show(input) + " within " + MINUTES + " minutes.",
                        "See " + Home.show(log) + ".");
            }
            if (code != 0) {
                throw Problem.wrong("Jupyter could not execute " + Home.show(input) + " on this kernel.",
                        "See " + Home.show(log) + ".");
            }
        } catch (InterruptedException e) {
            throw Problem.limit("Interrupted.", "Run the command again.");
        }
    }

    /** Counts what is in the executed copy: a run that executed nothing must not count as a good one. */
    private static Report report(Duration[] times, Path output) {
        List<NotebookCell> cells = NotebookFile.read(output).codeCells().stream()
                .filter(cell -> !cell.source().isBlank()).toList();
        if (cells.stream().anyMatch(cell -> cell.executionCount() == null)) {
            throw Problem.wrong("Jupyter left a cell of " + Home.show(output) + " unexecuted.", "Open the file and look for it.");
        }
        return new Report(times[0], times[1], cells.size(), cells.stream().mapToInt(cell -> cell.outputs().size()).sum(), output);
    }

    private static Path sample(Path file) {
        List<NotebookCell> cells = IntStream.range(0, SAMPLE.size()).mapToObj(i ->
                new NotebookCell("sample-" + i, true, SAMPLE.get(i), new JsonObject(), null, new JsonArray())).toList();
        AtomicFile.write(file, new NotebookFile(cells, new JsonObject()).text());
        return file;
    }
}
