package mapping.data;

import java.util.Arrays;
import java.util.List;
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

    private static final List<String> PARTS = List.of("training", "validation", "test");
    /** Remainders that differ by less are equal: 0.2 · 3 and 0.2 · 8 − 1 should be. */
    private static final double ROUNDING = 1e-9;

    /**
     * Draws the parts from all examples alike.
     *
     * @param count      n
     * @param validation the share of the validation part; its size is rounded to the nearest whole number
     * @param test       the share of the test part, likewise; the rest is for training
     * @throws IllegalArgumentException if a share is negative, nothing is left to train on, or a part would be empty
     */
    public static Split of(int count, double validation, double test, long seed) {
        Requirement.length("The number of examples", count);
        return stratified(new int[count], validation, test, seed);
    }

    /**
     * Draws the parts from each class separately, so that every part holds the classes in the proportions of the whole, as far
     * as whole numbers allow: a part has its share of all n examples, rounded to the nearest whole number; of each class it first
     * takes its share rounded down, and what then is missing is one more example of the classes with the largest remainders
     * (Hamilton's method), of equals first those that have most examples left, then those of the smaller label.
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
        int classes = numbered("The labels", labels);
        RandomSource random = RandomSource.of(seed).fork("split");
        int[][] members = new int[classes][];
        int[] left = new int[classes];
        for (int kind = 0; kind < classes; kind++) {
            int label = kind;
            members[kind] = IntStream.range(0, labels.length).filter(i -> labels[i] == label).toArray();
            random.shuffle(members[kind]);
            left[kind] = members[kind].length;
        }
        int[] toValidate = shares(members, validation, left);
        int[] toTest = shares(members, test, left);
        requireExamples(PARTS.get(0), labels.length, 1 - validation - test, Arrays.stream(left).sum());
        requireExamples(PARTS.get(1), labels.length, validation, Arrays.stream(toValidate).sum());
        requireExamples(PARTS.get(2), labels.length, test, Arrays.stream(toTest).sum());
        int[] part = new int[labels.length];
        for (int kind = 0; kind < classes; kind++) {
            for (int i = 0; i < toValidate[kind] + toTest[kind]; i++) {
                part[members[kind][i]] = i < toValidate[kind] ? 1 : 2;
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
     * @throws IllegalArgumentException if a part would be empty, as numbers of groups have no examples
     */
    public static Split byGroups(int[] groups, int folds, int fold) {
        int count = numbered("The groups", groups);
        Requirement.between("The number of folds", folds, 3, Math.max(3, count));
        Requirement.index("fold", fold, folds);
        int[] part = new int[groups.length];
        for (int i = 0; i < part.length; i++) {
            int pile = groups[i] * folds / count;
            part[i] = pile == fold ? 2 : pile == (fold + 1) % folds ? 1 : 0;
        }
        for (int number = 0; number < PARTS.size(); number++) {
            requireExamples(PARTS.get(number), part.length, 1, preimage(part, number).length);
        }
        return new Split(preimage(part, 0), preimage(part, 1), preimage(part, 2));
    }

    /** One more than the greatest of these numbers. */
    private static int numbered(String what, int[] numbers) {
        for (int number : Requirement.given(what, numbers)) {
            Requirement.between(what, number, 0, numbers.length);
        }
        return Arrays.stream(numbers).max().orElse(-1) + 1;
    }

    private static void requireExamples(String part, int count, double share, int size) {
        if (share > 0 && size == 0) {
            throw new IllegalArgumentException("Each part with a share must have at least one example, got a " + part
                + " part of " + size + " out of " + count + ". Give more examples, or the part another share.");
        }
    }

    /** How many of each class make up a part; {@code left} of each class there are, and fewer afterwards. */
    private static int[] shares(int[][] members, double share, int[] left) {
        int[] counts = new int[members.length];
        double[] remainders = new double[members.length];
        int missing = (int) Math.round(share * Arrays.stream(members).mapToInt(of -> of.length).sum());
        for (int kind = 0; kind < counts.length; kind++) {
            double exact = share * members[kind].length;
            counts[kind] = Math.min((int) exact, left[kind]);
            left[kind] -= counts[kind];
            remainders[kind] = exact - counts[kind];
            missing -= counts[kind];
        }
        for (; missing > 0 && Arrays.stream(left).sum() > 0; missing--) {
            int most = 0;
            for (int kind = 1; kind < counts.length; kind++) {
                most = left[kind] > 0 && (left[most] == 0 || goesBefore(kind, most, remainders, left)) ? kind : most;
            }
            counts[most]++;
            left[most]--;
            remainders[most]--;
        }
        return counts;
    }

    private static boolean goesBefore(int kind, int other, double[] remainders, int[] left) {
        double more = remainders[kind] - remainders[other];
        return more > ROUNDING || more > -ROUNDING && left[kind] > left[other];
    }

    private static int[] preimage(int[] part, int wanted) {
        return IntStream.range(0, part.length).filter(i -> part[i] == wanted).toArray();
    }
}
