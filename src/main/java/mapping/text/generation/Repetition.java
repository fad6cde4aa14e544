package mapping.text.generation;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mapping.Mapping;
import mapping.Requirement;

/**
 * Tokens ↦ the share of their n-grams that came before in them, from 0 to 1, section 6.2.3 (Welleck et al., 2020: rep-n): one
 * minus the different ones among all. 0 if there is none.
 *
 * @param n the length
 */
public record Repetition(int n) implements Mapping<int[], Double> {

    public Repetition {
        Requirement.atLeast("The length n", n, 1);
    }

    @Override
    public Double apply(int[] tokens) {
        int all = Requirement.given("The tokens", tokens).length - n + 1;
        Set<String> different = IntStream.range(0, Math.max(0, all))
            .mapToObj(at -> Arrays.toString(Arrays.copyOfRange(tokens, at, at + n)))
                .collect(Collectors.toCollection(TreeSet::new));
        return all <= 0 ? 0 : 1 - (double) different.size() / all;
    }

    /** The mean over several texts, each by itself. */
    public double mean(List<int[]> texts) {
        return Requirement.copied("The texts", texts).stream().mapToDouble(this::apply).average().orElse(0);
    }

    @Override
    public String name() {
        return "repetition";
    }
}
