package mapping.exchange;

import java.util.Map;
import java.util.function.BinaryOperator;
import mapping.layers.Layer;
import mapping.layers.Parts;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/** Keras' Bidirectional: a sequence read from its beginning and by another layer from its end, and both joined. Section 7.1.3. */
final class BothWays implements Layer {

    private final Layer forward;
    private final Layer backward;
    private final boolean every;
    private final String merge;
    private final BinaryOperator<Tensor> join;

    /** @param every whether all times are given, or what each way has at its end */
    BothWays(Layer forward, Layer backward, boolean every, String merge, BinaryOperator<Tensor> join) {
        this.forward = forward;
        this.backward = backward;
        this.every = every;
        this.merge = merge;
        this.join = join;
    }

    @Override
    public Tensor apply(Tensor x) {
        Tensor there = forward.apply(x);
        Tensor back = backward.apply(Tensors.flip(x, 1));
        return every ? join.apply(there, Tensors.flip(back, 1)) : join.apply(last(there), last(back));
    }

    private static Tensor last(Tensor y) {
        return y.select(1, y.size(1) - 1);
    }

    @Override
    public Map<String, Layer> children() {
        return new Parts<Layer>().with("forward", forward).with("backward", backward);
    }

    @Override
    public String name() {
        return "BothWays(" + forward.name() + ", " + merge + ")";
    }

    @Override
    public String toString() {
        return signature();
    }
}
