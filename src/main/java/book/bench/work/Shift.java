package book.bench.work;

import java.util.Map;
import mapping.layers.SameSpace;
import mapping.Space;
import mapping.tensor.Tensor;

/** x ↦ x + b. */
record Shift(Tensor bias) implements SameSpace {

    @Override
    public Tensor apply(Tensor x) {
        return x.add(bias);
    }

    @Override
    public Map<String, Tensor> ownParameters() {
        return Map.of("bias", bias);
    }

    @Override
    public Space domain() {
        return Space.ending(bias.numel());
    }
}
