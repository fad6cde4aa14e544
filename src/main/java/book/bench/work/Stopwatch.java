package book.bench.work;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * Seconds since its making: by the clock, or those that processors have spent on this process, on all its threads (compilation
 * and garbage collection too). The latter mean the same while others are at work on the machine, but only for work on one thread.
 */
public final class Stopwatch {

    /** The last word of a request that asks for processor time. */
    private static final String PROCESSOR = "cpu";
    private static final OperatingSystemMXBean SYSTEM = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final boolean ofProcessor;
    private final long begin;

    private Stopwatch(boolean ofProcessor) {
        this.ofProcessor = ofProcessor;
        this.begin = now();
    }

    /** Starts one of the kind that a request asks for. */
    public static Stopwatch of(String[] request) {
        return new Stopwatch(request[request.length - 1].equals(PROCESSOR));
    }

    private long now() {
        return ofProcessor ? SYSTEM.getProcessCpuTime() : System.nanoTime();
    }

    /** Returns the seconds since then. */
    public double seconds() {
        return (now() - begin) / 1e9;
    }
}
