package mapping.optimizers;

import mapping.Requirement;
import mapping.algebra.Vectors;

/**
 * A rule that goes up instead of down: the rule inside sees −g. PyTorch: {@code maximize=True}. Weight decay pulls towards 0 all
 * the same, whichever of the two is outside: the rule sees −g + λθ, as in PyTorch.
 */
public record Maximize(UpdateRule inner) implements GradientModifier {

    public Maximize {
        Requirement.given("The rule inside", inner);
    }

    @Override
    public Maximize withLearningRate(double rate) {
        return new Maximize(inner.withLearningRate(rate));
    }

    @Override
    public boolean maximizes() {
        return !inner.maximizes();
    }

    @Override
    public double[] seen(double[] parameters, double[] gradient) {
        return Vectors.negative(gradient);
    }
}
