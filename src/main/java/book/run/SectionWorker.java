package book.run;

import book.Problem;
import book.evaluate.CellResult;
import book.evaluate.Evaluator;
import book.evaluate.Output;
import com.google.gson.JsonObject;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The program that executes notebooks in a separate JVM, so that a cell can exit, hang or fill the heap without harming anything
 * else. It reads each {@link SectionJob} from its standard input and writes each {@link Event} to its standard output, both as
 * lines of JSON. Of a notebook it executes no cell after the first that fails. It ends when there is no other job, and when its
 * parent has died.
 */
public final class SectionWorker {

    /** The exit code when the heap is full and the failure could not be reported for a cell. */
    static final int OUT_OF_MEMORY = 53;

    private final PrintStream events;

    private SectionWorker(PrintStream events) {
        this.events = events;
    }

    public static void main(String[] arguments) {
        PrintStream events = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        ProcessHandle.current().parent().ifPresent(parent ->
                parent.onExit().thenRun(() -> Runtime.getRuntime().halt(Problem.Kind.LIMIT.exitCode)));
        try {
            new SectionWorker(events).executeAll();
            Runtime.getRuntime().halt(0);
        } catch (OutOfMemoryError e) {
            Runtime.getRuntime().halt(OUT_OF_MEMORY);
        } catch (Throwable e) {
            System.err.println(e);
            Runtime.getRuntime().halt(Problem.Kind.FAULT.exitCode);
        }
    }

    private void executeAll() throws IOException {
        BufferedReader jobs = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        JvmSettings fresh = JvmSettings.current();
        for (String job = jobs.readLine(); job != null; job = jobs.readLine()) {
            execute(SectionJob.read(job));
            fresh.restore();
            send(Event.ended());
        }
    }

    private void execute(SectionJob job) {
        try (Evaluator evaluator = Evaluator.startForKnownCells()) {
            evaluator.awaitReady();
            FinishedCell last = null;
            for (int i = 0; i < job.cells().size() && (last == null || last.failed() == null); i++) {
                send(Event.begins(i));
                SectionJob.Cell cell = job.cells().get(i);
                last = finished(evaluator.evaluate(cell.source(), cell.time(), this::live, cell.known()), i + 1);
                send(Event.done(last));
            }
        }
    }

    private static FinishedCell finished(CellResult result, int executionCount) {
        Output.Failure failure = result.failure();
        return new FinishedCell(NotebookOutputs.of(result.outputs(), executionCount), NotebookOutputs.ledger(result.ledger()),
                failure == null ? null : failure.name(), failure == null ? 0 : failure.line());
    }

    private void live(Output output) {
        JsonObject data = output instanceof Output.Update update ? update.data()
                : output instanceof Output.Display display ? display.data() : null;
        if (data != null && data.size() == 1 && data.has("text/plain")) {
            send(Event.live(data.get("text/plain").getAsString()));
        }
    }

    private synchronized void send(Event event) {
        events.println(event.line());
    }
}
