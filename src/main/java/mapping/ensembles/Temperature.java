package mapping.ensembles;

import mapping.Requirement;
import mapping.layers.SameSpace;
import mapping.tensor.Shape;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/**
 * Logits divided by one number: z ↦ z / T. Section 5.3.3 (Guo et al. 2017). Above 1 it makes a classifier less sure, below 1 more
 * sure; the greatest logit stays the greatest. {@link #fit} chooses T on examples that were not trained on: put after a network,
 * {@code network.then(Temperature.fit(logits, labels))}, it is the last layer and has nothing left to learn.
 *
 * @param value T, above 0
 */
public record Temperature(double value) implements SameSpace {

    private static final double MOST = 1000;
    private static final int HALVINGS = 60;

    public Temperature {
        Requirement.positive("The temperature T", value);
    }

    @Override
    public Tensor apply(Tensor logits) {
        Requirement.given("The logits", logits);
        return logits.div(value);
    }

    /**
     * The T with the least cross-entropy of these logits (n, K) with labels (n). The cross-entropy is convex in β = 1/T: halving
     * an interval of ln β finds where its slope is 0. Costs 60 · n · K exponentials.
     *
     * @throws IllegalArgumentException if the least one is not between T = 1/1000 and T = 1000, for instance since the label has
     *                                  the greatest logit in every example
     */
    public static Temperature fit(Tensor logits, Tensor labels) {
        Requirement.given("The logits", logits);
        Requirement.given("The labels", labels);
        if (logits.dim() != 2 || labels.numel() != logits.size(0) || labels.numel() == 0) {
            throw new IllegalArgumentException("A temperature must be fitted to logits (n, classes) and labels (n), got shapes "
                + Shape.text(logits.shape()) + " and " + Shape.text(labels.shape()) + ".");
        }
        int[] wanted = Tensors.wholeNumbers("labels", labels, logits.size(1));
        double low = -StrictMath.log(MOST);
        double high = StrictMath.log(MOST);
        if (slope(logits, wanted, StrictMath.exp(low)) >= 0 || slope(logits, wanted, StrictMath.exp(high)) <= 0) {
            throw new IllegalArgumentException("The temperature must have a least cross-entropy between 1/1000 and 1000, got "
                + wanted.length + " examples that want it beyond. Give more examples, and such that were not trained on.");
        }
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (slope(logits, wanted, StrictMath.exp(middle)) < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return new Temperature(StrictMath.exp(-(low + high) / 2));
    }

    /** The derivative of the mean cross-entropy by β: the mean of Σ p_k z_k − z_y, with p = softmax(β z). */
    private static double slope(Tensor logits, int[] labels, double beta) {
        int classes = logits.size(1);
        float[] z = logits.data();
        double sum = 0;
        for (int i = 0; i < labels.length; i++) {
            int row = i * classes;
            double greatest = z[row];
            for (int k = 1; k < classes; k++) {
                greatest = Math.max(greatest, z[row + k]);
            }
            double total = 0;
            double weighted = 0;
            for (int k = 0; k < classes; k++) {
                double weight = StrictMath.exp(beta * (z[row + k] - greatest));
                total += weight;
                weighted += weight * z[row + k];
            }
            sum += weighted / total - z[row + labels[i]];
        }
        return sum / labels.length;
    }
}
