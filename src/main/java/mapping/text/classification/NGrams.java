package mapping.text.classification;

import java.util.ArrayList;
import java.util.List;
import mapping.Mapping;
import mapping.Requirement;

/**
 * Words ↦ all runs of {@code least} to {@code most} words side by side, joined by a space, section 6.2.1: with 1 and 2,
 * {@code not good} ↦ not, good, not good. Of the characters of a text it makes runs of characters. A bag of them knows a
 * little of the order. scikit-learn: {@code ngram_range}.
 *
 * @param least 1 or more
 * @param most  not below {@code least}
 */
public record NGrams(int least, int most) implements Mapping<List<String>, List<String>> {

    public NGrams {
        Requirement.atLeast("The length of the shortest run", least, 1);
        Requirement.atLeast("The length of the longest run", most, least);
    }

    @Override
    public List<String> apply(List<String> words) {
        List<String> all = Requirement.copied("The words", words);
        List<String> runs = new ArrayList<>();
        for (int length = least; length <= Math.min(most, all.size()); length++) {
            for (int i = 0; i + length <= all.size(); i++) {
                runs.add(String.join(" ", all.subList(i, i + length)));
            }
        }
        return List.copyOf(runs);
    }

    @Override
    public String name() {
        return least == most ? "runs of " + most : "runs of " + least + " to " + most;
    }
}
