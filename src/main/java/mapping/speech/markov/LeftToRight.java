package mapping.speech.markov;

import java.util.ArrayList;
import java.util.List;
import mapping.Mapping;
import mapping.Requirement;

/**
 * A model of a word before it is trained, section 6.3.1: recordings of the word ↦ states that are passed in order, each of
 * which may be stayed in. Every recording is cut into equal pieces, one for each state, of whose vectors the state gets mean
 * and variance (a <i>flat start</i>). The components of a mixture begin on both sides of the mean, 0.2 standard deviations
 * apart, as in HTK.
 *
 * @param states     passed in order; each recording must be at least as long
 * @param components of each state's mixture
 * @param floor      the least variance
 */
public record LeftToRight(int states, int components, double floor)
    implements Mapping<List<List<double[]>>, HiddenMarkovModel<double[]>> {

    private static final double APART = 0.2;

    public LeftToRight {
        Requirement.between("The number of states", states, 1, 1000);
        Requirement.between("The number of components", components, 1, 1000);
        Requirement.positive("The floor of variances", floor);
    }

    /** @throws IllegalArgumentException if a recording has fewer vectors than there are states */
    @Override
    public HiddenMarkovModel<double[]> apply(List<List<double[]>> recordings) {
        Requirement.atLeast("The number of recordings", Requirement.copied("The recordings", recordings).size(), 1);
        List<GaussianMixture> mixtures = new ArrayList<>();
        double[] start = new double[states];
        double[][] transitions = new double[states][states];
        boolean[] end = new boolean[states];
        start[0] = 1;
        end[states - 1] = true;
        for (int s = 0; s < states; s++) {
            transitions[s][s] = s == states - 1 ? 1 : 0.5;
            if (s < states - 1) {
                transitions[s][s + 1] = 0.5;
            }
            mixtures.add(mixture(pieces(recordings, s)));
        }
        return new HiddenMarkovModel<>(start, transitions, end, new MixtureEmissions(mixtures, floor));
    }

    /** All vectors of the s-th of the equal pieces. */
    private List<double[]> pieces(List<List<double[]>> recordings, int s) {
        List<double[]> vectors = new ArrayList<>();
        for (List<double[]> recording : recordings) {
            Requirement.allGiven("The vectors of a recording", recording);
            Requirement.atLeast("The length of a recording", recording.size(), states);
            vectors.addAll(recording.subList(recording.size() * s / states, recording.size() * (s + 1) / states));
        }
        return vectors;
    }

    private GaussianMixture mixture(List<double[]> vectors) {
        int size = vectors.get(0).length;
        double[] mean = new double[size];
        double[] variance = new double[size];
        for (double[] x : vectors) {
            Requirement.asMany("numbers in a vector", x.length, "numbers in the first", size);
            for (int j = 0; j < size; j++) {
                mean[j] += x[j] / vectors.size();
            }
        }
        for (double[] x : vectors) {
            for (int j = 0; j < size; j++) {
                variance[j] += (x[j] - mean[j]) * (x[j] - mean[j]) / vectors.size();
            }
        }
        double[] weights = new double[components];
        double[][] means = new double[components][size];
        double[][] variances = new double[components][size];
        for (int m = 0; m < components; m++) {
            weights[m] = 1.0 / components;
            for (int j = 0; j < size; j++) {
                variances[m][j] = Math.max(floor, variance[j]);
                means[m][j] = mean[j] + APART * (m - (components - 1) / 2.0) * Math.sqrt(variances[m][j]);
            }
        }
        return GaussianMixture.of(weights, means, variances);
    }
}
