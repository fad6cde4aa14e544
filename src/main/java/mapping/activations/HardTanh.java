package mapping.activations;

import mapping.Requirement;
import mapping.tensor.Tensor;

/**
 * x, but at least {@code low} and at most {@code high}: {@link Tanh} in three straight pieces. Section 4.2.1. The slope is 1
 * inside and 0 outside, also at the two corners. PyTorch: {@code nn.Hardtanh}, from −1 to 1.
 */
public record HardTanh(double low, double high) implements Activation {

    public HardTanh {
        if (!(low < high)) {
            throw new IllegalArgumentException("HardTanh must have low < high, got " + Requirement.number(low) + " and "
                + Requirement.number(high) + ".");
        }
    }

    @Override
    public double value(double x) {
        return Math.min(high, Math.max(low, x));
    }

    @Override
    public double derivative(double x) {
        return x > low && x < high ? 1 : Double.isNaN(x) ? x : 0;
    }

    @Override
    public Tensor apply(Tensor x) {
        return clipped(x, name(), 1, 0, low, high);
    }

    /** factor · x + summand, at least {@code low} and at most {@code high}. */
    static Tensor clipped(Tensor a, String name, double factor, double summand, double low, double high) {
        Requirement.given("The first operand", a);
        float least = (float) low;
        float greatest = (float) high;
        float slope = (float) factor;
        float shift = (float) summand;
        float[] x = a.data();
        float[] y = new float[x.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = Math.min(greatest, Math.max(least, slope * x[i] + shift));
        }
        return Tensor.computed(name, y, a.shape(), u -> {
            float[] into = a.gradient();
            for (int i = 0; i < into.length; i++) {
                into[i] += y[i] > least && y[i] < greatest ? slope * u[i] : 0;
            }
        }, a);
    }
}
