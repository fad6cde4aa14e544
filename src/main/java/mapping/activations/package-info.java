/**
 * Activations: what makes a network more than one affine mapping. Sections 4.2.1 and 4.2.2. Each is a
 * {@link mapping.layers.Layer} that keeps the shape of its argument, and most are a function ℝ → ℝ of each element by itself,
 * an {@link mapping.activations.Activation}, with its value and derivative in double precision for plots and for thinking.
 *
 * <pre>{@code
 * import static mapping.activations.Activations.*;
 *
 * Layer model = Dense.of(784, 256, random).then(gelu()).then(Dense.of(256, 10, random));
 * gelu().derivative(-1);                               // -0.0833…
 * }</pre>
 *
 * <p>All give the right limit at ±∞ and far out, and NaN stays NaN. At a corner the slope is PyTorch's.
 *
 * <p>Read {@link mapping.activations.Activation} first, then {@link mapping.activations.Relu}.
 */
package mapping.activations;
