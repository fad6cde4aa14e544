/**
 * Layers: mappings between spaces of tensors with parameters to be learnt. Each is a {@link mapping.layers.Layer}; they
 * compose by {@code then}, and what is composed is checked.
 *
 * <pre>{@code
 * RandomSource random = RandomSource.of(1);
 * Layer model = Dense.of(784, 256, random).then(relu()).then(Dense.of(256, 10, random));
 * Tensor logits = model.apply(images);                // (batch, 784) to (batch, 10)
 * }</pre>
 */
package mapping.layers;
