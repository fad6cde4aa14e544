package mapping.tensor;

/**
 * Products of many elements. By the product rule the slope for an element is the product of all others: that of those before it
 * times that of those after it, with no division, so that zeros need no care.
 */
final class Products {

    private Products() {
    }

    static Tensor prod(Tensor a, int... axes) {
        Tensor lines = Reductions.lines(a, axes);
        int width = lines.size(-1);
        int[] shape = Shape.without(lines.shape(), lines.dim() - 1);
        float[] x = lines.data();
        float[] y = new float[Shape.numel(shape)];
        for (int r = 0; r < y.length; r++) {
            double product = 1;
            for (int i = r * width; i < (r + 1) * width; i++) {
                product *= x[i];
            }
            y[r] = (float) product;
        }
        return Tensor.computed("prod", y, shape, u -> {
            float[] slopes = new float[x.length];
            for (int r = 0; r < y.length; r++) {
                ofOthers(x, slopes, r * width, (r + 1) * width, u[r]);
            }
            lines.addGradient(slopes);
        }, lines);
    }

    /** slopes[i] ← u times the product of the x from {@code from} to before {@code to} but for x[i]. */
    private static void ofOthers(float[] x, float[] slopes, int from, int to, float u) {
        double[] before = new double[to - from];
        double product = u;
        for (int i = from; i < to; i++) {
            before[i - from] = product;
            product *= x[i];
        }
        double after = 1;
        for (int i = to - 1; i >= from; i--) {
            slopes[i] = (float) (before[i - from] * after);
            after *= x[i];
        }
    }
}
