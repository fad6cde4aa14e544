package book.jvm;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * A limit of wall-clock time that a busy machine stretches: where four processes compete for each processor, work takes four
 * times as long, and nobody should lose a grade by that.
 */
public final class Patience {

    private final long begun = System.nanoTime();
    private final Duration limit;

    public Patience(Duration limit) {
        this.limit = limit;
    }

    /** The nanoseconds since the beginning. */
    public long elapsed() {
        return System.nanoTime() - begun;
    }

    public boolean isOver() {
        return elapsed() > limit.toNanos() && elapsed() > limit.toNanos() * crowd();
    }

    /** How many processes wait for each processor, and at least 1; Windows does not say. */
    private static double crowd() {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return Math.max(1, load / Runtime.getRuntime().availableProcessors());
    }
}
