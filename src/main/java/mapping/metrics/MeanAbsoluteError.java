package mapping.metrics;

/**
 * The mean of |prediction − target| over all elements, in the unit of the target. Section 4.1.1. scikit-learn:
 * {@code mean_absolute_error}.
 */
public record MeanAbsoluteError() implements Metric<Double> {

    @Override
    public Tally<Double> tally() {
        return new Errors("The mean absolute error", Math::abs, mean -> mean).tally();
    }
}
