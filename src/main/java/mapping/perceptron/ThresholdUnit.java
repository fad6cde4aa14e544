package mapping.perceptron;

import java.util.Arrays;
import mapping.Mapping;
import mapping.Requirement;
import mapping.Space;
import mapping.algebra.Vectors;

/**
 * A unit with a threshold, section 1.1.1: the mapping ℝᵈ → {0, 1} that gives 1 if the weighted sum of its inputs reaches the
 * threshold, w · x ≥ t. With inputs 0 and 1, weights 1 and −1 and a fixed threshold it computes a logical function (McCulloch and
 * Pitts, 1943; in their own form one active inhibiting input silences the unit whatever the others say, and all weights are 1).
 *
 * @param weights   w, d numbers
 * @param threshold t
 */
public record ThresholdUnit(double[] weights, double threshold) implements Mapping<double[], Integer> {

    public ThresholdUnit {
        Requirement.atLeast("The number of weights", Requirement.given("The weights", weights).length, 1);
        Requirement.finite("The weights", weights);
        Requirement.finite("The threshold", threshold);
    }

    /** Returns the unit with this threshold and these weights. */
    public static ThresholdUnit of(double threshold, double... weights) {
        return new ThresholdUnit(Requirement.given("The weights", weights).clone(), threshold);
    }

    /** 1 if both inputs are 1: 1 + 1 reaches 2, nothing less does. */
    public static ThresholdUnit and() {
        return of(2, 1, 1);
    }

    /** 1 if an input is 1 or both are: one of them reaches 1. */
    public static ThresholdUnit or() {
        return of(1, 1, 1);
    }

    /** 1 if the one input is 0: its weight −1 takes the sum below the threshold 0. */
    public static ThresholdUnit not() {
        return of(0, -1);
    }

    /**
     * 1 if w · x ≥ t, else 0.
     *
     * @throws IllegalArgumentException if x does not have as many numbers as the unit has weights
     */
    @Override
    public Integer apply(double[] x) {
        Requirement.asMany("inputs", Requirement.given("The inputs", x).length, "weights", weights.length);
        return Vectors.dot(weights, x) >= threshold ? 1 : 0;
    }

    @Override
    public Space domain() {
        return Space.reals(weights.length);
    }

    @Override
    public Space codomain() {
        return Space.range(2);
    }

    @Override
    public String toString() {
        return "1 if " + Arrays.toString(weights) + " · x ≥ " + threshold;
    }
}
