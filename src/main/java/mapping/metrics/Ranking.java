package mapping.metrics;

import java.util.Arrays;
import mapping.tensor.Shape;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/** Scores of a binary classifier and their labels, collected and put in descending order: what both curves are drawn from. */
final class Ranking {

    private final String metric;
    private float[] scores = new float[64];
    private boolean[] positive = new boolean[64];
    private int count;

    Ranking(String metric) {
        this.metric = metric;
    }

    /** The points at which a curve may turn: after each distinct score, the positives and negatives at or above it. */
    record Steps(double[] thresholds, long[] truePositives, long[] falsePositives) {

        long positives() {
            return truePositives[truePositives.length - 1];
        }

        long negatives() {
            return falsePositives[falsePositives.length - 1];
        }
    }

    /** Takes scores and labels of as many elements, labels 0 or 1. */
    void add(Tensor prediction, Tensor target) {
        int[] labels = binary(metric, prediction, target);
        if (count + labels.length > scores.length) {
            int room = Math.max(2 * scores.length, count + labels.length);
            scores = Arrays.copyOf(scores, room);
            positive = Arrays.copyOf(positive, room);
        }
        for (int i = 0; i < labels.length; i++) {
            scores[count] = prediction.data()[i];
            positive[count++] = labels[i] == 1;
        }
    }

    /** The labels of a binary classifier's predictions, one for each element. */
    static int[] binary(String metric, Tensor prediction, Tensor target) {
        if (prediction.numel() != target.numel() || prediction.size(0) != target.size(0)) {
            throw new IllegalArgumentException(metric + " must be given one score for each label 0 or 1, got shapes "
                + Shape.text(prediction.shape()) + " and " + Shape.text(target.shape())
                + "; for more classes than two use OneVersusRest.");
        }
        Classified.requireNumbers(metric, prediction);
        return Tensors.wholeNumbers(metric, target, 2);
    }

    /** The numbers of the examples, the greatest score first: sorted as whole numbers that begin with the bits of the score. */
    private int[] order() {
        long[] keys = new long[count];
        for (int i = 0; i < count; i++) {
            int bits = Float.floatToIntBits(scores[i]);
            keys[i] = (long) (bits ^ bits >> 31 & Integer.MAX_VALUE) << 32 | i;     // of negative ones the larger bits come first
        }
        Arrays.sort(keys);
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            order[i] = (int) keys[count - 1 - i];
        }
        return order;
    }

    Steps steps() {
        if (count == 0) {
            throw Mean.nothing();
        }
        int[] order = order();
        double[] thresholds = new double[count];
        long[] truePositives = new long[count];
        long[] falsePositives = new long[count];
        long hits = 0;
        int points = 0;
        for (int i = 0; i < count; i++) {
            hits += positive[order[i]] ? 1 : 0;
            if (i + 1 == count || scores[order[i + 1]] != scores[order[i]]) {
                thresholds[points] = scores[order[i]];
                truePositives[points] = hits;
                falsePositives[points++] = i + 1 - hits;
            }
        }
        return new Steps(Arrays.copyOf(thresholds, points), Arrays.copyOf(truePositives, points),
            Arrays.copyOf(falsePositives, points));
    }
}
