package mapping.optimizers;

/** A rule that goes up instead of down: the rule inside sees −g. PyTorch: {@code maximize=True}. */
public record Maximize(UpdateRule inner) implements Modifier {

    @Override
    public Maximize withLearningRate(double rate) {
        return new Maximize(inner.withLearningRate(rate));
    }

    @Override
    public void apply(State state, double[] parameters, double[] gradient, double[] step) {
        double[] uphill = new double[gradient.length];
        for (int i = 0; i < gradient.length; i++) {
            uphill[i] = -gradient[i];
        }
        inner.apply(state, parameters, uphill, step);
    }
}
