/**
 * The wire format of protocol buffers (Google, 2008), from scratch: what ONNX models and TensorBoard's events are written in.
 * {@link mapping.formats.protobuf.Message} reads, {@link mapping.formats.protobuf.MessageWriter} writes. The format has numbers
 * for fields and no names, so that whoever reads must know the numbers. Section 7.1.
 */
package mapping.formats.protobuf;
