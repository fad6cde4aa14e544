/** TensorFlow's padding "SAME" along one axis. */
public final class SamePadding {

    private SamePadding() {
    }

    /** The number of windows that a signal of n numbers gives. */
    public static int outputs(int n, int window, int stride) {
        return (n + stride - 1) / stride;
    }

    /** The zeros in front of the signal. */
    public static int before(int n, int window, int stride) {
        return total(n, window, stride) / 2;
    }

    /** The zeros behind the signal. */
    public static int after(int n, int window, int stride) {
        return total(n, window, stride) - before(n, window, stride);
    }

    private static int total(int n, int window, int stride) {
        return Math.max((outputs(n, window, stride) - 1) * stride + window - n, 0);
    }

    /** The sums of window times signal at every place that the stride reaches. */
    public static double[] slide(double[] signal, double[] window, int stride) {
        double[] y = new double[outputs(signal.length, window.length, stride)];
        int front = before(signal.length, window.length, stride);
        for (int i = 0; i < y.length; i++) {
            for (int j = 0; j < window.length; j++) {
                int place = i * stride + j - front;
                if (place >= 0 && place < signal.length) {
                    y[i] += window[j] * signal[place];
                }
            }
        }
        return y;
    }
}
