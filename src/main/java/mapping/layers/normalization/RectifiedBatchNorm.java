package mapping.layers.normalization;

import java.util.Map;
import mapping.Requirement;
import mapping.Space;
import mapping.layers.Layer;
import mapping.layers.Parts;
import mapping.layers.SameSpace;
import mapping.tensor.Tensor;

/**
 * A batch normalization and max(0, ·) of it, channel by channel while the numbers are in the cache of the processor: the same
 * bits as the two layers in turn, without the array between them. Section 8.1.3. Nobody needs to write it: a
 * {@link mapping.layers.Sequential} takes it where these layers follow each other.
 */
public record RectifiedBatchNorm(BatchNorm normalization) implements SameSpace {

    public RectifiedBatchNorm {
        Requirement.given("The normalization", normalization);
    }

    @Override
    public Tensor apply(Tensor x) {
        return normalization.apply(x, true);
    }

    @Override
    public Map<String, Layer> children() {
        return new Parts<Layer>().with("0", normalization);
    }

    @Override
    public String name() {
        return normalization.name() + " then ReLU";
    }

    @Override
    public Space domain() {
        return normalization.domain();
    }

    @Override
    public String toString() {
        return signature();
    }
}
