package mapping.regularization;

import java.util.List;
import mapping.Mapping;
import mapping.Requirement;
import mapping.layers.Layer;
import mapping.tensor.Tensor;

/**
 * A price on parameters: a mapping parameters → cost, to be added to the loss. Section 4.3. It prefers some of the models
 * that fit the examples equally well: those with small weights, few weights, or orthogonal ones.
 */
@FunctionalInterface
public interface Penalty extends Mapping<List<Tensor>, Tensor> {

    /** The cost, of shape (), with gradients by the parameters. */
    @Override
    Tensor apply(List<Tensor> parameters);

    /** The cost of a model's weights: its parameters of two axes or more. Biases and scales of normalization are left free. */
    default Tensor of(Layer model) {
        Requirement.given("The model", model);
        List<Tensor> weights = model.parameters().stream().filter(parameter -> parameter.dim() > 1).toList();
        return weights.isEmpty() ? Tensor.scalar(0) : apply(weights);
    }

    /** Both prices. */
    default Penalty plus(Penalty other) {
        return parameters -> apply(parameters).add(other.apply(parameters));
    }
}
