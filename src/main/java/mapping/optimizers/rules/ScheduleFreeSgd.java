package mapping.optimizers.rules;

import mapping.Requirement;
import mapping.optimizers.State;
import mapping.optimizers.UpdateRule;

/**
 * Schedule-free SGD (Defazio et al. 2024), section 3.3.3: averaging in the place of a falling learning rate. The fast point z
 * makes plain steps, x is the mean of the fast points, and the gradient is taken between them, at y, which is what the
 * parameters hold during training.
 * <pre>
 *   z ← z − ηg(y)        x ← (1 − c)x + cz        y ← (1 − β)z + βx
 * </pre>
 * with c = η²/Σ η² over all steps so far, that is 1/t for a constant η. The model is used with x, {@link #average}.
 *
 * <p>Not in PyTorch. As in the authors' code, the greatest η so far counts in c, so that a warm-up weighs little. Theirs calls
 * β momentum; weight decay is {@link #weightDecay coupled}, at y.
 *
 * @param learningRate η; 1 in the authors' code, to be tuned
 * @param beta         β; 0.9. With 0 the rule is SGD with the mean of its points
 */
public record ScheduleFreeSgd(double learningRate, double beta) implements UpdateRule {

    public ScheduleFreeSgd {
        Requirement.learningRate(learningRate);
        Requirement.decay("Beta", beta);
    }

    public static ScheduleFreeSgd of(double learningRate) {
        return new ScheduleFreeSgd(learningRate, 0.9);
    }

    @Override
    public ScheduleFreeSgd withLearningRate(double rate) {
        return new ScheduleFreeSgd(rate, beta);
    }

    @Override
    public State start(int... shape) {
        return ScheduleFree.start(State.zeros(shape));
    }

    @Override
    public void apply(State state, double[] parameters, double[] gradient, double[] step) {
        ScheduleFree mean = ScheduleFree.next(state, parameters, learningRate, beta);
        for (int i = 0; i < step.length; i++) {
            mean.move(i, -learningRate * gradient[i]);
            step[i] = mean.y(i) - parameters[i];
        }
    }

    @Override
    public double[] average(State state, double[] parameters) {
        return ScheduleFree.average(state, parameters);
    }
}
