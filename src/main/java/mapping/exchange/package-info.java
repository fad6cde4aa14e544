/**
 * Our layers as graphs and files of other frameworks, and back. Section 7.1. {@link mapping.exchange.OnnxExport} writes a layer
 * as an ONNX graph, by a rule for each kind of layer that has one; {@link mapping.exchange.OnnxLayer} reads a graph as a layer,
 * by a function for each operator that is known. {@link mapping.exchange.KerasExport} writes a row of layers as a Keras
 * Sequential, {@link mapping.exchange.KerasImport} reads one, or a functional model. The package stands above the rooms of
 * texts, sounds and chapter 8, since it has rules for their layers, too.
 */
package mapping.exchange;
