package mapping.optimizers;

import mapping.algebra.Vectors;

/** A rule that goes up instead of down: the rule inside sees −g. PyTorch: {@code maximize=True}. */
public record Maximize(UpdateRule inner) implements GradientModifier {

    @Override
    public Maximize withLearningRate(double rate) {
        return new Maximize(inner.withLearningRate(rate));
    }

    @Override
    public double[] seen(double[] parameters, double[] gradient) {
        return Vectors.negative(gradient);
    }
}
