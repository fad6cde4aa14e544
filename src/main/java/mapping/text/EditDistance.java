package mapping.text;

import java.util.List;
import mapping.Mapping;
import mapping.Pair;
import mapping.Requirement;

/**
 * How many insertions, deletions and replacements of single elements turn one sequence into another at least (Levenshtein,
 * 1965; this table: Wagner and Fischer, 1974), sections 1.1.3 and 6.3.2. The elements may be letters, words or digits.
 * Divided by the length of the true sequence of words it is the word error rate of speech recognition, which can exceed 1.
 * Costs the product of the lengths.
 *
 * @param <T> the elements, compared by {@code equals}
 */
public record EditDistance<T>() implements Mapping<Pair<List<T>, List<T>>, Integer> {

    @Override
    public Integer apply(Pair<List<T>, List<T>> two) {
        Requirement.given("The pair", two);
        return between(two.first(), two.second());
    }

    /** The distance of two sequences. */
    public static <T> int between(List<T> one, List<T> other) {
        Requirement.copied("The elements of one", one);
        Requirement.copied("The elements of the other", other);
        int[] row = new int[other.size() + 1];                  // distances from the first i elements of one, here i = 0
        for (int j = 0; j <= other.size(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.size(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.size(); j++) {
                int replaced = diagonal + (one.get(i - 1).equals(other.get(j - 1)) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.size()];
    }
}
