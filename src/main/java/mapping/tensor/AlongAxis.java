package mapping.tensor;

import java.util.Arrays;
import mapping.kernels.Parallel;

/**
 * A linear mapping along one axis, the same for every line of numbers: element i of the result is
 * (1 − share[i]) · x[lower[i]] + share[i] · x[upper[i]], or a number from outside where lower[i] is negative. Padding and
 * interpolation are this mapping, axis by axis. Its pullback gives every number back to the two that it was made of.
 *
 * @param upper null if each element of the result is one of x
 * @param share likewise
 */
record AlongAxis(int[] lower, int[] upper, float[] share) {

    /** The result consists of elements of x. */
    static AlongAxis reading(int[] places) {
        return new AlongAxis(places, null, null);
    }

    /** Applies the mapping to the axis; {@code outside} stands where a place is negative. */
    Tensor apply(String operation, Tensor a, int axis, double outside) {
        int along = Shape.axis(axis, a.dim());
        int[] shape = Shape.with(a.shape(), along, lower.length);
        float[] y = new float[Shape.numel(shape)];
        int outer = Shape.before(shape, along);
        int run = Shape.after(shape, along);
        int from = a.size(along) * run;
        int to = lower.length * run;
        int least = Math.max(1, Parallel.MANY / Math.max(1, Math.max(from, to)));
        float[] x = a.data();
        Parallel.current().ranges(outer, least, (first, end) -> {
            for (int o = first; o < end; o++) {
                read(x, o * from, y, o * to, run, (float) outside);
            }
        });
        return Tensor.computed(operation, y, shape, u -> {
            float[] into = a.gradient();
            Parallel.current().ranges(outer, least, (first, end) -> {
                for (int o = first; o < end; o++) {
                    addBack(u, o * to, into, o * from, run);
                }
            });
        }, a);
    }

    private void read(float[] x, int from, float[] y, int to, int run, float outside) {
        if (run == 1) {
            for (int i = 0; i < lower.length; i++) {
                float one = lower[i] < 0 ? outside : x[from + lower[i]];
                y[to + i] = share == null ? one : (1 - share[i]) * one + share[i] * x[from + upper[i]];
            }
            return;
        }
        for (int i = 0; i < lower.length; i++, to += run) {
            int one = from + lower[i] * run;
            if (lower[i] < 0) {
                Arrays.fill(y, to, to + run, outside);
            } else if (share == null) {
                System.arraycopy(x, one, y, to, run);
            } else {
                int other = from + upper[i] * run;
                float part = share[i];
                for (int k = 0; k < run; k++) {
                    y[to + k] = (1 - part) * x[one + k] + part * x[other + k];
                }
            }
        }
    }

    private void addBack(float[] u, int from, float[] into, int to, int run) {
        for (int i = 0; i < lower.length; i++, from += run) {
            if (share != null) {
                addTimes(1 - share[i], u, from, into, to + lower[i] * run, run);
                addTimes(share[i], u, from, into, to + upper[i] * run, run);
            } else if (lower[i] >= 0) {
                addTimes(1, u, from, into, to + lower[i] * run, run);
            }
        }
    }

    private static void addTimes(float part, float[] u, int from, float[] into, int to, int run) {
        for (int k = 0; k < run; k++) {
            into[to + k] += part * u[from + k];
        }
    }
}
