package mapping.compression.quantization;

import mapping.compression.QuantizedTensor;
import mapping.tensor.Shape;

/** All axes of an example in one. */
record IntegerFlatten() implements IntegerStage {

    @Override
    public QuantizedTensor apply(QuantizedTensor x) {
        int[] shape = x.shape();
        return QuantizedTensor.of(x.data(), x.grid(), shape[0], Shape.numel(shape) / Math.max(1, shape[0]));
    }
}
