package book.jvm;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A process that was started here. It ends here too, together with all processes that it was seen to start; behind a
 * {@link Sandbox}, the system ends those that it started.
 */
public final class ChildProcess implements AutoCloseable {

    private static final Duration NO_LIMIT = Duration.ofDays(365);

    private final Process process;
    private final Descendants descendants;
    private final boolean contained;
    private Thread hook;

    private ChildProcess(Process process, boolean contained) {
        this.process = process;
        this.contained = contained;
        descendants = new Descendants(process);
    }

    /** Starts a program. */
    public static ChildProcess start(ProcessBuilder program) throws IOException {
        return new ChildProcess(program.start(), false);
    }

    /** Starts a program; if the sandbox stands, its command has been put {@link Sandbox#around around} the program's. */
    public static ChildProcess start(ProcessBuilder program, Sandbox sandbox) throws IOException {
        return new ChildProcess(program.start(), sandbox.stands());
    }

    /** Returns the stream whose content the child reads from its standard input. */
    public OutputStream input() {
        return process.getOutputStream();
    }

    /** Starts a thread that reads what the child writes to its standard output. */
    public Thread readOutput(Consumer<InputStream> reader) {
        return read("output", reader, process.getInputStream());
    }

    /** Starts a thread that reads what the child writes to its standard error. */
    public Thread readErrors(Consumer<InputStream> reader) {
        return read("errors", reader, process.getErrorStream());
    }

    private Thread read(String name, Consumer<InputStream> reader, InputStream stream) {
        Thread thread = new Thread(() -> reader.accept(stream), name + " of " + process.pid());
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /**
     * Returns the processor time that the child and what it started have used, or {@link System#nanoTime} where the system
     * does not report it.
     */
    public Duration processorTime() {
        Optional<Duration> own = process.info().totalCpuDuration();
        return own.map(time -> process.descendants().map(each -> each.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(time, Duration::plus)).orElse(Duration.ofNanos(System.nanoTime()));
    }

    /** Returns the number of processes that the child was seen to start, directly or through others. */
    public int offspring() {
        return descendants.look();
    }

    /** Returns a future that completes when the child has ended. */
    public CompletableFuture<?> onExit() {
        return process.onExit();
    }

    /** Waits for the child's end and returns its exit code; an interruption kills the child. */
    public int exitCode() throws InterruptedException {
        return exitCode(NO_LIMIT);
    }

    /**
     * Returns the child's exit code. A child that has not ended within {@code patience}, or before an interruption, is killed;
     * if even that does not end it soon, the code is −1.
     */
    public int exitCode(Duration patience) throws InterruptedException {
        boolean ended = false;
        try {
            ended = process.waitFor(patience.toNanos(), TimeUnit.NANOSECONDS);
        } finally {
            if (!ended) {
                close();
            }
        }
        return process.isAlive() ? -1 : process.exitValue();
    }

    /** Returns the exit code of a child that has ended. */
    public int exitValue() {
        return process.exitValue();
    }

    /** If this program ends before {@link #close}, the child is killed and then {@code afterwards} is called. */
    public void endsWithThisProgram(Runnable afterwards) {
        hook = new Thread(() -> {
            end();
            afterwards.run();
        }, "end of " + process.pid());
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Kills the child and all processes that it was seen to start, unless they have ended. */
    @Override
    public void close() {
        end();
        if (hook != null) {
            ShutdownHook.remove(hook);
        }
    }

    private void end() {
        if (contained) {
            Descendants.end(process);
        } else {
            descendants.end();
        }
    }
}
