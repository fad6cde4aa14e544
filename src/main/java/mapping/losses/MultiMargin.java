package mapping.losses;

import mapping.Requirement;
import mapping.tensor.Tensor;

/**
 * The hinge loss for several classes: every wrong class c whose score comes within a margin of the true one's costs max(0,
 * margin − x_y + x_c)^p, divided by the number of classes. Section 4.1.2 (Weston and Watkins 1999). Scores (batch, classes),
 * labels (batch). PyTorch: {@code nn.MultiMarginLoss}.
 *
 * @param power        p, 1 or 2
 * @param margin       1 by default
 * @param classWeights a factor for each true class, or null for 1; the mean still divides by the number of examples
 */
public record MultiMargin(int power, double margin, Tensor classWeights) implements Loss {

    public MultiMargin {
        Requirement.finite("The margin", margin);
        LossArguments.power("multi-class margin", power);
    }

    /** Examples of class c count {@code weights[c]} times. */
    public MultiMargin classWeights(float... weights) {
        return new MultiMargin(power, margin, Tensor.vector(weights));
    }

    @Override
    public Tensor each(Tensor scores, Tensor target) {
        ClassRows layout = ClassRows.of(name(), scores);
        int[] labels = layout.read(target);
        int classes = layout.classes();
        LossArguments.classWeights(name(), classWeights, classes);
        float[] x = layout.rows(scores.data());
        float[] slope = new float[x.length];
        float[] losses = new float[labels.length];
        for (int row = 0; row < labels.length; row++) {
            int y = row * classes + labels[row];
            double weight = (classWeights == null ? 1 : classWeights.get(labels[row])) / (double) classes;
            double sum = 0;
            double pull = 0;
            for (int i = row * classes; i < (row + 1) * classes; i++) {
                double missing = i == y ? 0 : margin - x[y] + x[i];
                if (missing > 0) {
                    double steep = weight * (power == 1 ? 1 : 2 * missing);
                    sum += weight * (power == 1 ? missing : missing * missing);
                    slope[i] = (float) steep;
                    pull += steep;
                }
            }
            slope[y] = (float) -pull;
            losses[row] = (float) sum;
        }
        float[] gradient = layout.fromRows(slope);
        return Tensor.computed(name(), losses, layout.labels(), u -> {
            float[] into = scores.gradient();
            for (int i = 0; i < into.length; i++) {
                into[i] += u[layout.row(i)] * gradient[i];
            }
        }, scores);
    }
}
