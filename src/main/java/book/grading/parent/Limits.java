package book.grading.parent;

import book.grading.child.TestOutcome;
import book.grading.child.TestResult;
import java.time.Duration;

/**
 * What a test run may use.
 *
 * @param perTest  the processor time of one test; waiting may take three times as long
 * @param total    the wall-clock time of all tests of an exercise, longer if the machine is busy
 * @param heap     the memory, in megabytes
 * @param output   the bytes that may bypass {@code System.out} before the process is stopped
 */
public record Limits(Duration perTest, Duration total, int heap, long output) {

    public static final Limits USUAL = new Limits(Duration.ofSeconds(4), Duration.ofSeconds(30), 256, 8L << 20);

    /** Threads that may be alive at the same time; a JVM has about ten itself, and a pool has one for each processor. */
    static final int THREADS = 64 + 4 * Runtime.getRuntime().availableProcessors();

    private static final Duration LEAST = Duration.ofSeconds(1);

    /** Processes that may be started. */
    static final int PROCESSES = 8;

    /** The largest file, in megabytes. */
    static final int FILE = 64;

    /** Returns a test's time after so many tests of the same answer were stopped: the third loop need not take as long. */
    Duration perTest(int stopped) {
        Duration hurried = perTest.dividedBy(4);
        return stopped < 2 ? perTest : hurried.compareTo(LEAST) < 0 ? LEAST : hurried;
    }

    /** Returns the result of a test for which no time was left. */
    TestResult notRun() {
        return TestResult.of(TestOutcome.NOT_RUN, "The time for all tests, " + total.toSeconds() + " s, was used up.");
    }
}
