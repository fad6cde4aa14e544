package mapping.losses;

import mapping.kernels.Kernels;
import mapping.tensor.Tensor;

/**
 * One evaluation of {@link Mse}: the mean of r² for r = prediction − target, whose gradient is 2 r / count. One array is made, of
 * the residuals, and given away as the gradient; the numbers are those of a subtraction, a square and a mean, one by one.
 */
final class MeanSquare {

    private final Tensor prediction;
    private final Tensor target;
    /** Null once it was given away. */
    private float[] residual;

    MeanSquare(Tensor prediction, Tensor target) {
        this.prediction = prediction;
        this.target = target;
    }

    Tensor cost() {
        residual = residual();
        int count = residual.length;
        float[] mean = {Kernels.current().sumOfSquares(residual, 0, count) / (float) count};
        return Tensor.computed("mse", mean, new int[0], u -> pullback(u[0] / (float) count), prediction, target);
    }

    private float[] residual() {
        float[] x = prediction.data();
        float[] y = target.data();
        float[] difference = new float[x.length];
        for (int i = 0; i < difference.length; i++) {
            difference[i] = x[i] - y[i];
        }
        return difference;
    }

    /** @param each the gradient of every square */
    private void pullback(float each) {
        float[] gradient = residual == null ? residual() : residual;    // null where a retained graph is used once more
        residual = null;
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] = each * (2 * gradient[i]);
        }
        if (target.needsGradient()) {
            target.addGradient(negative(gradient));
        }
        if (prediction.needsGradient()) {
            prediction.addGradient(gradient);
        }
    }

    private static float[] negative(float[] x) {
        float[] negative = new float[x.length];
        for (int i = 0; i < negative.length; i++) {
            negative[i] = -x[i];
        }
        return negative;
    }
}
