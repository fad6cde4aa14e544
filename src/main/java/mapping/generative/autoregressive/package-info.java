/**
 * Densities as products of conditional ones, section 8.2.3: {@link mapping.generative.autoregressive.Made} and
 * {@link mapping.generative.autoregressive.PixelCnn} give for each pixel a logit that depends on the pixels before it alone,
 * {@link mapping.generative.autoregressive.PixelByPixel} makes a probability of a picture, and new pictures, of such logits.
 */
package mapping.generative.autoregressive;
