package mapping.losses;

import mapping.tensor.Tensor;

/**
 * Mean absolute error: |r|, of slope 0 at 0. Section 4.1.1 (Boscovich 1757, Laplace). The prediction that minimizes it is the
 * median of the target; every outlier pulls equally hard. PyTorch: {@code nn.L1Loss}.
 */
public record Mae() implements ResidualLoss {

    @Override
    public double value(double residual) {
        return Math.abs(residual);
    }

    @Override
    public double derivative(double residual) {
        return Math.signum(residual);
    }

    @Override
    public Tensor each(Tensor prediction, Tensor target) {
        LossArguments.sameShape(name(), prediction, target);
        return prediction.sub(target).abs();
    }
}
