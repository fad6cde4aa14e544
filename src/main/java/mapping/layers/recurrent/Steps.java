package mapping.layers.recurrent;

import java.util.Arrays;

/**
 * In which order a scan reads sequences that lie padded side by side: at each step every example gives one row, from its first
 * time on, or in reverse from its last. An example that has ended gives nothing. Translates between rows (example, time), as
 * tensors have them, and rows (step, example), as {@link Scan} works on them.
 *
 * @param batch   how many examples
 * @param times   how many times each has, padding included
 * @param lengths the times of each example that are no padding, at least 1
 * @param reverse whether each is read from its end
 */
record Steps(int batch, int times, int[] lengths, boolean reverse) {

    /** All examples are as long as there are times. */
    static int[] full(int batch, int times) {
        int[] lengths = new int[batch];
        Arrays.fill(lengths, times);
        return lengths;
    }

    /** Whether the example has ended before this step. */
    boolean isOver(int n, int step) {
        return step >= lengths[n];
    }

    /** The row that example n gives at a step at which it is not over. */
    private int row(int n, int step) {
        return n * times + (reverse ? lengths[n] - 1 - step : step);
    }

    /** The row at which example n ends. */
    int end(int n) {
        return row(n, lengths[n] - 1);
    }

    /** Copies rows (example, time) into rows (step, example), which are zero where an example is over. */
    void read(float[] rows, float[] steps, int size) {
        for (int step = 0, at = 0; step < times; step++) {
            for (int n = 0; n < batch; n++, at += size) {
                if (!isOver(n, step)) {
                    System.arraycopy(rows, row(n, step) * size, steps, at, size);
                }
            }
        }
    }

    /** Adds rows (step, example), counted from {@code offset}, to rows (example, time); nothing to padding. */
    void addBack(float[] steps, int offset, float[] rows, int size) {
        for (int step = 0, at = offset; step < times; step++) {
            for (int n = 0; n < batch; n++, at += size) {
                if (!isOver(n, step)) {
                    int to = row(n, step) * size;
                    for (int i = 0; i < size; i++) {
                        rows[to + i] += steps[at + i];
                    }
                }
            }
        }
    }
}
