package mapping.text.generation;

import java.util.Comparator;
import java.util.stream.IntStream;
import mapping.Mapping;
import mapping.Requirement;

/**
 * Leaves the likeliest tokens, as few as have together the probability p or more, section 6.2.3 (nucleus sampling; Holtzman
 * et al., 2020): few where the model is sure, many where it is not. Of equally likely ones the smaller number comes first; a
 * sum that lacks less than 10⁻⁹ counts as p.
 *
 * @param p     from 0, where the best is left, to 1
 */
public record TopP(double p) implements Mapping<Candidates, Candidates> {

    private static final double ROUNDING = 1e-9;

    public TopP {
        Requirement.fraction("The probability p", p);
    }

    @Override
    public Candidates apply(Candidates candidates) {
        double[] probabilities = Requirement.given("The candidates", candidates).probabilities();
        int[] order = IntStream.range(0, probabilities.length).boxed()
            .sorted(Comparator.comparingDouble(i -> -probabilities[i])).mapToInt(Integer::intValue).toArray();
        boolean[] keep = new boolean[probabilities.length];
        double sum = 0;
        for (int i = 0; i < order.length && (i == 0 || sum < p - ROUNDING); i++) {
            keep[order[i]] = true;
            sum += probabilities[order[i]];
        }
        return candidates.keep(keep);
    }

    @Override
    public String name() {
        return "top-p";
    }
}
