package book.jvm;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * A wall-clock limit that grows on a busy machine: where four processes compete for each processor, work takes four times as
 * long, and nobody should lose a grade because of that.
 */
public final class Patience {

    private final long begun = System.nanoTime();
    private final Duration limit;

    public Patience(Duration limit) {
        this.limit = limit;
    }

    /** Returns the nanoseconds since the beginning. */
    public long elapsed() {
        return System.nanoTime() - begun;
    }

    public boolean isOver() {
        return elapsed() > limit.toNanos() && elapsed() > limit.toNanos() * crowd();
    }

    /** Returns the number of processes that want each processor, at least 1; Windows does not report it. */
    private static double crowd() {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return Math.max(1, load / Runtime.getRuntime().availableProcessors());
    }
}
