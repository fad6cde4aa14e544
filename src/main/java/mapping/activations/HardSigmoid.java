package mapping.activations;

import mapping.tensor.Tensor;

/**
 * x/6 + ½, but at least 0 and at most 1: {@link Sigmoid} in three straight pieces, without an exponential. Section 4.2.1
 * (Howard et al. 2019, MobileNetV3). PyTorch: {@code nn.Hardsigmoid}; early Keras had the steeper 0.2x + ½.
 */
public record HardSigmoid() implements Activation {

    @Override
    public double value(double x) {
        return Math.min(1, Math.max(0, x / 6 + 0.5));
    }

    @Override
    public double derivative(double x) {
        return x > -3 && x < 3 ? 1.0 / 6 : Double.isNaN(x) ? x : 0;
    }

    @Override
    public Tensor apply(Tensor x) {
        return HardTanh.clipped(x, name(), 1.0 / 6, 0.5, 0, 1);
    }
}
