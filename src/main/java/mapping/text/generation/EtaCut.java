package mapping.text.generation;

import mapping.Mapping;
import mapping.Requirement;

/**
 * Rules out what is less likely than min(ε, √ε · e^(−H)), H being the entropy of the candidates, but never the best. Section
 * 6.2.3 (Hewitt, Manning and Liang, 2022): the more uncertain the model, the less is ruled out.
 *
 * @param epsilon from 0 to 1
 */
public record EtaCut(double epsilon) implements Mapping<Candidates, Candidates> {

    public EtaCut {
        Requirement.fraction("The number ε", epsilon);
    }

    @Override
    public Candidates apply(Candidates candidates) {
        double entropy = 0;
        for (double p : Requirement.given("The candidates", candidates).probabilities()) {
            entropy -= p == 0 ? 0 : p * StrictMath.log(p);
        }
        return candidates.atLeast(Math.min(epsilon, Math.sqrt(epsilon) * StrictMath.exp(-entropy)));
    }

    @Override
    public String name() {
        return "eta";
    }
}
