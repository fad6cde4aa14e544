package mapping.metrics;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import mapping.Requirement;
import mapping.tensor.Tensor;

/**
 * Which classes are taken for which, and what follows from it: accuracy, precision, recall, F1. Section 2.2.3. As a metric,
 * {@link #metric}, it takes scores of shape (n, K) or class numbers of shape (n). scikit-learn: {@code confusion_matrix},
 * {@code precision_recall_fscore_support}; a measure whose denominator is 0 is 0, as there.
 *
 * @param counts row i, column j: how many examples of class i were called j
 */
public record Confusion(int[][] counts) {

    public Confusion {
        Requirement.allGiven("The rows of a confusion matrix", counts);
        for (int[] row : counts) {
            if (row.length != counts.length) {
                throw new IllegalArgumentException("A confusion matrix must be square, got " + counts.length + " rows and one of "
                    + row.length + " columns.");
            }
        }
    }

    /** Counts the decisions between this number of classes. */
    public static Metric<Confusion> metric(int classes) {
        Requirement.atLeast("The number of classes of a confusion matrix", classes, 2);
        return () -> new Count(classes);
    }

    private record Count(int[][] counts) implements Tally<Confusion> {

        Count(int classes) {
            this(new int[classes][classes]);
        }

        @Override
        public void add(Tensor prediction, Tensor target) {
            Classified answers = Classified.of("A confusion matrix", prediction, target);
            int classes = counts.length;
            for (int i = 0; i < answers.count(); i++) {
                int decision = answers.decision(i);
                int label = answers.label(i);
                if (decision >= classes || label >= classes) {
                    throw new IllegalArgumentException("The labels and decisions of a confusion matrix must be from 0 to "
                        + (classes - 1) + ", got label " + label + " and decision " + decision + " for example " + i + ".");
                }
                counts[label][decision]++;
            }
        }

        @Override
        public Confusion value() {
            Confusion value = new Confusion(Arrays.stream(counts).map(int[]::clone).toArray(int[][]::new));
            if (value.total() == 0) {
                throw Mean.nothing();
            }
            return value;
        }
    }

    /** The number of classes, K. */
    public int classes() {
        return counts.length;
    }

    /** The number of examples. */
    public long total() {
        return Arrays.stream(counts).mapToLong(row -> Arrays.stream(row).asLongStream().sum()).sum();
    }

    /** How many examples the class has. */
    public long support(int label) {
        Requirement.index("class", label, counts.length);
        return Arrays.stream(counts[label]).asLongStream().sum();
    }

    private long called(int label) {
        Requirement.index("class", label, counts.length);
        return Arrays.stream(counts).mapToLong(row -> row[label]).sum();
    }

    private long right() {
        long right = 0;
        for (int label = 0; label < counts.length; label++) {
            right += counts[label][label];
        }
        return right;
    }

    /** The part of all examples that were given their own class. */
    public double accuracy() {
        return ratio(right(), total());
    }

    /** Of the examples called this class, the part that is of it. */
    public double precision(int label) {
        long called = called(label);
        return ratio(counts[label][label], called);
    }

    /** Of the examples of this class, the part that was called it: its true-positive rate. */
    public double recall(int label) {
        long support = support(label);
        return ratio(counts[label][label], support);
    }

    /** The harmonic mean of precision and recall: 2·tp / (2·tp + fp + fn). */
    public double f1(int label) {
        long calledOrOf = called(label) + support(label);
        return ratio(2L * counts[label][label], calledOrOf);
    }

    /**
     * Of the examples that are of this class or were called it, the part that is both: tp / (tp + fp + fn), the index of
     * Jaccard (1901). For
     * pixels, intersection over union; {@link #f1} is then called Dice, and is 2·IoU / (1 + IoU). Section 6.1.2.
     */
    public double intersectionOverUnion(int label) {
        long either = called(label) + support(label) - counts[label][label];
        return ratio(counts[label][label], either);
    }

    public double precision(Average average) {
        return averaged(average, this::precision);
    }

    /** With {@link Average#MACRO} this is also called balanced accuracy. */
    public double recall(Average average) {
        return averaged(average, this::recall);
    }

    public double f1(Average average) {
        return averaged(average, this::f1);
    }

    /** The mean of {@link #intersectionOverUnion} over the classes: mIoU. */
    public double meanIntersectionOverUnion() {
        return averaged(Average.MACRO, this::intersectionOverUnion);
    }

    private double averaged(Average average, IntToDoubleFunction measure) {
        if (average == Average.MICRO) {
            return accuracy();
        }
        double sum = 0;
        double weights = 0;
        for (int label = 0; label < counts.length; label++) {
            double weight = average == Average.WEIGHTED ? support(label) : 1;
            sum += weight * measure.applyAsDouble(label);
            weights += weight;
        }
        return sum / weights;
    }

    private static double ratio(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
