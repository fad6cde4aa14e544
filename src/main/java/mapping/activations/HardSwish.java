package mapping.activations;

import mapping.Requirement;
import mapping.tensor.Tensor;

/**
 * x · min(max(0, x + 3), 6) / 6: {@link Silu} with the {@link HardSigmoid} in place of the sigmoid. Section 4.2.2 (Howard et al.
 * 2019, MobileNetV3). PyTorch: {@code nn.Hardswish}, whose slopes at the corners −3 and 3 are −½ and 1½.
 */
public record HardSwish() implements Activation {

    @Override
    public double value(double x) {
        return Gate.times(x, Math.min(1, Math.max(0, (x + 3) / 6)));
    }

    @Override
    public double derivative(double x) {
        return x < -3 ? 0 : x > 3 ? 1 : x / 3 + 0.5;
    }

    @Override
    public Tensor apply(Tensor a) {
        Requirement.given("The first operand", a);
        float[] x = a.data();
        float[] y = new float[x.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = Gate.times(x[i], Math.min(1, Math.max(0, (x[i] + 3) * (1f / 6))));
        }
        return Tensor.computed(name(), y, a.shape(), u -> {
            float[] into = a.gradient();
            for (int i = 0; i < into.length; i++) {
                into[i] += u[i] * (x[i] < -3 ? 0 : x[i] > 3 ? 1 : x[i] * (1f / 3) + 0.5f);
            }
        }, a);
    }
}
