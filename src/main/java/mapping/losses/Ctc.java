package mapping.losses;

import java.util.ArrayList;
import java.util.List;
import mapping.tensor.Tensor;

/**
 * Connectionist temporal classification: −ln of the probability that a sequence of frames spells a shorter sequence of
 * labels, summed over all ways to align the two. Sections 4.1.2 and 6.3.2 (Graves et al. 2006). In each frame the network
 * says one label or "blank"; repeated labels melt into one, blanks vanish: {@code -CC-A-TT} spells {@code CAT}. Nobody has to
 * mark when a sound begins.
 *
 * <p>Logits are (batch, frames, classes), softmax is taken inside. The target is (batch, labels), shorter ones filled up with
 * −1. Each loss is of shape (batch); the mean first divides it by the number of labels, as PyTorch's {@code nn.CTCLoss} does,
 * which has frames first and takes log-probabilities. Costs frames · labels for each example, in double precision; see
 * {@link CtcAlignment}.
 *
 * @param blank        the class that stands for "nothing", 0 by default
 * @param zeroInfinity whether a target that has no alignment, because it is longer than its frames, costs 0 instead of ∞; in both
 *                     cases its gradient is 0
 * @param frames       how many frames of each example count, or null for all
 */
public record Ctc(int blank, boolean zeroInfinity, Tensor frames) implements Loss {

    /** Only so many frames of each example count. */
    public Ctc frames(int... counts) {
        float[] numbers = new float[counts.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = counts[i];
        }
        return new Ctc(blank, zeroInfinity, Tensor.vector(numbers));
    }

    /** What cannot be aligned costs nothing. */
    public Ctc withZeroInfinity() {
        return new Ctc(blank, true, frames);
    }

    @Override
    public Tensor each(Tensor logits, Tensor target) {
        if (logits.dim() != 3 || target.dim() != 2 || target.size(0) != logits.size(0)) {
            throw new IllegalArgumentException("ctc takes logits of shape (batch, frames, classes) and a target of shape (batch, "
                + "labels), got " + LossArguments.text(logits) + " and " + LossArguments.text(target) + ".");
        }
        Tensor log = logits.logSoftmax(-1);
        List<CtcAlignment> alignments = new ArrayList<>();
        float[] losses = new float[logits.size(0)];
        for (int n = 0; n < losses.length; n++) {
            CtcAlignment alignment = new CtcAlignment(log.data(), n * log.size(1) * log.size(2), frames(log, n), log.size(2),
                labels(target, n, log.size(2)), blank);
            alignments.add(alignment);
            losses[n] = zeroInfinity && !alignment.exists() ? 0 : (float) -alignment.logProbability();
        }
        return Tensor.computed("ctc", losses, new int[] {losses.length}, u -> {
            for (int n = 0; n < u.length; n++) {
                alignments.get(n).addGradient(log.gradient(), u[n]);
            }
        }, log);
    }

    /** The mean over the batch of the losses for each label. */
    @Override
    public Tensor apply(Tensor logits, Tensor target) {
        Tensor each = each(logits, target);
        float[] counts = new float[each.numel()];
        for (int n = 0; n < counts.length; n++) {
            counts[n] = Math.max(1, labels(target, n, logits.size(2)).length);
        }
        return each.div(Tensor.of(counts, counts.length)).mean();
    }

    private int frames(Tensor log, int n) {
        int all = log.size(1);
        if (frames == null) {
            return all;
        }
        float count = n < frames.numel() ? frames.get(n) : -1;
        if (frames.numel() != log.size(0) || count < 0 || count > all) {
            throw new IllegalArgumentException("ctc: each of the " + log.size(0) + " examples has from 0 to " + all
                + " frames that count, got " + frames + ".");
        }
        return (int) count;
    }

    private int[] labels(Tensor target, int n, int classes) {
        int width = target.size(1);
        int length = 0;
        while (length < width && target.data()[n * width + length] != -1) {
            length++;
        }
        int[] labels = new int[length];
        for (int i = 0; i < length; i++) {
            float label = target.data()[n * width + i];
            labels[i] = (int) label;
            if (labels[i] != label || label < 0 || label >= classes || label == blank) {
                throw new IllegalArgumentException("ctc: label " + i + " of row " + n + " is " + label + ", but labels are whole "
                    + "numbers from 0 to " + (classes - 1) + " without the blank, " + blank + "; −1 fills up short rows.");
            }
        }
        return labels;
    }
}
