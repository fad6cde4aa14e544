package book.live;

import java.util.Arrays;

/**
 * The points of one curve. When there are too many for a screen, every second one is dropped, and of the next ones only each
 * second is taken.
 */
final class Curve {

    /** About three times what a chart has pixels. */
    static final int MOST = 2000;

    private double[] x = new double[64];
    private double[] y = new double[64];
    private int count;
    private int stride = 1;
    private int skipped;

    /** Returns whether earlier points were dropped. */
    boolean add(double atX, double atY) {
        if (skipped + 1 < stride) {
            skipped++;
            return false;
        }
        skipped = 0;
        boolean full = count == MOST;
        if (full) {
            count = 0;
            for (int i = 0; i < MOST; i += 2) {
                x[count] = x[i];
                y[count++] = y[i];
            }
            stride *= 2;
        }
        if (count == x.length) {
            x = Arrays.copyOf(x, Math.min(MOST, 2 * count));
            y = Arrays.copyOf(y, x.length);
        }
        x[count] = atX;
        y[count++] = atY;
        return full;
    }

    int count() {
        return count;
    }

    double x(int i) {
        return x[i];
    }

    double y(int i) {
        return y[i];
    }
}
