package mapping.tensor;

import mapping.Requirement;

/** Lengths of vectors: the p-norms (Σ|xᵢ|ᵖ)^(1/p), of which p = 2 is the length in space; section 1.2.2. */
public final class Norms {

    private Norms() {
    }

    /**
     * The p-norm over the axes named, or over all. Without overflow: the greatest element is taken out first. PyTorch:
     * {@code linalg.vector_norm}, whose conventions hold: the gradient at 0 is 0, and under p = ∞ the greatest elements share it
     * equally. For p &lt; 1 it is no norm, but is computed.
     *
     * @param p more than 0; {@link Double#POSITIVE_INFINITY} gives the greatest |xᵢ|. PyTorch also has p ≤ 0: count what
     *          {@code a.ne(0)} marks, or take the least of {@code a.abs()}
     */
    public static Tensor vectorNorm(Tensor a, double p, int... axes) {
        if (!(p > 0)) {
            throw new IllegalArgumentException("The p of a norm must be positive, got " + Requirement.number(p) + ".");
        }
        return p == 1 ? a.abs().sum(axes) : p == 2 ? a.norm(axes) : ofLines(Reductions.lines(a, axes), p);
    }

    /** Of each row along the last axis. */
    private static Tensor ofLines(Tensor lines, double p) {
        int width = lines.size(-1);
        int[] shape = Shape.without(lines.shape(), lines.dim() - 1);
        float[] x = lines.data();
        double[] norms = new double[Shape.numel(shape)];
        float[] y = new float[norms.length];
        for (int r = 0; r < y.length; r++) {
            double greatest = greatest(x, r * width, (r + 1) * width);
            norms[r] = p == Double.POSITIVE_INFINITY || greatest == 0 || Double.isInfinite(greatest) ? greatest
                : greatest * StrictMath.pow(sumOfPowers(x, r * width, (r + 1) * width, greatest, p), 1 / p);
            y[r] = (float) norms[r];
        }
        return Tensor.computed("vectorNorm", y, shape, u -> {
            float[] slopes = new float[x.length];
            for (int r = 0; r < y.length; r++) {
                if (p == Double.POSITIVE_INFINITY) {
                    shareAmongGreatest(x, slopes, r * width, (r + 1) * width, norms[r], u[r]);
                } else {
                    slopes(x, slopes, r * width, (r + 1) * width, norms[r], p, u[r]);
                }
            }
            lines.addGradient(slopes);
        }, lines);
    }

    private static double greatest(float[] x, int from, int to) {
        float greatest = 0;
        for (int i = from; i < to; i++) {
            greatest = Math.max(greatest, Math.abs(x[i]));
        }
        return greatest;
    }

    private static double sumOfPowers(float[] x, int from, int to, double unit, double p) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += StrictMath.pow(Math.abs(x[i]) / unit, p);
        }
        return sum;
    }

    /** ∂‖x‖/∂xᵢ = sign xᵢ · (|xᵢ| / ‖x‖)^(p − 1). */
    private static void slopes(float[] x, float[] slopes, int from, int to, double norm, double p, float u) {
        for (int i = from; i < to; i++) {
            slopes[i] = x[i] == 0 ? 0 : (float) (u * Math.signum(x[i]) * StrictMath.pow(Math.abs(x[i]) / norm, p - 1));
        }
    }

    private static void shareAmongGreatest(float[] x, float[] slopes, int from, int to, double norm, float u) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += Math.abs(x[i]) == norm ? 1 : 0;
        }
        for (int i = from; i < to; i++) {
            slopes[i] = Math.abs(x[i]) == norm ? u * Math.signum(x[i]) / count : 0;
        }
    }
}
