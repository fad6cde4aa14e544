package book.grade.process;

import java.time.Duration;

/**
 * What a test run may use.
 *
 * @param perTest  processor time of one test; waiting may take three times as long
 * @param total    wall-clock time of all tests of an exercise
 * @param heap     megabytes
 * @param output   bytes that may be written past {@code System.out} before the process is stopped
 */
public record Limits(Duration perTest, Duration total, int heap, long output) {

    public static final Limits USUAL = new Limits(Duration.ofSeconds(4), Duration.ofSeconds(30), 256, 8L << 20);
}
