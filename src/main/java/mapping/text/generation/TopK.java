package mapping.text.generation;

import java.util.Arrays;
import mapping.Mapping;
import mapping.Requirement;

/**
 * Leaves the k tokens of the highest scores, and those that are equal to the last of them, section 6.2.3 (Fan, Lewis and
 * Dauphin, 2018). With k = 1 writing is greedy.
 *
 * @param k     how many, if there are as many
 */
public record TopK(int k) implements Mapping<Candidates, Candidates> {

    public TopK {
        Requirement.atLeast("The number of tokens left", k, 1);
    }

    @Override
    public Candidates apply(Candidates candidates) {
        double[] sorted = Requirement.given("The candidates", candidates).scores();
        double[] scores = sorted.clone();
        Arrays.sort(sorted);
        double least = sorted[Math.max(0, sorted.length - k)];
        boolean[] keep = new boolean[scores.length];
        for (int i = 0; i < keep.length; i++) {
            keep[i] = scores[i] >= least;
        }
        return candidates.keep(keep);
    }

    @Override
    public String name() {
        return "top-k";
    }
}
