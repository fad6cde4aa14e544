package mapping.tuning;

import mapping.Mapping;
import mapping.Requirement;
import mapping.activations.NormalDistribution;
import mapping.tuning.GaussianProcess.Normal;

/**
 * How much a trial at a point promises, given what is known about its loss: the mapping N(μ, σ²) ↦ a number, to be made large.
 * Section 5.3.1. The loss is to be made small.
 */
public sealed interface Acquisition extends Mapping<Normal, Double> {

    /** E max(best − loss − ξ, 0), by how much the trial will beat the best so far (Mockus 1975; Jones et al. 1998). */
    record ExpectedImprovement(double best, double xi) implements Acquisition {

        public ExpectedImprovement {
            Requirement.finite("The best loss", best);
            Requirement.notNegative("The margin ξ", xi);
        }

        @Override
        public Double apply(Normal loss) {
            Requirement.given("The posterior", loss);
            double gain = best - xi - loss.mean();
            if (loss.deviation() == 0) {
                return Math.max(gain, 0);
            }
            double z = gain / loss.deviation();
            return gain * NormalDistribution.cdf(z) + loss.deviation() * NormalDistribution.density(z);
        }
    }

    /** P(loss &lt; best − ξ): how likely the trial will be better (Kushner 1964). */
    record ProbabilityOfImprovement(double best, double xi) implements Acquisition {

        public ProbabilityOfImprovement {
            Requirement.finite("The best loss", best);
            Requirement.notNegative("The margin ξ", xi);
        }

        @Override
        public Double apply(Normal loss) {
            Requirement.given("The posterior", loss);
            double gain = best - xi - loss.mean();
            return loss.deviation() == 0 ? gain > 0 ? 1.0 : 0.0 : NormalDistribution.cdf(gain / loss.deviation());
        }
    }

    /** κσ − μ, minus the lower confidence bound of the loss: what it may be, if things go well (Cox and John 1992). */
    record LowerConfidenceBound(double kappa) implements Acquisition {

        public LowerConfidenceBound {
            Requirement.notNegative("The factor κ", kappa);
        }

        @Override
        public Double apply(Normal loss) {
            Requirement.given("The posterior", loss);
            return kappa * loss.deviation() - loss.mean();
        }
    }
}
