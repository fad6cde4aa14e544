package mapping.generative.autoregressive;

import mapping.Requirement;
import mapping.layers.Layer;
import mapping.random.RandomSource;
import mapping.tensor.NoGrad;
import mapping.tensor.Shape;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/**
 * A probability of pictures of black and white pixels, p(x) = ∏ⱼ p(xⱼ | x₁ … xⱼ₋₁), made of a layer that maps a picture to one
 * logit a pixel. Section 8.2.3. That each logit depends on the pixels before it alone is the layer's duty ({@link Made},
 * {@link PixelCnn}); without it the numbers do not sum to 1.
 *
 * @param logits ℝᵖⁱˣᵉˡˢ → ℝᵖⁱˣᵉˡˢ
 * @param pixels how many there are
 */
public record PixelByPixel(Layer logits, int pixels) {

    public PixelByPixel {
        Requirement.given("The layer", logits);
        Requirement.atLeast("The number of pixels", pixels, 1);
    }

    /** ln p of each picture, of shape (n), in nats; one pass through the layer. */
    public Tensor logProbability(Tensor pictures) {
        return BinaryPictures.logProbability(logitsOf(BinaryPictures.require(pictures, pixels)), pictures);
    }

    /** New pictures: one pass through the layer for each pixel. */
    public Tensor sample(int count, RandomSource random) {
        Requirement.atLeast("The number of pictures", count, 1);
        Requirement.length("The number of numbers", Math.multiplyFull(count, pixels));
        return completed(Tensors.zeros(count, pixels), 0, random);
    }

    /** The pictures with all pixels from number {@code known} on drawn anew, given those before. */
    public Tensor completed(Tensor pictures, int known, RandomSource random) {
        BinaryPictures.require(pictures, pixels);
        Requirement.between("The number of known pixels", known, 0, pixels);
        Requirement.given("The random source", random);
        Tensor drawn = pictures.copy();
        NoGrad.run(() -> {
            for (int j = known; j < pixels; j++) {
                int place = j;
                Tensor next = BinaryPictures.drawn(logitsOf(drawn).select(1, j), random);
                drawn.update(all -> {
                    for (int i = 0; i < next.numel(); i++) {
                        all[i * pixels + place] = next.data()[i];
                    }
                });
            }
        });
        return drawn;
    }

    private Tensor logitsOf(Tensor pictures) {
        Tensor result = logits.apply(pictures);
        if (result.dim() != 2 || result.size(0) != pictures.size(0) || result.size(1) != pixels) {
            throw new IllegalArgumentException(logits.name() + " must give a logit for each pixel, got shape "
                + Shape.text(result.shape()) + " for pictures of shape " + Shape.text(pictures.shape()) + ".");
        }
        return result;
    }
}
