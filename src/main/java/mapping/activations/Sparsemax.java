package mapping.activations;

import java.util.Arrays;
import mapping.Requirement;
import mapping.layers.SameSpace;
import mapping.tensor.Tensor;

/**
 * The point of the probability simplex nearest to x, along the last axis: pᵢ = max(0, xᵢ − τ) with the τ that makes the sum 1.
 * Like {@link Softmax} it gives probabilities, but most of them may be exactly 0. Section 4.2.1 (Martins and Astudillo 2016).
 * Sorts each row: n log n.
 */
public record Sparsemax() implements SameSpace {

    @Override
    public Tensor apply(Tensor x) {
        Requirement.given("The argument", x);
        int width = x.size(-1);
        float[] p = new float[x.numel()];
        for (int row = 0; row < p.length; row += width) {
            double tau = threshold(Arrays.copyOfRange(x.data(), row, row + width));
            for (int i = row; i < row + width; i++) {
                p[i] = (float) Math.max(0, x.data()[i] - tau);
            }
        }
        return Tensor.computed(name(), p, x.shape(), u -> {
            float[] into = x.gradient();
            for (int row = 0; row < p.length; row += width) {
                addProjected(into, u, p, row, row + width);
            }
        }, x);
    }

    /** τ: with the k greatest elements it is (their sum − 1) / k, for the greatest k whose least element exceeds it. */
    private static double threshold(float[] row) {
        Arrays.sort(row);
        double sum = 0;
        double tau = 0;
        for (int k = 1; k <= row.length; k++) {
            double next = row[row.length - k];
            if (k > 1 && next <= (sum + next - 1) / k) {
                break;
            }
            sum += next;
            tau = (sum - 1) / k;
        }
        return tau;
    }

    /** On the elements that are not 0 the pullback takes out the mean of what arrives; the others do not move. */
    private static void addProjected(float[] into, float[] u, float[] p, int from, int to) {
        double sum = 0;
        int support = 0;
        for (int i = from; i < to; i++) {
            sum += p[i] > 0 ? u[i] : 0;
            support += p[i] > 0 ? 1 : 0;
        }
        float mean = (float) (sum / support);
        for (int i = from; i < to; i++) {
            into[i] += p[i] > 0 ? u[i] - mean : 0;
        }
    }
}
