package mapping.activations;

import mapping.Requirement;
import mapping.kernels.Kernels;
import mapping.tensor.Tensor;

/**
 * ln(1 + e^(βx)) / β, a smooth {@link Relu}, always positive; its derivative is σ(βx). Section 4.2.1 (Dugas et al. 2001).
 * Computed as max(z, 0) + ln(1 + e^(−|z|)) with z = βx, which neither overflows nor cancels. PyTorch goes over to x itself
 * where βx &gt; 20; there the two agree to a float's precision.
 *
 * @param beta β &gt; 0, the sharpness of the bend
 */
public record Softplus(double beta) implements Activation {

    public Softplus {
        Requirement.positive("The sharpness β of Softplus", beta);
    }

    @Override
    public double value(double x) {
        return of(beta * x) / beta;
    }

    @Override
    public double derivative(double x) {
        return Sigmoid.of(beta * x);
    }

    @Override
    public Tensor apply(Tensor x) {
        return mirrored(x, name(), beta, beta);
    }

    /** ln(1 + eᶻ). */
    static double of(double z) {
        return Math.max(z, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(z)));
    }

    /** ln(1 + e^(rate · x)) / divisor. */
    static Tensor mirrored(Tensor a, String name, double rate, double divisor) {
        float r = (float) rate;
        float d = (float) divisor;
        float slope = (float) (rate / divisor);
        float[] x = a.data();
        float[] y = new float[x.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = -Math.abs(r * x[i]);
        }
        Kernels.current().exp(y, 0, y, 0, y.length);
        Kernels.current().log1p(y, 0, y, 0, y.length);
        for (int i = 0; i < y.length; i++) {
            y[i] = (Math.max(r * x[i], 0) + y[i]) / d;
        }
        return Tensor.computed(name, y, a.shape(), u -> {
            float[] s = new float[x.length];
            for (int i = 0; i < s.length; i++) {
                s[i] = r * x[i];
            }
            Kernels.current().sigmoid(s, 0, s, 0, s.length);
            float[] into = a.gradient();
            for (int i = 0; i < into.length; i++) {
                into[i] += slope * u[i] * s[i];
            }
        }, a);
    }
}
