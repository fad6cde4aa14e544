package mapping.optimizers;

import java.util.Optional;
import mapping.Requirement;
import mapping.algebra.Vectors;

/**
 * A rule with coupled weight decay, the gradient of an L2 penalty ½λ‖θ‖² (sections 3.3.3 and 4.3.2): the rule inside sees
 * g + λθ. For plain gradient descent that is the same as {@link DecoupledDecay}; rules that divide by the size of the gradient
 * also divide the decay, so that there it is not. Around a rule that goes up it sees g − λθ, which {@link Maximize} turns into
 * −g + λθ. PyTorch: {@code weight_decay} of all but AdamW.
 *
 * @param inner the rule that takes the step
 * @param decay λ
 */
public record WeightDecay(UpdateRule inner, double decay) implements GradientModifier {

    public WeightDecay {
        Requirement.given("The rule inside", inner);
        Requirement.notNegative("The weight decay", decay);
    }

    @Override
    public WeightDecay withLearningRate(double rate) {
        return new WeightDecay(inner.withLearningRate(rate), decay);
    }

    @Override
    public double[] seen(double[] parameters, double[] gradient) {
        return Vectors.sum(gradient, inner.maximizes() ? -decay : decay, parameters);
    }

    @Override
    public Optional<FusedRule> fused(double coupledDecay, double decoupledDecay) {
        return coupledDecay == 0 ? inner.fused(decay, decoupledDecay) : Optional.empty();
    }
}
