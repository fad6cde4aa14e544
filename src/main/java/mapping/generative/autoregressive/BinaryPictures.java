package mapping.generative.autoregressive;

import mapping.Requirement;
import mapping.losses.BinaryCrossEntropyWithLogits;
import mapping.random.RandomSource;
import mapping.tensor.Shape;
import mapping.tensor.Tensor;

/**
 * Pictures whose pixels are 0 or 1, as the rows of a tensor of shape (n, pixels), and what a row of logits says of them: pixel j
 * is 1 with probability σ(logit j), independently of the others once the logits are given. Section 8.2.3.
 */
public final class BinaryPictures {

    private BinaryPictures() {
    }

    /** Shades, picture after picture, made 1 where they are at least the threshold and 0 elsewhere. */
    public static Tensor of(float[] shades, int pixels, double threshold) {
        Requirement.given("The shades", shades);
        Requirement.atLeast("The number of pixels", pixels, 1);
        Requirement.finite("The threshold", threshold);
        if (shades.length == 0 || shades.length % pixels != 0) {
            throw new IllegalArgumentException("The shades must be those of whole pictures of " + pixels + " pixels, got "
                + shades.length + " of them.");
        }
        float[] bits = new float[shades.length];
        for (int i = 0; i < bits.length; i++) {
            Requirement.finite("A shade", shades[i]);
            bits[i] = shades[i] >= threshold ? 1 : 0;
        }
        return Tensor.of(bits, bits.length / pixels, pixels);
    }

    /**
     * Checks that these are pictures of so many pixels, each 0 or 1.
     *
     * @throws IllegalArgumentException if they are not, or if there is none
     */
    public static Tensor require(Tensor pictures, int pixels) {
        Requirement.given("The pictures", pictures);
        Requirement.atLeast("The number of pixels", pixels, 1);
        if (pictures.dim() != 2 || pictures.size(0) == 0 || pictures.size(1) != pixels) {
            throw new IllegalArgumentException("The pictures must be of shape (n, " + pixels + ") with n at least 1, got "
                + Shape.text(pictures.shape()) + ".");
        }
        for (float pixel : pictures.data()) {
            if (pixel != 0 && pixel != 1) {
                throw new IllegalArgumentException("The pixels must be 0 or 1, got " + Requirement.number(pixel) + ".");
            }
        }
        return pictures;
    }

    /** ln p of each picture, of shape (n), in nats: over its pixels the sum of ln σ(logit) at a 1 and ln σ(−logit) at a 0. */
    public static Tensor logProbability(Tensor logits, Tensor pictures) {
        Requirement.given("The logits", logits);
        Requirement.given("The pictures", pictures);
        if (logits.dim() != 2 || logits.numel() == 0) {
            throw new IllegalArgumentException("The logits must be of shape (n, pixels), got " + Shape.text(logits.shape())
                + ".");
        }
        require(pictures, logits.size(1));
        return new BinaryCrossEntropyWithLogits(null).each(logits, pictures).sum(1).neg();
    }

    /** Pictures drawn by these logits: of their shape, 0 or 1. */
    public static Tensor drawn(Tensor logits, RandomSource random) {
        Requirement.given("The logits", logits);
        Requirement.given("The random source", random);
        float[] bits = logits.detach().sigmoid().data().clone();
        for (int i = 0; i < bits.length; i++) {
            Requirement.fraction("The probability of a pixel", bits[i]);
            bits[i] = random.nextDouble() < bits[i] ? 1 : 0;
        }
        return Tensor.of(bits, logits.shape());
    }
}
