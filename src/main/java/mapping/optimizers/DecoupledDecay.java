package mapping.optimizers;

import java.util.Optional;
import mapping.Requirement;

/**
 * A rule with decoupled weight decay (Loshchilov and Hutter 2019), section 3.3.3: the rule inside does not see the decay,
 * which adds −ηλθ to its step. {@code Adam} with it is {@code AdamW}.
 *
 * @param inner the rule that computes the rest of the step
 * @param decay λ; the parameters shrink by the factor 1 − ηλ
 */
public record DecoupledDecay(UpdateRule inner, double decay) implements Modifier {

    public DecoupledDecay {
        Requirement.given("The rule inside", inner);
        Requirement.notNegative("The weight decay", decay);
    }

    @Override
    public DecoupledDecay withLearningRate(double rate) {
        return new DecoupledDecay(inner.withLearningRate(rate), decay);
    }

    @Override
    public void apply(State state, double[] parameters, double[] gradient, double[] step) {
        Requirement.given("The parameters", parameters);
        inner.apply(state, parameters, gradient, step);
        for (int i = 0; i < step.length; i++) {
            step[i] -= learningRate() * decay * parameters[i];
        }
    }

    @Override
    public Optional<FusedRule> fused(double coupledDecay, double decoupledDecay) {
        return decoupledDecay == 0 ? inner.fused(coupledDecay, decay) : Optional.empty();
    }
}
