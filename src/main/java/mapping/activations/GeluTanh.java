package mapping.activations;

import mapping.Requirement;
import mapping.kernels.Kernels;
import mapping.tensor.Tensor;

/**
 * ½x(1 + tanh z) with z = √(2/π)(x + 0.044715x³), an approximation of {@link Gelu} with an error below 5·10⁻⁴. Section 4.2.2
 * (Hendrycks and Gimpel 2016). PyTorch: {@code nn.GELU(approximate="tanh")}; GPT-2's activation. Computed as x σ(2z), which is
 * the same and does not cancel to the left.
 */
public record GeluTanh() implements Activation {

    private static final double RATE = Math.sqrt(2 / Math.PI);
    private static final double CUBIC = 0.044715;

    @Override
    public double value(double x) {
        return Gate.times(x, Sigmoid.of(2 * inner(x)));
    }

    /** The gate g = σ(2z), and x · 2z′ · g(1 − g). */
    @Override
    public double derivative(double x) {
        double gate = Sigmoid.of(2 * inner(x));
        double bend = gate * Sigmoid.of(-2 * inner(x));
        return gate + (bend == 0 ? 0 : x * bend * 2 * RATE * (1 + 3 * CUBIC * x * x));
    }

    private static double inner(double x) {
        return RATE * (x + CUBIC * x * x * x);
    }

    @Override
    public Tensor apply(Tensor a) {
        Requirement.given("The first operand", a);
        float rate = (float) (2 * RATE);
        float cubic = (float) CUBIC;
        float[] x = a.data();
        float[] gate = new float[x.length];
        float[] y = new float[x.length];
        for (int i = 0; i < gate.length; i++) {
            gate[i] = rate * (x[i] + cubic * x[i] * x[i] * x[i]);
        }
        Kernels.current().sigmoid(gate, 0, gate, 0, gate.length);
        for (int i = 0; i < y.length; i++) {
            y[i] = Gate.times(x[i], gate[i]);
        }
        return Tensor.computed(name(), y, a.shape(), u -> {
            float[] into = a.gradient();
            for (int i = 0; i < into.length; i++) {
                float bend = gate[i] * (1 - gate[i]);
                float curved = x[i] * bend * rate * (1 + 3 * cubic * x[i] * x[i]);
                into[i] += u[i] * (gate[i] + (bend == 0 ? 0 : curved));
            }
        }, a);
    }

    @Override
    public String name() {
        return "GELU(tanh)";
    }
}
