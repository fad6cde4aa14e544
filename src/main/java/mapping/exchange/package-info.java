/**
 * Our layers as graphs and files of other frameworks, and back. Section 7.1. {@link mapping.exchange.OnnxExport} writes a layer
 * as an ONNX graph, a rule for each kind of layer; {@link mapping.exchange.OnnxLayer} reads a graph as a layer, a function for
 * each operator. It stands above the rooms of texts, sounds and chapter 8, since it has rules for their layers, too.
 */
package mapping.exchange;
