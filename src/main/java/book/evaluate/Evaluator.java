package book.evaluate;

import book.Problem;
import book.notebook.Notebook;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import jdk.jshell.JShell;

/**
 * Evaluates a notebook's cells in this JVM: source → outputs, ledger, time. The Jupyter kernel and the headless run share it.
 * It behaves like IJava (same default imports, the value of the last expression is the result) and does more: a compilation
 * error anywhere in a cell is found before its first line runs, causes of exceptions are kept, time and output are limited.
 *
 * <p>While a cell runs, {@code System.out}, {@code System.err} and {@code System.in} are the cell's: a live listener that
 * prints must keep the streams from before. A cell that calls {@code System.exit} fails with {@link CellExit}.
 */
public final class Evaluator implements AutoCloseable {

    /** Delays the rehearsal shell: most cells need no rehearsal and should have the processor to themselves. */
    private static final Executor AFTER_A_WHILE =
            CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS, Evaluator::inBackground);

    private final CellThread thread = new CellThread();
    private final CellExecution execution = new CellExecution(thread);
    private final CellKernel kernel = new CellKernel(new Recorder(output -> { }));
    private final FailureReport failures = new FailureReport();
    private final Rehearsal rehearsal = new Rehearsal();
    private final boolean ahead;
    private final CompletableFuture<JShell> shell;
    private volatile int cells;

    private Evaluator(boolean ahead) {
        Cells.use(kernel);
        this.ahead = ahead;
        shell = CompletableFuture.supplyAsync(this::open, Evaluator::inBackground);
        if (ahead) {
            shell.thenRun(() -> catchUpUnlessACellComes(0));
        }
    }

    /** Starts opening JShell in the background and returns at once; the first cell waits for it. */
    public static Evaluator start() {
        return new Evaluator(true);
    }

    /** Like {@link #start}, for cells that nearly all are known to compile: the rehearsal waits until a cell needs one. */
    public static Evaluator startForKnownCells() {
        return new Evaluator(false);
    }

    private JShell open() {
        JShell opened = Shells.open(execution);
        thread.begin(Duration.ofDays(1));
        opened.eval("System.out.flush();");
        return opened;
    }

    private void catchUpUnlessACellComes(int after) {
        AFTER_A_WHILE.execute(() -> {
            if (cells == after) {
                rehearsal.catchUp();
            }
        });
    }

    private static void inBackground(Runnable command) {
        Thread background = new Thread(command, "evaluator");
        background.setDaemon(true);
        background.start();
    }

    /** Returns the shell once it is open. */
    JShell shell() {
        try {
            return shell.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof Problem problem ? problem
                    : new Problem(Problem.Kind.FAULT, "The evaluator did not start: " + e.getCause() + ".",
                            "Run the command again with --trace and report what it prints.", e.getCause());
        }
    }

    /** Waits until cells can be evaluated. */
    public void awaitReady() {
        shell();
    }

    /**
     * Evaluates one cell.
     *
     * @param limit how long it may run
     * @param live  receives each output as it comes (text in batches), on the calling thread or on the cell's
     */
    public CellResult evaluate(String source, Duration limit, Consumer<Output> live) {
        return evaluate(source, limit, live, false);
    }

    /**
     * Evaluates one cell.
     *
     * @param known whether this very cell has been executed before in this place: it is not rehearsed, which saves compiling it
     *              twice, and an error of the compiler is found only where it stands; its statements are compiled in
     *              blocks (see {@link Stretch})
     */
    public synchronized CellResult evaluate(String source, Duration limit, Consumer<Output> live, boolean known) {
        JShell opened = shell();
        Recorder recorder = new Recorder(live);
        CellSource cell = CellSource.of(++cells, source, opened.sourceCodeAnalysis());
        CellRun run = new CellRun(cell, opened, recorder, limit, thread, execution, kernel, failures, new ArrayList<>());
        long start = System.nanoTime();
        Cells.use(kernel); // of several evaluators, the one whose cell runs
        kernel.showOn(recorder);
        execution.begin(recorder::flush);
        thread.begin(limit);
        Notebook.takeLedger();
        CellStreams streams = CellStreams.of(recorder, thread);
        Output.Failure failure;
        try {
            failure = run.run(rehearsal, known);
        } finally {
            streams.close();
        }
        if (failure != null) {
            recorder.failure(failure);
        }
        if (ahead) {
            catchUpUnlessACellComes(cells);
        }
        return new CellResult(recorder.close(), Notebook.takeLedger(), Duration.ofNanos(System.nanoTime() - start));
    }

    /** Returns completion and documentation; must not be used while a cell runs. */
    public CodeAssistant assistant() {
        return new CodeAssistant(shell().sourceCodeAnalysis());
    }

    /** Tells the running cell to stop, which it does where it polls {@code Thread.interrupted()} or waits; for any thread. */
    public void interrupt() {
        thread.interrupt();
    }

    @Override
    public void close() {
        shell().close();
        rehearsal.close();
    }
}
