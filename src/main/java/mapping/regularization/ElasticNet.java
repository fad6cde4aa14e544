package mapping.regularization;

import java.util.Arrays;
import mapping.Requirement;
import mapping.tensor.Tensor;

/**
 * λ₁Σ|wᵢ| + λ₂Σwᵢ². Sections 4.3.1 and 4.3.2 (Zou and Hastie 2005). As sparse as {@link L1}, but of features that say the same it
 * keeps all or none, as {@link L2} does. scikit-learn's α and l1_ratio ρ are λ₁ = αρ and λ₂ = ½α(1 − ρ).
 *
 * @param l1 λ₁ ≥ 0
 * @param l2 λ₂ ≥ 0
 */
public record ElasticNet(double l1, double l2) implements VectorPenalty {

    public ElasticNet {
        Requirement.notNegative("The λ₁ of the elastic net", l1);
        Requirement.notNegative("The λ₂ of the elastic net", l2);
    }

    @Override
    public double value(double[] w) {
        return new L1(l1).value(w) + new L2(l2).value(w);
    }

    @Override
    public double[] gradient(double[] w) {
        Requirement.given("The weight", w);
        return Arrays.stream(w).map(weight -> l1 * Math.signum(weight) + 2 * l2 * weight).toArray();
    }

    /** First the soft threshold, then the shrinking. */
    @Override
    public double[] proximal(double[] w, double step) {
        return new L2(l2).proximal(new L1(l1).proximal(w, step), step);
    }

    @Override
    public Tensor apply(Tensor parameter) {
        Requirement.given("The parameter", parameter);
        return parameter.abs().sum().mul(l1).add(parameter.square().sum().mul(l2));
    }
}
