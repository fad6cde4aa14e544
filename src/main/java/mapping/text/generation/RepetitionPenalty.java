package mapping.text.generation;

import java.util.Arrays;
import mapping.Mapping;
import mapping.Requirement;

/**
 * Makes tokens of the history less likely, section 6.2.3 (Keskar et al., 2019): their scores, if positive, are divided by the
 * factor, and if negative multiplied. Sensible for logits; what it does depends on where their zero lies.
 *
 * @param factor 1 changes nothing; greater ones punish
 */
public record RepetitionPenalty(double factor) implements Mapping<Candidates, Candidates> {

    public RepetitionPenalty {
        Requirement.positive("The factor", factor);
    }

    @Override
    public Candidates apply(Candidates candidates) {
        double[] scores = Requirement.given("The candidates", candidates).scores();
        for (int token : Arrays.stream(candidates.history()).distinct().toArray()) {
            scores[token] = scores[token] > 0 ? scores[token] / factor : scores[token] * factor;
        }
        return new Candidates(scores, candidates.history());
    }

    @Override
    public String name() {
        return "repetition penalty";
    }
}
