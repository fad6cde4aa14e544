package mapping.losses;

import java.util.Arrays;
import mapping.kernels.FloatMath;
import mapping.kernels.Kernels;
import mapping.tensor.Pullback;
import mapping.tensor.Tensor;

/**
 * One evaluation of {@link CrossEntropy}. With a_c = w_c q_c, class weight times target, the loss of a row is
 * Σ a_c (ln Σ eˣ − x_c), and its gradient (Σ a) p − a; both are computed at once, so that going back is one multiplication.
 * ln Σ eˣ − x_c is (max − x_c) + ln(1 + the other exponentials, of x − max): neither step loses digits, however far the logits
 * are from 0 and however sure they are.
 */
final class FusedCrossEntropy {

    /** Numbers that fit a core's cache, together with as many of another array. */
    private static final int IN_CACHE = 1 << 13;

    private final CrossEntropy loss;
    private final Tensor logits;
    private final ClassRows layout;
    private final int classes;
    private final float[] x;
    private final float[] greatest;
    /** ln Σ e^(x − greatest) of each row. */
    private final float[] logSum;
    private final float[] weights;
    /** First p, then the gradient of each row's loss; null once it was given away. */
    private float[] slope;
    private final float[] losses;
    private double divisor;
    private int[] labels;
    private Tensor softTarget;

    FusedCrossEntropy(CrossEntropy loss, Tensor logits) {
        this.loss = loss;
        this.logits = logits;
        this.layout = ClassRows.of(loss.name(), logits);
        this.classes = layout.classes();
        this.x = layout.rows(logits.data());
        this.greatest = new float[layout.rows()];
        this.logSum = new float[layout.rows()];
        this.slope = new float[x.length];
        this.losses = new float[layout.rows()];
        this.weights = new float[classes];
        Arrays.fill(weights, 1);
        LossArguments.classWeights(loss.name(), loss.classWeights(), classes);
        if (loss.classWeights() != null) {
            System.arraycopy(loss.classWeights().data(), 0, weights, 0, classes);
        }
        int atOnce = Math.max(1, IN_CACHE / Math.max(1, classes));
        for (int row = 0; row < losses.length; row += atOnce) {
            softmax(row, Math.min(losses.length, row + atOnce));
        }
    }

    /** As many rows as stay in the cache meanwhile. */
    private void softmax(int first, int end) {
        int[] where = new int[end - first];
        for (int row = first; row < end; row++) {
            where[row - first] = Kernels.current().greatest(x, row * classes, classes);
            greatest[row] = x[where[row - first]];
            subtract(x, greatest[row], slope, row * classes, (row + 1) * classes);
        }
        Kernels.current().exp(slope, first * classes, slope, first * classes, (end - first) * classes);
        for (int row = first; row < end; row++) {
            float sum = Kernels.current().sum(slope, row * classes, classes);
            slope[where[row - first]] -= 1;    // e⁰, or NaN if the greatest is infinite
            logSum[row] = FloatMath.log1p(Kernels.current().sum(slope, row * classes, classes));
            slope[where[row - first]] += 1;
            divide(slope, sum, row * classes, (row + 1) * classes);
        }
    }

    private static void subtract(float[] x, float subtrahend, float[] y, int from, int to) {
        for (int i = from; i < to; i++) {
            y[i] = x[i] - subtrahend;
        }
    }

    /** x ← 0 + factor · x: as if added to zeros, which −0 would not be. */
    private static void scale(float factor, float[] x) {
        for (int i = 0; i < x.length; i++) {
            x[i] = 0 + factor * x[i];
        }
    }

    private static void divide(float[] x, float divisor, int from, int to) {
        for (int i = from; i < to; i++) {
            x[i] /= divisor;
        }
    }

    /** −ln p of the row's element {@code at}. */
    private float surprise(int row, int at) {
        return greatest[row] - x[at] + logSum[row];
    }

    void labels(Tensor target) {
        labels(layout.read(target, loss.ignored()));
    }

    private void labels(int[] ofRows) {
        labels = ofRows;
        float spread = (float) (loss.smoothing() / classes);
        float certain = (float) (1 - loss.smoothing());
        for (int row = 0; row < labels.length; row++) {
            int from = row * classes;
            if (labels[row] < 0) {
                Arrays.fill(slope, from, from + classes, 0);
                continue;
            }
            int y = from + labels[row];
            float weight = weights[labels[row]];
            float own = certain * weight;
            divisor += weight;
            if (spread > 0) {
                smoothed(row, own, spread);
            } else if (own != 1) {
                for (int i = from; i < from + classes; i++) {
                    slope[i] *= own;
                }
            }
            losses[row] += own == 0 ? 0 : own * surprise(row, y);
            slope[y] -= own;
        }
    }

    /** The part of the loss that smoothing spreads over all classes; {@code own} is what the label's class has besides. */
    private void smoothed(int row, float own, float spread) {
        double all = own;
        double sum = 0;
        for (int c = 0; c < classes; c++) {
            float a = spread * weights[c];
            all += a;
            sum += a == 0 ? 0 : a * surprise(row, row * classes + c);
        }
        losses[row] = (float) sum;
        for (int c = 0; c < classes; c++) {
            slope[row * classes + c] = (float) all * slope[row * classes + c] - spread * weights[c];
        }
    }

    void distributions(Tensor target) {
        float[] q = layout.rows(target.data());
        float spread = (float) (loss.smoothing() / classes);
        float certain = (float) (1 - loss.smoothing());
        softTarget = target;
        divisor = losses.length;
        for (int row = 0; row < losses.length; row++) {
            double all = 0;
            double sum = 0;
            for (int c = 0; c < classes; c++) {
                int i = row * classes + c;
                float a = weights[c] * (certain * q[i] + spread);
                all += a;
                sum += a == 0 ? 0 : a * surprise(row, i);
            }
            losses[row] = (float) sum;
            for (int c = 0; c < classes; c++) {
                int i = row * classes + c;
                slope[i] = (float) all * slope[i] - weights[c] * (certain * q[i] + spread);
            }
        }
    }

    Tensor each() {
        float[] gradient = layout.fromRows(slope);
        return result(losses, layout.labels(), u -> {
            if (logits.needsGradient()) {
                float[] into = logits.gradient();
                for (int i = 0; i < into.length; i++) {
                    into[i] += u[layout.row(i)] * gradient[i];
                }
            }
            targetGradient(u, 1);
        });
    }

    Tensor mean() {
        LossArguments.counting(loss.name(), divisor);
        double sum = 0;
        for (float one : losses) {
            sum += one;
        }
        return result(new float[] {(float) (sum / divisor)}, new int[0], u -> {
            if (logits.needsGradient()) {
                float[] gradient = takeSlope();
                scale((float) (u[0] / divisor), gradient);
                logits.addGradient(gradient);
            }
            float[] same = new float[losses.length];
            Arrays.fill(same, u[0]);
            targetGradient(same, (float) (1 / divisor));
        });
    }

    /** The slope as the logits lie, to be changed and given away; computed anew where a retained graph is used once more. */
    private float[] takeSlope() {
        float[] rows = slope == null ? again().slope : slope;
        slope = null;
        return layout.fromRows(rows);
    }

    private FusedCrossEntropy again() {
        FusedCrossEntropy again = new FusedCrossEntropy(loss, logits);
        if (softTarget == null) {
            again.labels(labels);
        } else {
            again.distributions(softTarget);
        }
        return again;
    }

    private Tensor result(float[] data, int[] shape, Pullback pullback) {
        return softTarget == null ? Tensor.computed(loss.name(), data, shape, pullback, logits)
            : Tensor.computed(loss.name(), data, shape, pullback, logits, softTarget);
    }

    /** By the target itself: w_c (1 − ε) times the surprise at c. */
    private void targetGradient(float[] u, float scale) {
        if (softTarget == null || !softTarget.needsGradient()) {
            return;
        }
        float[] into = softTarget.gradient();
        float certain = (float) (1 - loss.smoothing());
        for (int i = 0; i < into.length; i++) {
            int at = layout.position(i);
            int row = layout.row(i);
            into[i] += scale * u[row] * certain * weights[at % classes] * surprise(row, at);
        }
    }
}
