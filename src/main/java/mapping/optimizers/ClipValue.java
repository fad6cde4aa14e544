package mapping.optimizers;

import mapping.Requirement;

/**
 * A rule whose gradient is clipped element by element into [−c, c], which also changes its direction. PyTorch:
 * {@code clip_grad_value_}.
 *
 * @param inner   the rule that takes the step
 * @param maximum c
 */
public record ClipValue(UpdateRule inner, double maximum) implements GradientModifier {

    public ClipValue {
        Requirement.given("The rule inside", inner);
        Requirement.positive("The largest value", maximum);
    }

    @Override
    public ClipValue withLearningRate(double rate) {
        return new ClipValue(inner.withLearningRate(rate), maximum);
    }

    @Override
    public double[] seen(double[] parameters, double[] gradient) {
        Requirement.given("The gradient", gradient);
        double[] clipped = new double[gradient.length];
        for (int i = 0; i < gradient.length; i++) {
            clipped[i] = Math.max(-maximum, Math.min(maximum, gradient[i]));
        }
        return clipped;
    }
}
