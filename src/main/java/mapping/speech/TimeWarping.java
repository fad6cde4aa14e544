package mapping.speech;

import java.util.Arrays;
import mapping.Mapping;
import mapping.Pair;
import mapping.Requirement;
import mapping.algebra.Vectors;

/**
 * Dynamic time warping (Vintsyuk, 1968; Sakoe and Chiba, 1978), sections 1.1.3 and 6.3.1: two sequences of vectors ↦ how far
 * they are apart if one may be stretched and squeezed in time. Each element of one is laid beside at least one of the other,
 * in order; among all such ways the one with the least sum of Euclidean distances counts. Costs the product of the lengths.
 * librosa: {@code sequence.dtw}.
 */
public record TimeWarping() implements Mapping<Pair<double[][], double[][]>, Double> {

    @Override
    public Double apply(Pair<double[][], double[][]> two) {
        Requirement.given("The pair", two);
        return distance(two.first(), two.second());
    }

    /** The least sum, divided by the two lengths together, so that long words are not farther apart than short ones. */
    public static double distance(double[][] one, double[][] other) {
        return cost(one, other) / (one.length + other.length);
    }

    /**
     * The least sum itself.
     *
     * @param one   at least one vector
     * @param other at least one vector, all as long as those of {@code one}
     */
    public static double cost(double[][] one, double[][] other) {
        Requirement.allGiven("The vectors of one sequence", one);
        Requirement.allGiven("The vectors of the other sequence", other);
        Requirement.atLeast("The length of a sequence", Math.min(one.length, other.length), 1);
        double[] above = new double[other.length + 1];
        Arrays.fill(above, Double.POSITIVE_INFINITY);
        above[0] = 0;
        for (double[] element : one) {
            double[] row = new double[other.length + 1];
            row[0] = Double.POSITIVE_INFINITY;
            for (int j = 1; j <= other.length; j++) {
                row[j] = Vectors.distance(element, other[j - 1]) + Math.min(above[j - 1], Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[other.length];
    }
}
