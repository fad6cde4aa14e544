package mapping.losses;

import mapping.Requirement;
import mapping.tensor.Tensor;

/**
 * The hinge loss for examples that have several labels: every other class whose score comes within 1 of a label's costs
 * max(0, 1 − x_y + x_c), divided by the number of classes. Section 4.1.2. PyTorch: {@code nn.MultiLabelMarginLoss}. Scores
 * (batch, classes) or (classes); the target, of the same shape, lists the labels of an example from the left and fills the
 * rest with −1.
 */
public record MultiLabelMargin() implements Loss {

    @Override
    public Tensor each(Tensor scores, Tensor target) {
        LossArguments.sameShape(name(), scores, target);
        int classes = scores.size(-1);
        float[] x = scores.data();
        float[] slope = new float[x.length];
        float[] losses = new float[x.length / classes];
        for (int row = 0; row < losses.length; row++) {
            losses[row] = row(x, target.data(), row * classes, classes, slope);
        }
        return Tensor.computed(name(), losses, scores.dim() == 1 ? new int[0] : new int[] {losses.length}, u -> {
            float[] into = scores.gradient();
            for (int i = 0; i < into.length; i++) {
                into[i] += u[i / classes] * slope[i];
            }
        }, scores);
    }

    private static float row(float[] x, float[] target, int from, int classes, float[] slope) {
        boolean[] label = new boolean[classes];
        int count = 0;
        while (count < classes && target[from + count] != -1) {
            float number = target[from + count++];
            if (number != (int) number || number < 0 || number >= classes) {
                throw new IllegalArgumentException("Label " + (count - 1) + " of row " + from / classes
                    + " of multiLabelMargin must be a whole number from 0 to " + (classes - 1) + ", got "
                    + Requirement.number(number) + ". Fill up the row with −1.");
            }
            label[(int) number] = true;
        }
        double sum = 0;
        for (int k = 0; k < count; k++) {
            int y = from + (int) target[from + k];
            for (int c = 0; c < classes; c++) {
                double missing = label[c] ? 0 : 1 - x[y] + x[from + c];
                if (missing > 0) {
                    sum += missing / classes;
                    slope[y] -= 1f / classes;
                    slope[from + c] += 1f / classes;
                }
            }
        }
        return (float) sum;
    }
}
