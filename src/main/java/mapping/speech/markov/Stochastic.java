package mapping.speech.markov;

import java.util.Arrays;
import java.util.List;
import mapping.Requirement;

/** Rows of probabilities: checked, and made of counts. */
final class Stochastic {

    private static final double ROUNDING = 1e-6;

    private Stochastic() {
    }

    /** A copy of numbers from 0 to 1 that add up to 1, up to a millionth. */
    static double[] row(String what, double... probabilities) {
        double sum = 0;
        for (double probability : Requirement.given(what, probabilities)) {
            Requirement.fraction("A probability", probability);
            sum += probability;
        }
        if (!(Math.abs(sum - 1) <= ROUNDING)) {
            throw new IllegalArgumentException(what + " must add up to 1, got " + Requirement.number(sum) + ".");
        }
        return probabilities.clone();
    }

    /** A copy of at least one such row, all equally long. */
    static double[][] rows(String what, double[][] probabilities) {
        Requirement.equalRows(what, probabilities);
        Requirement.atLeast("The number of states", probabilities.length, 1);
        return Arrays.stream(probabilities).map(row -> row(what, row)).toArray(double[][]::new);
    }

    /** Each row divided by its sum; a row of zeros becomes the old one. */
    static double[][] shares(double[][] counts, double[][] old) {
        double[][] shares = new double[counts.length][];
        for (int i = 0; i < counts.length; i++) {
            double sum = Arrays.stream(counts[i]).sum();
            shares[i] = sum > 0 ? Arrays.stream(counts[i]).map(count -> count / sum).toArray() : old[i].clone();
        }
        return shares;
    }

    static <X> void requireWeights(List<List<X>> sequences, List<double[][]> weights, int states) {
        Requirement.allGiven("The sequences", sequences);
        Requirement.allGiven("The weights", weights);
        Requirement.asMany("tables of weights", weights.size(), "sequences", sequences.size());
        for (int n = 0; n < weights.size(); n++) {
            Requirement.allGiven("The observations", sequences.get(n));
            Requirement.allGiven("The weights of a sequence", weights.get(n));
            Requirement.asMany("rows of weights", weights.get(n).length, "observations", sequences.get(n).size());
            for (double[] row : weights.get(n)) {
                Requirement.asMany("weights at a time", row.length, "states", states);
                for (double weight : row) {
                    Requirement.notNegative("A weight", weight);
                }
            }
        }
    }
}
