package mapping.layers.normalization;

import java.util.Map;
import java.util.stream.IntStream;
import mapping.Requirement;
import mapping.initialization.Initialization;
import mapping.layers.AffineLayer;
import mapping.layers.Parts;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/**
 * A dense layer or a convolution whose weight is learnt as length and direction, W = g · v / ‖v‖, a length for each entry of the
 * first axis of the weight. Section 4.2.2 (Salimans and Kingma, 2016). PyTorch: {@code nn.utils.parametrizations.weight_norm}
 * with its default {@code dim=0}, whose names the parameters bear ({@code original0} is g, {@code original1} v; the older
 * {@code nn.utils.weight_norm} says {@code weight_g} and {@code weight_v}).
 *
 * @param inner     the layer of which the kind, the bias, and v are taken: its weight is v
 * @param magnitude g, of as many axes as the weight; at first the lengths, so that the layer starts as it was
 */
public record WeightNorm(AffineLayer inner, Tensor magnitude) implements ComputedWeight {

    public WeightNorm {
        Requirement.given("The rule inside", inner);
        Requirement.given("The magnitude", magnitude);
    }

    /** The same mapping as {@code inner}, learnt in another way. */
    public static WeightNorm of(AffineLayer inner) {
        Requirement.given("The part inside", inner);
        int[] shape = inner.weight().shape();
        for (int axis = 1; axis < shape.length; axis++) {
            shape[axis] = 1;
        }
        Initialization lengths = (random, sizes) -> length(inner.weight().detach());
        return new WeightNorm(inner, lengths.parameter(null, shape));
    }

    @Override
    public Tensor weight() {
        return inner.weight().mul(magnitude.div(length(inner.weight())));
    }

    private static Tensor length(Tensor direction) {
        return Tensors.sumKeepDim(direction.square(), IntStream.range(1, direction.dim()).toArray()).sqrt();
    }

    @Override
    public Map<String, Tensor> ownParameters() {
        return new Parts<Tensor>().with("bias", inner.bias()).with("parametrizations.weight.original0", magnitude)
            .with("parametrizations.weight.original1", inner.weight());
    }

    @Override
    public String toString() {
        return signature();
    }
}
