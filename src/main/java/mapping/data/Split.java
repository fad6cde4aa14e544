package mapping.data;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import mapping.Requirement;
import mapping.random.RandomSource;

/**
 * Divides n examples into three parts, at random or by groups, sections 2.3.3 and 5.3: one to fit parameters, one to choose
 * among fitted models, one to judge the choice once. A mapping example ↦ part; it is kept as the three preimages. Each part
 * lists the numbers of its examples in ascending order; every example is in exactly one of them. The same seed gives the
 * same parts.
 *
 * <pre>{@code
 * Labelled wine = Wine.load();
 * Split split = Split.stratified(wine.labels(), 0.2, 0.2, 1);
 * Standardization units = Standardization.fit(wine.select(split.train()).features());   // of the training part alone
 * Labelled train = wine.select(split.train()).map(units);
 * Labelled test = wine.select(split.test()).map(units);
 * }</pre>
 *
 * @param train      numbers of the examples to fit to
 * @param validation numbers of the examples to choose by
 * @param test       numbers of the examples to judge by
 */
public record Split(int[] train, int[] validation, int[] test) {

    /**
     * Draws the parts from all examples alike.
     *
     * @param count      n
     * @param validation the share of the validation part; its size is rounded to the nearest whole number
     * @param test       the share of the test part, likewise; the rest is for training
     * @throws IllegalArgumentException if a share is negative or nothing is left to train on
     */
    public static Split of(int count, double validation, double test, long seed) {
        return stratified(new int[count], validation, test, seed);
    }

    /**
     * Draws the parts from each class separately, so that every part holds the classes in the proportions of the whole, as far
     * as whole numbers allow.
     *
     * @param labels the class of each of the n examples, 0 or more
     * @see #of
     */
    public static Split stratified(int[] labels, double validation, double test, long seed) {
        if (!(validation >= 0 && test >= 0 && validation + test < 1)) {
            throw new IllegalArgumentException(String.format(Locale.ROOT,
                    "Shares must be 0 or more and leave something to train on, got %.3g for validation and %.3g for test.",
                    validation, test));
        }
        int[] part = new int[labels.length];
        int classes = Arrays.stream(labels).max().orElse(-1) + 1;
        RandomSource random = RandomSource.of(seed).fork("split");
        for (int kind = 0; kind < classes; kind++) {
            int label = kind;
            int[] members = IntStream.range(0, labels.length).filter(i -> labels[i] == label).toArray();
            random.shuffle(members);
            int toValidate = (int) Math.round(validation * members.length);
            int toTest = Math.min((int) Math.round(test * members.length), members.length - toValidate);
            for (int i = 0; i < toValidate + toTest; i++) {
                part[members[i]] = i < toValidate ? 1 : 2;
            }
        }
        return new Split(preimage(part, 0), preimage(part, 1), preimage(part, 2));
    }

    /**
     * Cross-validation by groups: the examples of one group, such as the pictures of one writer, stay together. Groups 0, 1, 2, …
     * are dealt to the folds like a pack that is cut into {@code folds} piles. Fold number {@code fold} is the test part, the
     * one after it (after the last comes the first) the validation part, the others are for training; so over all folds every
     * example is tested once. scikit-learn: {@code GroupKFold}.
     *
     * @param groups the group of each of the n examples, 0 or more
     * @param folds  from 3 to the number of groups
     * @param fold   from 0 to {@code folds − 1}
     */
    public static Split byGroups(int[] groups, int folds, int fold) {
        int count = Arrays.stream(groups).max().orElse(-1) + 1;
        Requirement.between("The number of folds", folds, 3, Math.max(3, count));
        Requirement.index("fold", fold, folds);
        int[] part = new int[groups.length];
        for (int i = 0; i < part.length; i++) {
            int pile = groups[i] * folds / count;
            part[i] = pile == fold ? 2 : pile == (fold + 1) % folds ? 1 : 0;
        }
        return new Split(preimage(part, 0), preimage(part, 1), preimage(part, 2));
    }

    private static int[] preimage(int[] part, int wanted) {
        return IntStream.range(0, part.length).filter(i -> part[i] == wanted).toArray();
    }
}
