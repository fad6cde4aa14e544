package mapping.text.generation;

import java.util.Arrays;
import mapping.Mapping;
import mapping.Requirement;

/**
 * Divides the scores by T, section 6.2.3: below 1 what is likely becomes likelier, above 1 all becomes more alike; towards 0 only
 * the best is left. Probabilities p become p^(1/T), divided by their sum.
 *
 * @param temperature T \&gt; 0
 */
public record Temperature(double temperature) implements Mapping<Candidates, Candidates> {

    public Temperature {
        Requirement.positive("The temperature", temperature);
    }

    @Override
    public Candidates apply(Candidates candidates) {
        Requirement.given("The candidates", candidates);
        return new Candidates(Arrays.stream(candidates.scores()).map(score -> score / temperature).toArray(),
            candidates.history());
    }

    @Override
    public String name() {
        return "temperature";
    }
}
