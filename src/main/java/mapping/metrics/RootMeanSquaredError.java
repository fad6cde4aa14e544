package mapping.metrics;

/**
 * The root of the mean of (prediction − target)² over all elements, in the unit of the target. Section 4.1.1. scikit-learn:
 * {@code mean_squared_error} with {@code squared=False}; the square of this is the mean squared error.
 */
public record RootMeanSquaredError() implements Metric<Double> {

    @Override
    public Tally<Double> tally() {
        return new Errors("The root mean squared error", error -> error * error, Math::sqrt).tally();
    }
}
