package mapping.regularization;

import java.util.Arrays;
import java.util.stream.IntStream;
import mapping.Requirement;
import mapping.tensor.Tensor;

/**
 * What dropout of the features costs a linear model on average: p/(2(1 − p)) Σ sⱼwⱼ², where sⱼ is the mean square of feature j.
 * Section 5.3.2 (Srivastava et al. 2014, section 9.1). Added to 1/(2n) Σ(⟨w, xᵢ⟩ − yᵢ)² it is exactly the expected risk while
 * each feature is 0 with probability p and divided by 1 − p otherwise. With features of mean square 1 it is {@link L2} with
 * λ = p/(2(1 − p)); otherwise large features are priced higher.
 *
 * <p>A weight of several rows, of shape (outputs, features), has the prices of its rows added.
 *
 * @param probability p, at least 0 and less than 1
 * @param meanSquares s, one for each feature
 */
public record DropoutPenalty(double probability, double... meanSquares) implements VectorPenalty {

    public DropoutPenalty {
        Requirement.decay("The probability of dropping", probability);
        Requirement.given("The mean squares", meanSquares);
        Requirement.atLeast("The number of features", meanSquares.length, 1);
        for (double square : meanSquares) {
            Requirement.notNegative("A mean square", square);
        }
        meanSquares = meanSquares.clone();
    }

    /** The penalty for the features of these rows. */
    public static DropoutPenalty of(double probability, double[][] rows) {
        Requirement.given("The rows", rows);
        Requirement.atLeast("The number of rows", rows.length, 1);
        Requirement.equalRows("The table of features", rows);
        return new DropoutPenalty(probability, IntStream.range(0, rows[0].length)
            .mapToDouble(j -> Arrays.stream(rows).mapToDouble(row -> row[j] * row[j]).sum() / rows.length).toArray());
    }

    /** The curvature of the price along coordinate j. */
    private double curvature(int j) {
        return probability / (1 - probability) * meanSquares[j % meanSquares.length];
    }

    @Override
    public double value(double[] w) {
        double[] slopes = gradient(w);
        return IntStream.range(0, w.length).mapToDouble(j -> slopes[j] * w[j]).sum() / 2;
    }

    @Override
    public double[] gradient(double[] w) {
        requireRows(Requirement.given("The weight", w).length);
        return IntStream.range(0, w.length).mapToDouble(j -> curvature(j) * w[j]).toArray();
    }

    @Override
    public double[] proximal(double[] w, double step) {
        requireRows(Requirement.given("The weight", w).length);
        return IntStream.range(0, w.length).mapToDouble(j -> w[j] / (1 + step * curvature(j))).toArray();
    }

    @Override
    public Tensor apply(Tensor parameter) {
        Requirement.given("The parameter", parameter);
        requireRows(parameter.numel());
        float[] prices = new float[parameter.numel()];
        for (int j = 0; j < prices.length; j++) {
            prices[j] = (float) (curvature(j) / 2);
        }
        return parameter.square().mul(Tensor.of(prices, parameter.shape())).sum();
    }

    private void requireRows(int weights) {
        if (weights % meanSquares.length != 0) {
            throw new IllegalArgumentException("Weights must come in rows of " + meanSquares.length
                + ", one for each feature, got " + weights + " weights.");
        }
    }

    @Override
    public String name() {
        return "DropoutPenalty(" + Requirement.number(probability) + ")";
    }
}
