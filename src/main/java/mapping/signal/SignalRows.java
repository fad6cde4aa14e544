package mapping.signal;

import java.util.function.UnaryOperator;
import mapping.Requirement;

/** The rows of an array of floats, one after the other through a mapping in double precision. */
final class SignalRows {

    private SignalRows() {
    }

    /** Each {@code from} numbers are mapped to {@code to} numbers. */
    static float[] mapped(float[] x, int from, int to, UnaryOperator<double[]> f) {
        int count = x.length / from;
        float[] result = new float[Math.multiplyExact(count, to)];
        for (int row = 0; row < count; row++) {
            double[] signal = new double[from];
            for (int j = 0; j < from; j++) {
                signal[j] = x[row * from + j];
            }
            double[] image = f.apply(signal);
            for (int k = 0; k < to; k++) {
                result[row * to + k] = (float) image[k];
            }
        }
        return result;
    }

    /** @throws IllegalArgumentException if there are not {@code size} numbers */
    static void requireSize(String who, double[] x, int size) {
        if (Requirement.given("The signal", x).length != size) {
            throw new IllegalArgumentException(who + " must be given " + size + (size == 1 ? " number" : " numbers") + ", got "
                + x.length + ".");
        }
    }
}
