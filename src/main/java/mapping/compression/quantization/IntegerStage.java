package mapping.compression.quantization;

import mapping.compression.QuantizedTensor;

/** A layer on bytes: a mapping of what they stand for, computed without floats. */
sealed interface IntegerStage permits IntegerAffine, IntegerMaxPool, IntegerFlatten {

    QuantizedTensor apply(QuantizedTensor x);
}
