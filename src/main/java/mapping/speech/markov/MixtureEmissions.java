package mapping.speech.markov;

import java.util.List;
import mapping.Requirement;

/**
 * States that emit vectors, each by a mixture of Gaussians of its own; section 6.3.1 (Juang, 1985). hmmlearn: {@code GMMHMM} with
 * diagonal covariances.
 *
 * @param mixtures a mixture for each state, all of vectors of one length
 * @param floor    no variance is learnt below it: a Gaussian that shrinks onto one vector would make the likelihood infinite
 */
public record MixtureEmissions(List<GaussianMixture> mixtures, double floor) implements Emissions<double[]> {

    public MixtureEmissions {
        mixtures = Requirement.copied("The mixtures", mixtures);
        Requirement.atLeast("The number of states", mixtures.size(), 1);
        Requirement.positive("The floor of variances", floor);
        for (GaussianMixture mixture : mixtures) {
            Requirement.asMany("coordinates of a mixture", mixture.coordinates(), "those of the first",
                mixtures.get(0).coordinates());
        }
    }

    @Override
    public int states() {
        return mixtures.size();
    }

    @Override
    public double[] logDensities(double[] x) {
        return mixtures.stream().mapToDouble(mixture -> mixture.logDensity(x)).toArray();
    }

    @Override
    public MixtureEmissions fitted(List<List<double[]>> sequences, List<double[][]> weights) {
        Stochastic.requireWeights(sequences, weights, states());
        List<MixtureSums> sums = mixtures.stream().map(MixtureSums::new).toList();
        for (int n = 0; n < sequences.size(); n++) {
            for (int t = 0; t < sequences.get(n).size(); t++) {
                for (int state = 0; state < states(); state++) {
                    sums.get(state).add(sequences.get(n).get(t), weights.get(n)[t][state]);
                }
            }
        }
        return new MixtureEmissions(sums.stream().map(sum -> sum.mixture(floor)).toList(), floor);
    }
}
