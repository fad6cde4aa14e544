package book.evaluate;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * The thread on which cells run, separate from the one that compiles them: an interrupt must reach the reader's loop and not the
 * compiler, whose open class files it would close. A cell that continues after an interrupt is stopped where the JVM still can
 * (before Java 20) and left behind where it cannot; the next cell then gets a fresh thread.
 */
final class CellThread {

    /** Why a cell was told to stop. */
    enum Halt { NONE, TIME_LIMIT, INTERRUPTED }

    /** Thrown at the next boundary between statements of a cell that was told to stop. */
    private static final class Halted extends Error {

        private static final long serialVersionUID = 1;
    }

    /** Thrown when a cell did not stop although it was told to. */
    static final class Abandoned extends Exception {
    }

    private static final long TICK_MILLIS = 50;
    private static final Duration GRACE = Duration.ofSeconds(2);
    private static final Duration READERS_GRACE = Duration.ofSeconds(5);
    private static final ThreadGroup GROUP = new ThreadGroup("cells");

    private SynchronousQueue<Runnable> work = new SynchronousQueue<>();
    private Thread thread;
    private volatile Halt halt = Halt.NONE;
    private volatile long deadline = Long.MAX_VALUE;

    /** Starts the next cell's time limit. */
    synchronized void begin(Duration limit) {
        halt = Halt.NONE;
        deadline = System.nanoTime() + limit.toNanos();
    }

    Halt halt() {
        if (halt == Halt.NONE && System.nanoTime() - deadline >= 0) {
            halt = Halt.TIME_LIMIT;
        }
        return halt;
    }

    /** Tells the running cell to stop. */
    void interrupt() {
        halt = Halt.INTERRUPTED;
    }

    /** Whether the calling thread belongs to a cell that was left behind. */
    boolean isLeftBehind() {
        return Thread.currentThread() instanceof Worker worker && worker.leftBehind;
    }

    /** Does between two statements that run as one what otherwise happens between two tasks. */
    static void betweenStatements() {
        if (Thread.currentThread() instanceof Worker worker) {
            if (worker.halt.get() != Halt.NONE) {
                throw new Halted();
            }
            Thread.interrupted();
        }
    }

    /** Runs {@code code} and returns its value or throws what it throws; meanwhile calls {@code tick} several times a second. */
    <T> T run(Callable<T> code, Runnable tick) throws Throwable {
        FutureTask<T> task = new FutureTask<>(code);
        start();
        put(task);
        long stopAt = Long.MAX_VALUE;
        boolean stopped = false;
        while (true) {
            try {
                return task.get(TICK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (ExecutionException e) {
                throw e.getCause();
            } catch (InterruptedException e) {
                interrupt(); // whoever waits for the cell was told to stop, so the cell is too
            } catch (TimeoutException e) {
                tick.run();
            }
            long now = System.nanoTime();
            if (stopAt == Long.MAX_VALUE && halt() != Halt.NONE) {
                thread.interrupt();
                stopAt = now + (halt == Halt.INTERRUPTED ? READERS_GRACE : GRACE).toNanos();
            } else if (now - stopAt >= 0) {
                if (stopped || !stop()) {
                    leaveBehind();
                    throw new Abandoned();
                }
                stopped = true;
                stopAt = now + GRACE.toNanos();
            }
        }
    }

    @SuppressWarnings({"removal", "deprecation"})
    private boolean stop() {
        try {
            thread.stop();
            return true;
        } catch (UnsupportedOperationException e) {
            return false;
        }
    }

    private void leaveBehind() {
        ((Worker) thread).leftBehind = true;
        thread = null;
        work = new SynchronousQueue<>();
    }

    private void put(FutureTask<?> task) {
        boolean interrupted = false;
        while (true) {
            try {
                work.put(task);
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void start() {
        if (thread == null || !thread.isAlive()) {
            thread = new Worker(work, this::halt);
            thread.start();
        }
    }

    private static final class Worker extends Thread {

        private final SynchronousQueue<Runnable> work;
        private final Supplier<Halt> halt;
        private volatile boolean leftBehind;

        Worker(SynchronousQueue<Runnable> work, Supplier<Halt> halt) {
            super(GROUP, null, "cell", 16L * 1024 * 1024);
            this.work = work;
            this.halt = halt;
            setDaemon(true);
        }

        @Override
        public void run() {
            while (!leftBehind) {
                try {
                    work.take().run();
                } catch (InterruptedException e) {
                    continue; // the interrupt came after the cell had ended
                }
                interrupted();
            }
        }
    }
}
