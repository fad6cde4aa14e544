package mapping.optimizers;

import mapping.Requirement;
import mapping.optimizers.rules.Sgd;

/**
 * A rule with coupled weight decay, the gradient of an L2 penalty ½λ‖θ‖² (sections 3.3.3 and 4.3.2): the rule inside sees
 * g + λθ. For {@link Sgd} that is the same as {@link DecoupledDecay}; rules that divide by the size of the gradient also
 * divide the decay, so that there it is not. PyTorch: {@code weight_decay} of all but AdamW.
 *
 * @param inner the rule that makes the step
 * @param decay λ
 */
public record WeightDecay(UpdateRule inner, double decay) implements Modifier {

    public WeightDecay {
        Requirement.notNegative("The weight decay", decay);
    }

    @Override
    public WeightDecay withLearningRate(double rate) {
        return new WeightDecay(inner.withLearningRate(rate), decay);
    }

    @Override
    public void apply(State state, double[] parameters, double[] gradient, double[] step) {
        double[] penalized = new double[gradient.length];
        for (int i = 0; i < gradient.length; i++) {
            penalized[i] = gradient[i] + decay * parameters[i];
        }
        inner.apply(state, parameters, penalized, step);
    }
}
