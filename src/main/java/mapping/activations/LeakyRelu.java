package mapping.activations;

import mapping.Requirement;
import mapping.tensor.Tensor;

/**
 * x to the right of 0 and slope · x to the left, so that no unit is ever dead. Section 4.2.2 (Maas et al. 2013).
 *
 * @param slope to the left; PyTorch's default is 0.01, that of Keras' layer 0.3
 */
public record LeakyRelu(double slope) implements Activation {

    public LeakyRelu {
        Requirement.finite("The slope of leakyRelu", slope);
    }

    @Override
    public double value(double x) {
        return x > 0 ? x : slope * x;
    }

    @Override
    public double derivative(double x) {
        return x > 0 ? 1 : Double.isNaN(x) ? x : slope;
    }

    @Override
    public Tensor apply(Tensor a) {
        Requirement.given("The first operand", a);
        float left = (float) slope;
        float[] x = a.data();
        float[] y = new float[x.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = x[i] > 0 ? x[i] : left * x[i];
        }
        return Tensor.computed(name(), y, a.shape(), u -> {
            float[] into = a.gradient();
            for (int i = 0; i < into.length; i++) {
                into[i] += x[i] > 0 ? u[i] : left * u[i];
            }
        }, a);
    }

    @Override
    public String name() {
        return "LeakyReLU(" + slope + ")";
    }
}
