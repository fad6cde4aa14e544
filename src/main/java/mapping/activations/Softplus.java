package mapping.activations;

import mapping.Requirement;
import mapping.kernels.Kernels;
import mapping.tensor.Tensor;

/**
 * ln(1 + e^(βx)) / β, a smooth {@link Relu}, always positive; its derivative is σ(βx). Section 4.2.1 (Dugas et al. 2001).
 * Computed as max(x, 0) + ln(1 + e^(−|βx|)) / β, which neither overflows nor cancels. PyTorch goes over to x itself
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
        return Math.max(x, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(beta * x))) / beta;
    }

    @Override
    public double derivative(double x) {
        return Sigmoid.of(beta * x);
    }

    @Override
    public Tensor apply(Tensor x) {
        return mirrored(x, name(), 1, beta);
    }

    /** sign · ln(1 + e^(sign · β · x)) / β for a sign of 1 or −1. */
    static Tensor mirrored(Tensor a, String name, int sign, double beta) {
        Requirement.given("The first operand", a);
        float sharpness = (float) beta;
        float r = sign * sharpness;
        float[] x = a.data();
        float[] y = new float[x.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = -Math.abs(r * x[i]);
        }
        Kernels.current().exp(y, 0, y, 0, y.length);
        Kernels.current().log1p(y, 0, y, 0, y.length);
        for (int i = 0; i < y.length; i++) {
            y[i] = sign * (Math.max(sign * x[i], 0) + y[i] / sharpness);
        }
        return Tensor.computed(name, y, a.shape(), u -> {
            float[] s = new float[x.length];
            for (int i = 0; i < s.length; i++) {
                s[i] = r * x[i];
            }
            Kernels.current().sigmoid(s, 0, s, 0, s.length);
            float[] into = a.gradient();
            for (int i = 0; i < into.length; i++) {
                into[i] += u[i] * s[i];
            }
        }, a);
    }
}
