package mapping.data.augmentation;

import mapping.Requirement;
import mapping.data.Batch;
import mapping.data.BatchAugmentation;
import mapping.random.BetaDistribution;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;

/**
 * Pastes a rectangle of another picture of the batch over each picture; the targets are blended by the areas. Section 5.3.2
 * (Yun et al. 2019). What is seen stays natural, unlike with {@link Mixup}, but no part may be relied on. The rectangle has
 * √(1 − λ) of the picture's height and width with λ from Beta(α, α), its centre is anywhere, and what sticks out is cut off. It
 * is the same for the whole batch.
 *
 * @param alpha   α; the authors use 1
 * @param classes of targets that are labels; 0 for targets to be blended as they are
 */
public record CutMix(double alpha, int classes) implements BatchAugmentation {

    public CutMix {
        Requirement.positive("The α of CutMix", alpha);
    }

    @Override
    public Batch apply(Batch batch, RandomSource random) {
        Requirement.given("The batch", batch);
        requirePictures(batch.x());
        double side = Math.sqrt(1 - new BetaDistribution(alpha).sample(random));
        int height = batch.x().size(-2);
        int width = batch.x().size(-1);
        int cutHeight = (int) (height * side);
        int cutWidth = (int) (width * side);
        int top = random.nextInt(height) - cutHeight / 2;
        int left = random.nextInt(width) - cutWidth / 2;
        int[] partners = random.permutation(batch.size());
        return paste(batch, Math.max(0, top), Math.min(height, top + cutHeight), Math.max(0, left),
            Math.min(width, left + cutWidth), partners);
    }

    /** Without randomness: rows {@code top} up to {@code bottom}, columns {@code left} up to {@code right}, of the partners. */
    public Batch paste(Batch batch, int top, int bottom, int left, int right, int... partners) {
        Requirement.given("The batch", batch);
        requirePictures(batch.x());
        Mixture mixture = new Mixture(classes, partners);
        int height = batch.x().size(-2);
        int width = batch.x().size(-1);
        Tensor others = mixture.partners(batch.x());
        Tensor pasted = batch.x().copy();
        pasted.update(data -> {
            for (int plane = 0; plane < data.length; plane += height * width) {
                for (int row = top; row < bottom; row++) {
                    int from = plane + row * width + left;
                    System.arraycopy(others.data(), from, data, from, Math.max(0, right - left));
                }
            }
        });
        double share = (double) Math.max(0, bottom - top) * Math.max(0, right - left) / (height * width);
        return new Batch(pasted, mixture.targets(batch.y(), 1 - share));
    }

    private static void requirePictures(Tensor x) {
        if (x.dim() < 3) {
            throw new IllegalArgumentException("CutMix must be given pictures of shape (batch, …, height, width), got " + x.dim()
                + " axes.");
        }
    }
}
