package mapping.text.generation;

import mapping.Mapping;
import mapping.Requirement;

/**
 * Rules out what is less likely than ε, but never the best, section 6.2.3 (Hewitt, Manning and Liang, 2022).
 *
 * @param epsilon the least probability, from 0 to 1
 */
public record EpsilonCut(double epsilon) implements Mapping<Candidates, Candidates> {

    public EpsilonCut {
        Requirement.fraction("The least probability ε", epsilon);
    }

    @Override
    public Candidates apply(Candidates candidates) {
        return Requirement.given("The candidates", candidates).atLeast(epsilon);
    }

    @Override
    public String name() {
        return "epsilon";
    }
}
