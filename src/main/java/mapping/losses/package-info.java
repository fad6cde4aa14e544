/**
 * Losses: mappings (prediction, target) ↦ cost, by which training knows better from worse. Sections 4.1.1 and 4.1.2. Each is a
 * {@link mapping.losses.Loss}, the losses of the elements followed by a {@link mapping.losses.Reduction}; short names are in
 * {@link mapping.losses.Losses}.
 *
 * <pre>{@code
 * import static mapping.losses.Losses.*;
 *
 * Tensor cost = crossEntropy().apply(model.apply(images), labels);       // the mean over the batch
 * Tensor each = huber(1).none().apply(prediction, target);               // one loss for each element
 * Tensor kept = mse().masked(mask).sum().apply(prediction, target);      // modifiers combine in any order
 * Layer fit   = mse().against(target);                                   // prediction ↦ cost, a layer like any other
 * }</pre>
 *
 * <p>Names, formulas, defaults and reductions are PyTorch's where it has the loss. Class numbers are tensors of whole numbers.
 *
 * <p>Read {@link mapping.losses.Loss} first, then {@link mapping.losses.Mse} and {@link mapping.losses.CrossEntropy}.
 */
package mapping.losses;
