package mapping.objectives;

import java.util.Arrays;
import mapping.Requirement;

/**
 * Softmax (multinomial logistic) regression as an empirical risk: an image x ∈ ℝᴰ is mapped to K logits z = Wx + b, these
 * to probabilities p = softmax(z), and the loss is the cross-entropy −log p_y of the true class y. Convex in (W, b); the
 * smallest network that learns to tell images apart (sections 3.1.3 and 4.1.2). The gradient of the loss by the logits is
 * p − e_y, so that over a batch ∂R/∂W = (P − Y)ᵀX / B.
 *
 * <p>The parameters are one array: W row by row (K · D numbers), then b (K). Features are {@code float}, all arithmetic is
 * {@code double}. Costs 2 D K multiply-adds for each example. The JIT compiler turns loops over whole arrays into SIMD
 * instructions, but not a long dot product, so that one runs in eight sums side by side.
 */
public final class SoftmaxRegression implements EmpiricalRisk {

    private final float[] features;
    private final int[] labels;
    private final int classes;
    private final int width;

    private final double[] row;
    private final double[] logits;
    private final double[] probabilities;
    private final double[][] weightGradient;
    private final double[] biasGradient;

    /**
     * @param features n rows of D numbers, one after the other; not copied
     * @param labels   n class numbers from 0 to K − 1; not copied
     * @param classes  K
     */
    public SoftmaxRegression(float[] features, int[] labels, int classes) {
        Requirement.given("The features", features);
        Requirement.given("The labels", labels);
        if (labels.length == 0 || features.length == 0 || features.length % labels.length != 0) {
            throw new IllegalArgumentException("There must be a row of features for each label, got " + features.length
                + " features and " + labels.length + " labels.");
        }
        Requirement.labels(labels, classes);
        for (int i = 0; i < features.length; i++) {
            if (!Float.isFinite(features[i])) {
                int width = features.length / labels.length;
                throw new IllegalArgumentException("The features must be finite numbers, got " + features[i] + " in element "
                    + i % width + " of example " + i / width + ".");
            }
        }
        this.features = features;
        this.labels = labels;
        this.classes = classes;
        this.width = features.length / labels.length;
        Requirement.length("The number of weights", (long) classes * (width + 1));
        this.row = new double[width];
        this.logits = new double[classes];
        this.probabilities = new double[classes];
        this.weightGradient = new double[classes][width];
        this.biasGradient = new double[classes];
    }

    @Override
    public int examples() {
        return labels.length;
    }

    /** K · D + K. */
    @Override
    public int dimension() {
        return classes * width + classes;
    }

    /** K, the number of classes. */
    public int classes() {
        return classes;
    }

    @Override
    public long multiplyAdds() {
        return 2L * width * classes;
    }

    @Override
    public double gradient(double[] parameters, int[] examples, int from, int to, double[] into) {
        for (double[] gradient : weightGradient) {
            Arrays.fill(gradient, 0);
        }
        Arrays.fill(biasGradient, 0);
        double sum = 0;
        for (int i = from; i < to; i++) {
            int label = labels[examples[i]];
            computeLogits(parameters, examples[i]);
            sum += crossEntropy(label);
            for (int k = 0; k < classes; k++) {
                double error = probabilities[k] - (k == label ? 1 : 0);
                addMultiple(weightGradient[k], error, row);
                biasGradient[k] += error;
            }
        }
        int size = to - from;
        for (int k = 0; k < classes; k++) {
            System.arraycopy(weightGradient[k], 0, into, k * width, width);
        }
        System.arraycopy(biasGradient, 0, into, classes * width, classes);
        for (int i = 0; i < into.length; i++) {
            into[i] /= size;
        }
        return sum / size;
    }

    @Override
    public double loss(double[] parameters, int[] examples, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            computeLogits(parameters, examples[i]);
            sum += crossEntropy(labels[examples[i]]);
        }
        return sum / (to - from);
    }

    /** The class of the largest logit. */
    public int predict(double[] parameters, int example) {
        requireDimension(parameters);
        Requirement.index("example", example, labels.length);
        computeLogits(parameters, example);
        int best = 0;
        for (int k = 1; k < classes; k++) {
            best = logits[k] > logits[best] ? k : best;
        }
        return best;
    }

    /** The fraction of all examples that is classified correctly. */
    public double accuracy(double[] parameters) {
        int right = 0;
        for (int i = 0; i < labels.length; i++) {
            right += predict(parameters, i) == labels[i] ? 1 : 0;
        }
        return (double) right / labels.length;
    }

    /** Fills {@code row} with the features of an example and {@code logits} with Wx + b. */
    private void computeLogits(double[] parameters, int example) {
        int offset = example * width;
        for (int j = 0; j < row.length; j++) {
            row[j] = features[offset + j];
        }
        for (int k = 0; k < classes; k++) {
            logits[k] = dot(parameters, k * width, row) + parameters[classes * width + k];
        }
    }

    /**
     * Returns −log p_y and fills {@code probabilities} with p = softmax(z). The largest logit is first subtracted from all of
     * them, which changes neither result and keeps the exponentials from overflowing (log-sum-exp). Its own exponential is 1, and
     * ln(1 + the others) keeps its digits where they are tiny.
     */
    private double crossEntropy(int label) {
        int best = 0;
        for (int k = 1; k < classes; k++) {
            best = logits[k] > logits[best] ? k : best;
        }
        double largest = logits[best];
        double sum = 0;
        double others = 0;
        for (int k = 0; k < classes; k++) {
            probabilities[k] = StrictMath.exp(logits[k] - largest);
            sum += probabilities[k];
            others += k == best ? probabilities[k] - 1 : probabilities[k];
        }
        for (int k = 0; k < classes; k++) {
            probabilities[k] /= sum;
        }
        return StrictMath.log1p(others) - (logits[label] - largest);
    }

    /** The dot product of x with the numbers in {@code weights} from {@code offset} on. */
    private static double dot(double[] weights, int offset, double[] x) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        double s4 = 0;
        double s5 = 0;
        double s6 = 0;
        double s7 = 0;
        int j = 0;
        for (; j + 8 <= x.length; j += 8) {
            s0 += weights[offset + j] * x[j];
            s1 += weights[offset + j + 1] * x[j + 1];
            s2 += weights[offset + j + 2] * x[j + 2];
            s3 += weights[offset + j + 3] * x[j + 3];
            s4 += weights[offset + j + 4] * x[j + 4];
            s5 += weights[offset + j + 5] * x[j + 5];
            s6 += weights[offset + j + 6] * x[j + 6];
            s7 += weights[offset + j + 7] * x[j + 7];
        }
        for (; j < x.length; j++) {
            s0 += weights[offset + j] * x[j];
        }
        return ((s0 + s1) + (s2 + s3)) + ((s4 + s5) + (s6 + s7));
    }

    private static void addMultiple(double[] sum, double factor, double[] x) {
        for (int j = 0; j < sum.length; j++) {
            sum[j] += factor * x[j];
        }
    }
}
