package mapping.losses;

import mapping.tensor.Tensor;

/**
 * Mean squared error: r². Section 4.1.1 (Legendre 1805, Gauss 1809). The prediction that minimizes it is the mean of the
 * target; it is the surprise under a Gaussian of fixed variance. An outlier ten times as far pulls ten times as hard.
 * PyTorch: {@code nn.MSELoss}.
 */
public record Mse() implements ResidualLoss {

    @Override
    public double value(double residual) {
        return residual * residual;
    }

    @Override
    public double derivative(double residual) {
        return 2 * residual;
    }

    @Override
    public Tensor each(Tensor prediction, Tensor target) {
        LossArguments.sameShape(name(), prediction, target);
        return prediction.sub(target).square();
    }

    /** The mean, in one operation with {@link #each}. */
    @Override
    public Tensor apply(Tensor prediction, Tensor target) {
        LossArguments.sameShape(name(), prediction, target);
        LossArguments.counting(name(), prediction.numel());
        return new MeanSquare(prediction, target).cost();
    }
}
