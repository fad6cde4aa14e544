package book.grading.parent;

import java.time.Duration;

/**
 * What a test run may use.
 *
 * @param perTest  processor time of one test; waiting may take three times as long
 * @param total    wall-clock time of all tests of an exercise, longer where the machine is busy
 * @param heap     megabytes
 * @param output   bytes that may be written past {@code System.out} before the process is stopped
 */
public record Limits(Duration perTest, Duration total, int heap, long output) {

    public static final Limits USUAL = new Limits(Duration.ofSeconds(4), Duration.ofSeconds(30), 256, 8L << 20);

    /** Threads that may live at a time; a JVM has about ten of its own, and a pool one for each processor. */
    static final int THREADS = 64 + 4 * Runtime.getRuntime().availableProcessors();

    /** Processes that may be started. */
    static final int PROCESSES = 8;

    /** Megabytes of a file. */
    static final int FILE = 64;
}
