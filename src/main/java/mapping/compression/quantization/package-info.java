/**
 * Networks of whole numbers: {@link mapping.compression.quantization.RangeObserver} finds what a grid has to hold,
 * {@link mapping.compression.quantization.FakeQuantization} rounds to it within a computation of floats,
 * {@link mapping.compression.quantization.QuantizationAware} does so for a whole network and converts it to a
 * {@link mapping.compression.quantization.QuantizedNetwork}, which computes with bytes, and
 * {@link mapping.compression.quantization.QuantizedExport} writes that as an ONNX model. Sections 8.1.2 and 8.1.3. Read
 * {@code QuantizationAware} first.
 */
package mapping.compression.quantization;
