package mapping.speech.markov;

import java.util.Arrays;
import java.util.List;
import mapping.Requirement;

/**
 * States that emit one of a few signs, section 6.3.1: sign ↦ ln P(sign | state). hmmlearn: {@code CategoricalHMM}.
 *
 * @param probabilities (states, signs); each row adds up to 1
 */
public record Categorical(double[][] probabilities) implements Emissions<Integer> {

    public Categorical {
        probabilities = Stochastic.rows("The probabilities of signs", probabilities);
    }

    @Override
    public int states() {
        return probabilities.length;
    }

    @Override
    public double[] logDensities(Integer sign) {
        Requirement.index("sign", Requirement.given("The sign", sign), probabilities[0].length);
        double[] logs = new double[probabilities.length];
        for (int state = 0; state < logs.length; state++) {
            logs[state] = StrictMath.log(probabilities[state][sign]);
        }
        return logs;
    }

    @Override
    public Categorical fitted(List<List<Integer>> sequences, List<double[][]> weights) {
        Stochastic.requireWeights(sequences, weights, states());
        double[][] counts = new double[states()][probabilities[0].length];
        for (int n = 0; n < sequences.size(); n++) {
            for (int t = 0; t < sequences.get(n).size(); t++) {
                int sign = sequences.get(n).get(t);
                Requirement.index("sign", sign, probabilities[0].length);
                for (int state = 0; state < counts.length; state++) {
                    counts[state][sign] += weights.get(n)[t][state];
                }
            }
        }
        return new Categorical(Stochastic.shares(counts, probabilities));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Categorical categorical && Arrays.deepEquals(probabilities, categorical.probabilities);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(probabilities);
    }
}
