package mapping.tensor;

import mapping.Requirement;
import mapping.random.RandomSource;

/**
 * Classes drawn at random, by their weights or by their logits; sections 6.2.3 and 8.2.3. Numbers are drawn row by row, so that
 * the same source gives the same classes everywhere. None of these has a gradient; the one that has is Gumbel-softmax, among the
 * activations.
 */
public final class Sampling {

    private Sampling() {
    }

    /**
     * Draws {@code count} classes for each row of weights, each with a probability in proportion to its weight: (classes) →
     * (count), (rows, classes) → (rows, count). Without replacement each class comes at most once, each draw by the weights of
     * those that are left (the k greatest of log w + {@link #gumbel Gumbel noise}; Efraimidis and Spirakis 2006). A class of
     * weight 0 is never drawn. With replacement a draw costs log(classes), the first of a row as many steps as there are classes.
     * PyTorch: {@code multinomial}, which draws without replacement unless told.
     *
     * @param weights 0 or more and finite; they need not add up to 1
     * @throws IllegalArgumentException if a weight is negative or not finite, or too few of a row are greater than 0
     */
    public static Tensor multinomial(RandomSource random, Tensor weights, int count, boolean replacement) {
        Requirement.given("The weights", weights);
        Requirement.given("The source of random numbers", random);
        if (weights.dim() != 1 && weights.dim() != 2) {
            throw new IllegalArgumentException("The weights of multinomial must be a vector or a matrix, got shape "
                + Shape.text(weights.shape()) + ".");
        }
        Requirement.atLeast("The number of classes to draw", count, 1);
        int classes = weights.size(-1);
        int[] shape = Shape.with(weights.shape(), weights.dim() - 1, count);
        float[] w = weights.data();
        for (int start = 0, row = 0; row < Shape.before(weights.shape(), weights.dim() - 1); start += classes, row++) {
            requireWeights(w, start, classes, replacement ? 1 : count);
        }
        if (!replacement) {
            Tensor perturbed = weights.detach().log().add(gumbel(random, weights.shape()));
            return Ordering.argsort(perturbed, -1, true).slice(-1, 0, count);
        }
        float[] drawn = new float[Shape.numel(shape)];
        double[] upTo = new double[classes];
        for (int i = 0; i < drawn.length; i++) {
            if (i % count == 0) {
                sumUp(w, i / count * classes, upTo);
            }
            drawn[i] = firstAbove(upTo, random.nextDouble() * upTo[classes - 1]);
        }
        return Tensor.of(drawn, shape);
    }

    private static void requireWeights(float[] w, int start, int classes, int needed) {
        int positive = 0;
        for (int i = start; i < start + classes; i++) {
            if (!(w[i] >= 0 && w[i] < Float.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("The weights of multinomial must be 0 or more and finite, got "
                    + Requirement.number(w[i]) + " at index " + i + ".");
            }
            positive += w[i] > 0 ? 1 : 0;
        }
        if (positive < needed) {
            throw new IllegalArgumentException("A row of weights must have at least " + needed + " greater than 0, got "
                + positive + ".");
        }
    }

    private static void sumUp(float[] w, int start, double[] upTo) {
        double sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            sum += w[start + i];
            upTo[i] = sum;
        }
    }

    /** The first of the ascending numbers that is greater than {@code level}, by halving. */
    private static int firstAbove(double[] numbers, double level) {
        int low = 0;
        int high = numbers.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (numbers[middle] > level) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Gumbel's distribution, −log(−log u) of a uniform u: the mean is 0.5772…, the variance π²/6 (Gumbel 1954). */
    public static Tensor gumbel(RandomSource random, int... shape) {
        Requirement.given("The source of random numbers", random);
        float[] data = new float[Shape.numel(shape)];
        for (int i = 0; i < data.length; i++) {
            double uniform = Math.max(random.nextDouble(), 0x1p-54);       // not 0, of which the result would be infinite
            data[i] = (float) -StrictMath.log(-StrictMath.log1p(-uniform));
        }
        return Tensor.of(data, shape);
    }

    /**
     * One class for each line of logits along an axis, drawn with the probabilities of their softmax: the greatest of
     * logits + Gumbel noise (the Gumbel-max trick; Maddison, Tarlow and Minka 2014). It needs no exponentials and no sum.
     */
    public static Tensor gumbelMax(RandomSource random, Tensor logits, int axis) {
        Requirement.given("The logits", logits);
        return logits.detach().add(gumbel(random, logits.shape())).argmax(axis);
    }
}
