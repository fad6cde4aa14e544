package mapping.activations;

import mapping.Requirement;
import mapping.kernels.Kernels;
import mapping.tensor.Tensor;

/**
 * x · σ(x), also called swish: a smooth {@link Relu} that dips to −0.278 near x = −1.278. Section 4.2.2 (Elfwing et al. 2017;
 * Ramachandran et al. 2017, who found it by search).
 */
public record Silu() implements Activation {

    @Override
    public double value(double x) {
        return Gate.times(x, Sigmoid.of(x));
    }

    /** σ(x) + x σ(x) σ(−x). */
    @Override
    public double derivative(double x) {
        double sigmoid = Sigmoid.of(x);
        return sigmoid + Gate.times(x, sigmoid * Sigmoid.of(-x));
    }

    @Override
    public Tensor apply(Tensor a) {
        Requirement.given("The first operand", a);
        float[] x = a.data();
        float[] sigmoid = new float[x.length];
        float[] y = new float[x.length];
        Kernels.current().sigmoid(x, 0, sigmoid, 0, x.length);
        for (int i = 0; i < y.length; i++) {
            y[i] = Gate.times(x[i], sigmoid[i]);
        }
        return Tensor.computed(name(), y, a.shape(), u -> {
            float[] into = a.gradient();
            for (int i = 0; i < into.length; i++) {
                into[i] += u[i] * (sigmoid[i] + Gate.times(y[i], 1 - sigmoid[i]));
            }
        }, a);
    }

    @Override
    public String name() {
        return "SiLU";
    }
}
