package mapping.activations;

import mapping.Requirement;
import mapping.kernels.Kernels;
import mapping.tensor.Tensor;

/**
 * x · tanh(softplus(x)), close to {@link Silu}. Section 4.2.2 (Misra 2019). With e = eˣ and n = e(e + 2) the gate
 * tanh(ln(1 + e)) is n / (n + 2), one exponential instead of three.
 */
public record Mish() implements Activation {

    /** From here on the gate is 1 in single and in double precision, and e⁴ is still far from overflow in both. */
    private static final float OPEN = 20;

    @Override
    public double value(double x) {
        double e = StrictMath.exp(Math.min(x, OPEN));
        double n = e * (e + 2);
        return Gate.times(x, n / (n + 2));
    }

    /** With the gate g: g + x g′, where g′ = 4e(1 + e) / (n + 2)². */
    @Override
    public double derivative(double x) {
        double e = StrictMath.exp(Math.min(x, OPEN));
        double n = e * (e + 2);
        return n / (n + 2) + (x > OPEN ? 0 : Gate.times(x, 4 * e * (1 + e) / ((n + 2) * (n + 2))));
    }

    @Override
    public Tensor apply(Tensor a) {
        Requirement.given("The first operand", a);
        float[] x = a.data();
        float[] e = new float[x.length];
        float[] y = new float[x.length];
        for (int i = 0; i < e.length; i++) {
            e[i] = Math.min(x[i], OPEN);
        }
        Kernels.current().exp(e, 0, e, 0, e.length);
        for (int i = 0; i < y.length; i++) {
            float n = e[i] * (e[i] + 2);
            y[i] = Gate.times(x[i], n / (n + 2));
        }
        return Tensor.computed(name(), y, a.shape(), u -> {
            float[] into = a.gradient();
            for (int i = 0; i < into.length; i++) {
                float n = e[i] * (e[i] + 2);
                float bend = 4 * e[i] * (1 + e[i]) / ((n + 2) * (n + 2));
                into[i] += u[i] * (n / (n + 2) + (x[i] > OPEN ? 0 : Gate.times(x[i], bend)));
            }
        }, a);
    }
}
