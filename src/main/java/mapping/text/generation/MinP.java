package mapping.text.generation;

import mapping.Mapping;
import mapping.Requirement;

/**
 * Rules out what is less likely than a share of the best, section 6.2.3 (Nguyen et al., 2024).
 *
 * @param share of the probability of the best, from 0 to 1
 */
public record MinP(double share) implements Mapping<Candidates, Candidates> {

    public MinP {
        Requirement.fraction("The share", share);
    }

    @Override
    public Candidates apply(Candidates candidates) {
        double[] probabilities = Requirement.given("The candidates", candidates).probabilities();
        return candidates.atLeast(share * probabilities[candidates.best()]);
    }

    @Override
    public String name() {
        return "min-p";
    }
}
