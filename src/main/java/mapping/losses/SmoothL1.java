package mapping.losses;

import mapping.Requirement;

/**
 * ½r²/β up to |r| = β and |r| − ½β beyond: {@link Huber} of δ = β, divided by β, so that far out the slope is 1 for every β.
 * Section 4.1.1 (Girshick 2015). For β = 0 it is {@link Mae}. PyTorch: {@code nn.SmoothL1Loss}.
 *
 * @param beta β ≥ 0, 1 by default
 */
public record SmoothL1(double beta) implements ResidualLoss {

    public SmoothL1 {
        Requirement.notNegative("The bend β of smooth L1", beta);
    }

    @Override
    public double value(double residual) {
        double size = Math.abs(residual);
        return size < beta ? 0.5 * residual * residual / beta : size - 0.5 * beta;
    }

    @Override
    public double derivative(double residual) {
        return Math.abs(residual) < beta ? residual / beta : Math.signum(residual);
    }
}
