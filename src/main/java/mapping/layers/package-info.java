/**
 * Layers: mappings between spaces of tensors with parameters to be learnt. Read {@link mapping.layers.Layer} first, then
 * {@link mapping.layers.Dense}; layers compose by {@code then}, and what is composed is checked. Chapters 2, 4.2 and 6. A topic
 * has a package of its own: {@code convolution}, {@code normalization}, {@code dropout}, {@code recurrent}, {@code attention}.
 * {@link mapping.layers.Layers} has short names, {@link mapping.layers.Summary} says what a model costs. Names, defaults and
 * initializations are PyTorch's where PyTorch has the layer.
 *
 * <pre>{@code
 * RandomSource random = RandomSource.of(1);
 * Layer features = Conv2d.of(1, 16, 3, random).then(relu()).then(maxPool(2));
 * Layer classifier = flatten().then(Dense.of(16 * 13 * 13, 10, random));
 * Layer model = features.then(classifier);            // spaces checked here
 * Tensor logits = model.apply(images);                // (batch, 1, 28, 28) to (batch, 10)
 * }</pre>
 */
package mapping.layers;
