package mapping.losses;

import mapping.Requirement;

/**
 * The pinball loss: predicting too little costs q for each unit, too much 1 − q. Section 4.1.1 (Koenker and Bassett 1978).
 * The prediction that minimizes it is the q-quantile of the target: of three networks with q = 0.05, 0.5, 0.95 the outer two
 * enclose 90 % of the cases. For q = ½ it is half of {@link Mae}.
 *
 * @param q in (0, 1)
 */
public record Quantile(double q) implements ResidualLoss {

    public Quantile {
        if (!(q > 0 && q < 1)) {
            throw new IllegalArgumentException("The level q of a quantile must be greater than 0 and less than 1, got "
                + Requirement.number(q) + ".");
        }
    }

    @Override
    public double value(double residual) {
        return residual < 0 ? -q * residual : (1 - q) * residual;
    }

    @Override
    public double derivative(double residual) {
        return residual < 0 ? -q : residual > 0 ? 1 - q : 0 * residual;
    }
}
