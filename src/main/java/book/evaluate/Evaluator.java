package book.evaluate;

import book.Problem;
import book.evaluate.CellSource.Piece;
import book.notebook.Notebook;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;

/**
 * Evaluates a notebook's cells in this JVM: source → outputs, ledger, time. The Jupyter kernel and the headless run share it.
 * It behaves like IJava (same default imports, the value of the last expression is the result) and does more: an error of
 * compilation anywhere in a cell is found before its first line runs, causes of exceptions are kept, time and output are limited.
 *
 * <p>While a cell runs, {@code System.out}, {@code System.err} and {@code System.in} are the cell's: a live listener that
 * prints must keep the streams it found before. A cell that calls {@code System.exit} ends this JVM, as it does on IJava.
 */
public final class Evaluator implements AutoCloseable {

    private final CellThread thread = new CellThread();
    private final CellExecution execution = new CellExecution(thread);
    private final CellKernel kernel = new CellKernel();
    private final FailureReport failures = new FailureReport();
    private final CompletableFuture<JShell> shell;
    private final CompletableFuture<Rehearsal> rehearsal;
    private int cells;

    private Evaluator() {
        Cells.use(kernel);
        shell = CompletableFuture.supplyAsync(this::open, command -> daemon(command, "open cells"));
        rehearsal = CompletableFuture.supplyAsync(Rehearsal::new, command -> daemon(command, "open rehearsal"));
    }

    /** Begins to open JShell in the background and returns at once; the first cell waits for it. */
    public static Evaluator start() {
        return new Evaluator();
    }

    private JShell open() {
        JShell opened = Shells.open(execution);
        execution.begin(() -> { });
        thread.begin(Duration.ofDays(1));
        opened.eval("System.out.flush();");
        return opened;
    }

    private static void daemon(Runnable command, String name) {
        Thread background = new Thread(command, name);
        background.setDaemon(true);
        background.start();
    }

    /** Waits until cells can be evaluated. */
    public void awaitReady() {
        join(shell);
    }

    private static <T> T join(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof Problem problem ? problem
                    : new Problem(Problem.Kind.FAULT, "The evaluator did not start: " + e.getCause() + ".",
                            "Run the command again with --trace and report what it prints.", e.getCause());
        }
    }

    /**
     * Evaluates one cell.
     *
     * @param limit how long it may run
     * @param live  gets each output as it comes (text in batches), on the calling thread or on the cell's
     */
    public synchronized CellResult evaluate(String source, Duration limit, Consumer<Output> live) {
        JShell opened = join(shell);
        Recorder recorder = new Recorder(live);
        CellSource cell = CellSource.of(++cells, source, opened.sourceCodeAnalysis());
        long start = System.nanoTime();
        kernel.recordInto(recorder);
        execution.begin(recorder::flush);
        thread.begin(limit);
        Notebook.takeLedger();
        Output.Failure failure;
        CellStreams streams = CellStreams.of(recorder, thread);
        try {
            failure = run(cell, opened, recorder, limit);
        } finally {
            streams.close();
        }
        if (failure != null) {
            recorder.failure(failure);
        }
        return new CellResult(recorder.close(), Notebook.takeLedger(), Duration.ofNanos(System.nanoTime() - start));
    }

    private Output.Failure run(CellSource cell, JShell opened, Recorder recorder, Duration limit) {
        for (Piece piece : cell.pieces()) {
            if (!piece.complete()) {
                return failures.incomplete(cell, piece);
            }
        }
        Rehearsal rehearsed = join(rehearsal);
        Rehearsal.Rejected rejected = rehearsed.rehearse(cell.pieces());
        if (rejected != null) {
            return failures.compile(cell, rejected.piece(), rejected.snippet(), rehearsed.shell);
        }
        List<Piece> pieces = cell.pieces();
        for (int i = 0; i < pieces.size(); i++) {
            Output.Failure failure = step(cell, pieces.get(i), i == pieces.size() - 1, opened, recorder, limit);
            if (failure != null) {
                rehearsed.takeBack(pieces.size() - i - 1);
                return failure;
            }
        }
        return null;
    }

    private Output.Failure step(CellSource cell, Piece piece, boolean last, JShell opened, Recorder recorder, Duration limit) {
        Object value = null;
        for (SnippetEvent event : opened.eval(piece.source())) {
            if (event.causeSnippet() != null) {
                continue;
            }
            Snippet snippet = event.snippet();
            failures.remember(snippet, cell, piece);
            Output.Failure halted = halted(cell, limit);
            if (halted != null) {
                return halted;
            }
            if (event.exception() != null) {
                return failures.thrown(cell, event.exception(), opened);
            }
            if (Rehearsal.isWrong(opened, snippet)) {
                return failures.compile(cell, piece, snippet, opened);
            }
            value = isResult(snippet) ? execution.takeValue() : null;
        }
        return last && value != null ? render(cell, value, recorder, limit) : null;
    }

    private static boolean isResult(Snippet snippet) {
        return switch (snippet.subKind()) {
            case VAR_VALUE_SUBKIND, OTHER_EXPRESSION_SUBKIND, TEMP_VAR_EXPRESSION_SUBKIND -> true;
            default -> false;
        };
    }

    /** Rendering calls the reader's code (at least {@code toString}), so it runs where cells run. */
    private Output.Failure render(CellSource cell, Object value, Recorder recorder, Duration limit) {
        try {
            JsonObject shown = thread.run(() -> kernel.rendered(value), recorder::flush);
            recorder.result(shown.getAsJsonObject("data"), shown.getAsJsonObject("metadata"));
            return null;
        } catch (Throwable e) {
            Output.Failure halted = halted(cell, limit);
            return halted == null ? failures.thrown(cell, e, join(shell)) : halted;
        }
    }

    private Output.Failure halted(CellSource cell, Duration limit) {
        return switch (thread.halt()) {
            case TIME_LIMIT -> FailureReport.timeLimit(cell, limit, execution.isAbandoned());
            case INTERRUPTED -> FailureReport.interrupted(execution.isAbandoned());
            case NONE -> null;
        };
    }

    /** Tells the running cell to stop, which it does where it polls {@code Thread.interrupted()} or waits; for any thread. */
    public void interrupt() {
        thread.interrupt();
    }

    @Override
    public void close() {
        join(shell).close();
        join(rehearsal).close();
    }
}
