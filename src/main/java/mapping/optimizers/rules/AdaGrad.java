package mapping.optimizers.rules;

import mapping.Requirement;
import mapping.optimizers.State;
import mapping.optimizers.UpdateRule;

/**
 * AdaGrad (Duchi, Hazan and Singer 2011), section 3.3.2: s ← s + g², and the step is −ηg/(√s + ε). Steps shrink along
 * coordinates that have already moved much, so that rare features keep a large rate; s never shrinks, so every rate goes to 0.
 *
 * <p>PyTorch: Adagrad, whose defaults {@link #of} takes.
 *
 * @param learningRate       η; 0.01
 * @param learningRateDecay  d: the rate of step t is η/(1 + (t − 1)d); 0
 * @param initialAccumulator what s begins with; 0
 * @param epsilon            ε; 10⁻¹⁰
 */
public record AdaGrad(double learningRate, double learningRateDecay, double initialAccumulator, double epsilon)
        implements UpdateRule {

    private static final String SUM_OF_SQUARES = "sumOfSquares";

    public AdaGrad {
        Requirement.learningRate(learningRate);
        Requirement.notNegative("The decay of the learning rate", learningRateDecay);
        Requirement.notNegative("The initial accumulator", initialAccumulator);
        Requirement.notNegative("Epsilon", epsilon);
    }

    public static AdaGrad of(double learningRate) {
        return new AdaGrad(learningRate, 0, 0, 1e-10);
    }

    @Override
    public AdaGrad withLearningRate(double rate) {
        return new AdaGrad(rate, learningRateDecay, initialAccumulator, epsilon);
    }

    @Override
    public State start(int... shape) {
        return State.zeros(shape).filled(SUM_OF_SQUARES, initialAccumulator);
    }

    @Override
    public void apply(State state, double[] parameters, double[] gradient, double[] step) {
        double[] sumOfSquares = state.get(SUM_OF_SQUARES);
        double rate = learningRate / (1 + (state.next() - 1) * learningRateDecay);
        for (int i = 0; i < step.length; i++) {
            sumOfSquares[i] += gradient[i] * gradient[i];
            step[i] = Scaled.by(-rate * gradient[i], Math.sqrt(sumOfSquares[i]) + epsilon);
        }
    }
}
