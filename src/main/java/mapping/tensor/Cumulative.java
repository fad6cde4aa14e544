package mapping.tensor;

import mapping.Requirement;

/**
 * Running products and running log Σ exp along an axis: element i of the result is made of elements 0 to i. The running sum is
 * {@link Tensors#cumsum}. Each line is computed in {@code double}, in order.
 */
public final class Cumulative {

    /** Work on one line: n elements, {@code step} apart, the first at {@code start}. */
    private interface Line {
        void run(int start, int step, int n);
    }

    private Cumulative() {
    }

    /** Running products along an axis. The gradient is right also where elements are 0. */
    public static Tensor cumprod(Tensor a, int axis) {
        Requirement.given("The tensor", a);
        int along = Shape.axis(axis, a.dim());
        float[] x = a.data();
        float[] y = new float[x.length];
        lines(a, along, (start, step, n) -> {
            double product = 1;
            for (int i = 0, at = start; i < n; i++, at += step) {
                product *= x[at];
                y[at] = (float) product;
            }
        });
        return Tensor.computed("cumprod", y, a.shape(), u -> {
            lines(a, along, (start, step, n) -> cumprodPullback(x, u, start, step, n));
            a.addGradient(u);
        }, a);
    }

    /**
     * ∂/∂xᵢ = (x₀ ⋯ xᵢ₋₁) · (uᵢ + uᵢ₊₁ xᵢ₊₁ + uᵢ₊₂ xᵢ₊₁ xᵢ₊₂ + …): the second factor from the end, the first from the beginning.
     */
    private static void cumprodPullback(float[] x, float[] u, int start, int step, int n) {
        double[] after = new double[n + 1];
        for (int i = n - 1; i >= 0; i--) {
            after[i] = u[start + i * step] + (i == n - 1 ? 0 : x[start + (i + 1) * step] * after[i + 1]);
        }
        double before = 1;
        for (int i = 0, at = start; i < n; i++, at += step) {
            u[at] = (float) (before * after[i]);
            before *= x[at];
        }
    }

    /**
     * Running log Σ exp along an axis, without overflow; PyTorch: {@code logcumsumexp}. An element −∞ counts for nothing and gets
     * the gradient 0, also at the beginning of a line, where PyTorch 1.13 gives NaN.
     */
    public static Tensor logCumSumExp(Tensor a, int axis) {
        Requirement.given("The tensor", a);
        int along = Shape.axis(axis, a.dim());
        float[] x = a.data();
        double[] exact = new double[x.length];
        float[] y = new float[x.length];
        lines(a, along, (start, step, n) -> {
            double sum = Double.NEGATIVE_INFINITY;
            for (int i = 0, at = start; i < n; i++, at += step) {
                double greater = Math.max(sum, x[at]);
                double ratio = StrictMath.exp(Math.min(sum, x[at]) - greater);
                sum = Double.isInfinite(greater) ? greater : greater + StrictMath.log1p(ratio);
                exact[at] = sum;
                y[at] = (float) sum;
            }
        });
        return Tensor.computed("logCumSumExp", y, a.shape(), u -> {
            lines(a, along, (start, step, n) -> logCumSumExpPullback(x, exact, u, start, step, n));
            a.addGradient(u);
        }, a);
    }

    /** ∂/∂xᵢ = e^(xᵢ − yᵢ) · rᵢ with rᵢ = uᵢ + e^(yᵢ − yᵢ₊₁) · rᵢ₊₁, whose exponents are all 0 or less. */
    private static void logCumSumExpPullback(float[] x, double[] y, float[] u, int start, int step, int n) {
        double rest = 0;
        for (int i = n - 1; i >= 0; i--) {
            int at = start + i * step;
            rest = u[at] + (i == n - 1 ? 0 : share(y[at], y[at + step]) * rest);
            u[at] = (float) (share(x[at], y[at]) * rest);
        }
    }

    /** The share of eˣ in e^whole. */
    private static double share(double x, double whole) {
        return whole == Double.NEGATIVE_INFINITY ? 0 : x == whole ? 1 : StrictMath.exp(x - whole);
    }

    private static void lines(Tensor a, int along, Line line) {
        int n = a.size(along);
        int inner = Shape.after(a.shape(), along);
        int outer = Shape.before(a.shape(), along);
        for (int o = 0; o < outer; o++) {
            for (int i = 0; i < inner; i++) {
                line.run(o * n * inner + i, inner, n);
            }
        }
    }
}
