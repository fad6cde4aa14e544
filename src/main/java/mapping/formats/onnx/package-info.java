/**
 * Graphs of operators in the open format ONNX (Microsoft and Facebook, 2017), as its file {@code onnx.proto3} lays them down: read
 * and written by our own code on {@link mapping.formats.protobuf}. {@link mapping.formats.onnx.OnnxModel} first. What the operators
 * compute is not known here; that is {@code mapping.exchange}. Section 7.1.
 */
package mapping.formats.onnx;
