package mapping.activations;

import mapping.tensor.Tensor;

/**
 * min(max(0, x), 6): a {@link Relu} with a ceiling, so that the outputs fit a small number format. Section 4.2.2
 * (Krizhevsky 2010; used in MobileNet).
 */
public record Relu6() implements Activation {

    @Override
    public double value(double x) {
        return Math.min(6, Math.max(0, x));
    }

    @Override
    public double derivative(double x) {
        return x > 0 && x < 6 ? 1 : Double.isNaN(x) ? x : 0;
    }

    @Override
    public Tensor apply(Tensor x) {
        return HardTanh.clipped(x, name(), 1, 0, 0, 6);
    }

    @Override
    public String name() {
        return "ReLU6";
    }
}
