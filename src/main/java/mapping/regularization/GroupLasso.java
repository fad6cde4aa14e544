package mapping.regularization;

import mapping.Requirement;
import mapping.tensor.Tensor;

/**
 * λ√length · Σ‖w_g‖ over groups g of weights that live or die together, such as all weights of one neuron or one filter. Section
 * 4.3.1 (Yuan and Lin 2006). Whole groups become exactly 0, so that a neuron or a filter can be taken out (8.1.1).
 *
 * <p>The groups of a tensor are its rows: what belongs to one index of axis 0. Those of a vector are neighbours.
 *
 * @param lambda λ ≥ 0
 * @param length of the groups of a vector, which divides its length
 */
public record GroupLasso(double lambda, int length) implements VectorPenalty {

    public GroupLasso {
        Requirement.notNegative("The λ of the group lasso", lambda);
        Requirement.atLeast("The number of members of a group", length, 1);
    }

    @Override
    public double value(double[] w) {
        double sum = 0;
        for (double norm : norms(w)) {
            sum += norm;
        }
        return price(length) * sum;
    }

    @Override
    public double[] gradient(double[] w) {
        double[] norms = norms(w);
        double[] gradient = new double[w.length];
        for (int i = 0; i < w.length; i++) {
            double norm = norms[i / length];
            gradient[i] = norm == 0 ? 0 : price(length) * w[i] / norm;
        }
        return gradient;
    }

    /** Each group shortened by step · λ√length, and no further than to 0. */
    @Override
    public double[] proximal(double[] w, double step) {
        double[] norms = norms(w);
        double[] result = new double[w.length];
        for (int i = 0; i < w.length; i++) {
            double norm = norms[i / length];
            result[i] = norm <= step * price(length) ? 0 : w[i] * (1 - step * price(length) / norm);
        }
        return result;
    }

    private double price(int size) {
        return lambda * Math.sqrt(size);
    }

    private double[] norms(double[] w) {
        Requirement.given("The weight", w);
        if (w.length % length != 0) {
            throw new IllegalArgumentException(w.length + " weights do not divide into groups of " + length + ".");
        }
        double[] norms = new double[w.length / length];
        for (int i = 0; i < w.length; i++) {
            norms[i / length] += w[i] * w[i];
        }
        for (int g = 0; g < norms.length; g++) {
            norms[g] = Math.sqrt(norms[g]);
        }
        return norms;
    }

    @Override
    public Tensor apply(Tensor parameter) {
        Requirement.given("The parameter", parameter);
        int size = parameter.dim() == 0 ? 1 : parameter.numel() / Math.max(1, parameter.size(0));
        GroupLasso rows = new GroupLasso(lambda, Math.max(1, size));
        double[] w = new double[parameter.numel()];
        for (int i = 0; i < w.length; i++) {
            w[i] = parameter.data()[i];
        }
        return Tensor.computed("groupLasso", new float[] {(float) rows.value(w)}, new int[0], u -> {
            double[] slope = rows.gradient(w);
            float[] into = parameter.gradient();
            for (int i = 0; i < into.length; i++) {
                into[i] += (float) (u[0] * slope[i]);
            }
        }, parameter);
    }
}
