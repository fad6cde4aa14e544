package mapping.losses;

import mapping.kernels.Kernels;
import mapping.tensor.Tensor;

/**
 * One evaluation of {@link Mse}: the mean of r² for r = prediction − target, whose gradient is 2 r / count. The residuals are
 * kept nowhere and computed again for a gradient: reading two arrays takes less time than writing a third. The numbers are those
 * of a subtraction, a square and a mean, one by one.
 */
final class MeanSquare {

    private final Tensor prediction;
    private final Tensor target;

    MeanSquare(Tensor prediction, Tensor target) {
        this.prediction = prediction;
        this.target = target;
    }

    Tensor cost() {
        int count = prediction.numel();
        float sum = Kernels.current().sumOfSquaredDifferences(prediction.data(), target.data(), 0, count);
        float[] mean = {sum / (float) count};
        return Tensor.computed("mse", mean, new int[0], u -> pullback(u[0] / (float) count), prediction, target);
    }

    /** @param each the gradient of every square */
    private void pullback(float each) {
        if (target.needsGradient()) {
            target.addGradient(gradient(-each));
        }
        if (prediction.needsGradient()) {
            prediction.addGradient(gradient(each));
        }
    }

    /** By the prediction; with −each, by the target. */
    private float[] gradient(float each) {
        float[] x = prediction.data();
        float[] y = target.data();
        float[] gradient = new float[x.length];
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] = each * (2 * (x[i] - y[i]));
        }
        return gradient;
    }
}
