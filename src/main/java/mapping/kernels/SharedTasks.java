package mapping.kernels;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** Numbered tasks that several threads take in turn, each exactly once. */
final class SharedTasks {

    /** Looks at how far the others are, before the processor is given to somebody else. */
    private static final int SPINS = 10_000;

    private final int count;
    private final IntConsumer task;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private Throwable failure;
    private int failed = Integer.MAX_VALUE;

    SharedTasks(int count, IntConsumer task) {
        this.count = count;
        this.task = task;
    }

    /** Whether there is a task that nobody has taken. */
    boolean hasMore() {
        return next.get() < count;
    }

    /** Takes tasks until there are no more. */
    void work() {
        for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
            try {
                task.accept(i);
            } catch (Throwable e) { // of whatever kind: it belongs to the thread that asked
                failed(i, e);
            } finally {
                done.incrementAndGet();
            }
        }
    }

    private synchronized void failed(int i, Throwable e) {
        if (i < failed) {
            failed = i;
            failure = e;
        }
    }

    /** Waits for the tasks that others have taken: not long, since there was nothing else left to do. */
    void await() {
        for (int spins = 0; done.get() < count; spins++) {
            if (spins < SPINS) {
                Thread.onSpinWait();
            } else {
                Thread.yield();
            }
        }
    }

    /** Throws what the first of the failed tasks threw. */
    synchronized void rethrow() {
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
    }
}
