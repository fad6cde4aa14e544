package mapping.data;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import mapping.Requirement;
import mapping.random.RandomSource;

/**
 * Folds for cross-validation that keep groups together and hold the classes in about equal proportions: example ↦ the number of
 * its fold. Sections 2.3.3 and 6.2.1. The groups of each class (that of their first example) are put in an order drawn at
 * random and dealt to the folds in turn. scikit-learn: {@code StratifiedGroupKFold}, which deals otherwise.
 *
 * @param fold  of each example, from 0
 * @param count the number of folds
 */
public record StratifiedFolds(int[] fold, int count) {

    public StratifiedFolds {
        Requirement.atLeast("The number of folds", count, 2);
        Requirement.labels(Requirement.given("The folds", fold), count);
    }

    /**
     * Deals groups to folds.
     *
     * @param labels the class of each example
     * @param groups its group, any number; {@code IntStream.range(0, n)} if each stands alone
     * @param count  the number of folds, from 2
     */
    public static StratifiedFolds of(int[] labels, int[] groups, int count, long seed) {
        Requirement.given("The labels", labels);
        Requirement.asMany("groups", Requirement.given("The groups", groups).length, "labels", labels.length);
        Requirement.atLeast("The number of folds", count, 2);
        RandomSource random = RandomSource.of(seed).fork("folds");
        Map<Integer, Integer> first = new TreeMap<>();
        for (int i = 0; i < groups.length; i++) {
            first.putIfAbsent(groups[i], i);
        }
        int[] leaders = first.values().stream().mapToInt(Integer::intValue).sorted().toArray();
        random.shuffle(leaders);
        Map<Integer, Integer> foldOfGroup = new TreeMap<>();
        int dealt = 0;
        for (int label : Arrays.stream(labels).distinct().sorted().toArray()) {
            for (int leader : leaders) {
                if (labels[leader] == label) {
                    foldOfGroup.put(groups[leader], dealt++ % count);
                }
            }
        }
        return new StratifiedFolds(Arrays.stream(groups).map(foldOfGroup::get).toArray(), count);
    }

    /** The examples of a fold, ascending. */
    public int[] inside(int number) {
        Requirement.index("fold", number, count);
        return IntStream.range(0, fold.length).filter(i -> fold[i] == number).toArray();
    }

    /** The examples of all other folds, ascending. */
    public int[] outside(int number) {
        Requirement.index("fold", number, count);
        return IntStream.range(0, fold.length).filter(i -> fold[i] != number).toArray();
    }
}
