package mapping.losses;

import mapping.Requirement;

/**
 * ½r² up to |r| = δ and δ(|r| − ½δ) beyond: squared error for the many, absolute error for the outliers. Section 4.1.1 (Huber
 * 1964). For δ → ∞ it is half of {@link Mse}. PyTorch: {@code nn.HuberLoss}.
 *
 * @param delta δ &gt; 0, 1 by default
 */
public record Huber(double delta) implements ResidualLoss {

    public Huber {
        Requirement.positive("The bend δ of Huber's loss", delta);
    }

    @Override
    public double value(double residual) {
        double size = Math.abs(residual);
        return size < delta ? 0.5 * residual * residual : delta * (size - 0.5 * delta);
    }

    @Override
    public double derivative(double residual) {
        return Math.max(-delta, Math.min(delta, residual));
    }
}
