package mapping.training;

import java.util.Iterator;
import mapping.data.Batch;
import mapping.layers.Layer;
import mapping.losses.Loss;
import mapping.tensor.Tensor;

/**
 * The gradient of one step: that of the mean loss over the examples of several batches, in the memory of one batch (3.2.3).
 *
 * @param batches the number of batches that are taken together; fewer at the end of an epoch
 */
record StepGradient(Layer model, Loss loss, int batches) {

    /**
     * What a step was computed from.
     *
     * @param sum      of the losses of the examples
     * @param examples their number
     * @param batches  the number of batches in which they came
     */
    record Taken(double sum, int examples, int batches) {
    }

    /**
     * Takes the next batches and leaves the gradient of their mean loss in the parameters, whose gradients must be zero before.
     *
     * @param at   where the run stands, for the error
     * @param rate the run's learning rate, for the error
     * @throws ArithmeticException if a loss is not a finite number
     */
    Taken of(Iterator<Batch> rest, Position at, double rate) {
        double sum = 0;
        int examples = 0;
        int taken = 0;
        for (; taken < batches && rest.hasNext(); taken++) {
            Batch batch = rest.next();
            Tensor cost = loss.apply(model.apply(batch.x()), batch.y());
            requireFinite(cost.item(), at, rate);
            (batches == 1 ? cost : cost.mul(batch.size())).backward();
            sum += (double) batch.size() * cost.item();
            examples += batch.size();
        }
        if (batches > 1) {
            divideGradients(examples);
        }
        return new Taken(sum, examples, taken);
    }

    private void divideGradients(int examples) {
        for (Tensor parameter : model.parameters().stream().filter(Tensor::needsGradient).toList()) {
            float[] gradient = parameter.gradient();
            for (int i = 0; i < gradient.length; i++) {
                gradient[i] /= examples;
            }
        }
    }

    private static void requireFinite(double cost, Position at, double rate) {
        if (!Double.isFinite(cost)) {
            throw new ArithmeticException("The loss at step " + at.steps() + " (epoch " + at.epoch() + ") must be finite, got "
                + cost + " at learning rate " + rate + ". Take a smaller one, or clip the gradient; if it is so from the first "
                + "step, look for the operation with Anomaly.");
        }
    }
}
