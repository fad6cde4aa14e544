/**
 * Networks whose weights others trained, in our layers; section 7.3. {@link mapping.pretrained.BertEncoder} is BERT made of the
 * blocks of section 6.2, {@link mapping.pretrained.BertGraph} finds its weights in an ONNX file, and
 * {@link mapping.pretrained.SentenceEncoder} makes one vector of a text. Weights are read from optional libraries; none are
 * shipped.
 */
package mapping.pretrained;
