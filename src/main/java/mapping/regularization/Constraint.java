package mapping.regularization;

import java.util.List;
import mapping.Mapping;
import mapping.Requirement;
import mapping.layers.Layer;
import mapping.tensor.Tensor;

/**
 * A set in which weights must lie, given by its projection: the mapping from weights to the nearest allowed ones. Section 4.3.2.
 * Applied after each step of the optimizer, it is projected gradient descent. It concerns each row of a weight by itself: the
 * incoming weights of one neuron or one filter. Allowed weights stay as they are.
 */
@FunctionalInterface
public interface Constraint extends Mapping<double[], double[]> {

    /** The nearest allowed row, in a new array. */
    @Override
    double[] apply(double[] row);

    /** Projects each row (what belongs to one index of axis 0) of a parameter, in place. */
    default void enforce(Tensor parameter) {
        Requirement.given("The parameter", parameter);
        int rows = parameter.dim() == 0 ? 1 : parameter.size(0);
        int length = parameter.numel() / Math.max(1, rows);
        parameter.update(data -> {
            for (int row = 0; row < rows; row++) {
                double[] numbers = new double[length];
                for (int i = 0; i < length; i++) {
                    numbers[i] = data[row * length + i];
                }
                double[] allowed = apply(numbers);
                for (int i = 0; i < length; i++) {
                    data[row * length + i] = (float) allowed[i];
                }
            }
        });
    }

    /** Projects the weights of a model in place: its parameters of two axes or more. */
    default void enforce(Layer model) {
        Requirement.given("The model", model);
        List<Tensor> weights = model.parameters().stream().filter(parameter -> parameter.dim() > 1).toList();
        weights.forEach(this::enforce);
    }
}
