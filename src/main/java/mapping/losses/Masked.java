package mapping.losses;

import java.util.Arrays;
import mapping.kernels.Kernels;
import mapping.tensor.Tensor;

/** A loss that counts only where a mask is not 0; see {@link Loss#masked}. */
record Masked(Loss loss, Tensor mask) implements ModifiedLoss {

    @Override
    public Tensor each(Tensor prediction, Tensor target) {
        Tensor each = loss.each(prediction, target);
        LossArguments.broadcasts(name(), "mask", mask, each);
        Tensor left = left().expand(each.shape());
        if (!finite(prediction) || !finite(target)) {
            each = loss.each(without(prediction, left), without(target, left));
        }
        return each.maskedFill(left, 0);
    }

    private static boolean finite(Tensor x) {
        return Kernels.current().allFinite(x.data(), 0, x.numel());
    }

    /**
     * What is infinite or not a number, and does not count, as 0: its slope would be NaN, and 0 · NaN is NaN. Of losses that have
     * not the shape of x that is what belongs to an example of which nothing counts.
     */
    private static Tensor without(Tensor x, Tensor left) {
        int examples = Arrays.equals(x.shape(), left.shape()) ? left.numel() : left.dim() == 0 ? 1 : left.size(0);
        if (examples == 0 || x.numel() % examples != 0 || examples != left.numel() && x.size(0) != examples) {
            return x;
        }
        int width = x.numel() / examples;
        int losses = left.numel() / examples;
        float[] covered = new float[x.numel()];
        for (int i = 0; i < covered.length; i++) {
            boolean counts = false;
            for (int k = 0; k < losses; k++) {
                counts |= left.data()[i / width * losses + k] == 0;
            }
            covered[i] = counts || Float.isFinite(x.data()[i]) ? 0 : 1;
        }
        return x.maskedFill(Tensor.of(covered, x.shape()), 0);
    }

    @Override
    public Tensor counts(Tensor prediction, Tensor target) {
        return Tensor.scalar(1).sub(left()).mul(loss.counts(prediction, target));
    }

    /** The weights inside: where nothing counts they do not either, whatever they are. */
    @Override
    public Loss weighted(Tensor weights) {
        return new Masked(loss.weighted(weights), mask);
    }

    /** 1 where nothing counts. */
    private Tensor left() {
        return mask.detach().eq(Tensor.scalar(0));
    }
}
