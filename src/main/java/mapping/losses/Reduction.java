package mapping.losses;

import mapping.tensor.Tensor;

/** How the losses of the single examples or elements become the cost: the second half of a {@link Loss}. Section 4.1. */
public enum Reduction {

    /** Σℓ / Σc for losses ℓ that count c, {@link Loss#counts}; for plain losses that is the mean. */
    MEAN {
        @Override
        Tensor cost(Loss loss, Tensor prediction, Tensor target) {
            Tensor averaged = loss.averaged(loss.each(prediction, target), target);
            Tensor counts = loss.counts(prediction, target);
            double divisor = divisor(loss, averaged, counts);
            return counts.dim() == 0 && divisor == averaged.numel() ? averaged.mean() : averaged.sum().div(divisor);
        }
    },

    /** The sum over an example, averaged over the examples: see {@link KlDivergence#batchMean}. */
    BATCH_MEAN {
        @Override
        Tensor cost(Loss loss, Tensor prediction, Tensor target) {
            Tensor each = loss.each(prediction, target);
            LossArguments.shape(each.dim() > 0 && each.numel() > 0, loss.name(), "losses",
                "a first axis of examples, at least one, for a mean over the batch", each);
            double counted = divisor(loss, each, loss.counts(prediction, target));
            int ofOneExample = each.numel() / each.size(0);
            return each.sum().div(counted / ofOneExample);
        }
    },

    /** The sum. */
    SUM {
        @Override
        Tensor cost(Loss loss, Tensor prediction, Tensor target) {
            return loss.each(prediction, target).sum();
        }
    },

    /** The losses as they are. */
    NONE {
        @Override
        Tensor cost(Loss loss, Tensor prediction, Tensor target) {
            return loss.each(prediction, target);
        }
    };

    abstract Tensor cost(Loss loss, Tensor prediction, Tensor target);

    /** What all losses together count. */
    private static double divisor(Loss loss, Tensor each, Tensor counts) {
        double sum = 0;
        for (float count : counts.data()) {
            sum += count;
        }
        double divisor = sum * each.numel() / counts.numel();
        LossArguments.counting(loss.name(), divisor);
        return divisor;
    }
}
