package mapping.losses;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mapping.Requirement;
import mapping.tensor.Shape;
import mapping.tensor.Tensor;

/**
 * Connectionist temporal classification: −ln of the probability that a sequence of frames spells a shorter sequence of
 * labels, summed over all ways to align the two. Sections 4.1.2 and 6.3.2 (Graves et al. 2006). In each frame the network
 * says one label or "blank"; repeated labels melt into one, blanks vanish: {@code -CC-A-TT} spells {@code CAT}. Nobody has to
 * mark when a sound begins.
 *
 * <p>Logits are (batch, frames, classes), softmax is taken inside. The target is (batch, labels), shorter ones filled up with
 * −1. The losses have the shape (batch); the mean first divides each by the number of its labels, as PyTorch's
 * {@code nn.CTCLoss} does, which has frames first and takes log-probabilities. Costs frames · labels for each example, in
 * double precision; see {@link CtcAlignment}.
 *
 * @param blank        the class that stands for "nothing", 0 by default
 * @param zeroInfinity whether a target that has no alignment, because it is longer than its frames, costs 0 instead of ∞; in both
 *                     cases its gradient is 0
 * @param frames       how many frames of each example count, or null for all
 */
public record Ctc(int blank, boolean zeroInfinity, Tensor frames) implements Loss {

    /** Only the first {@code counts[n]} frames of example n count. */
    public Ctc frames(int... counts) {
        Requirement.given("The counts", counts);
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
        Requirement.given("The logits", logits);
        Requirement.given("The target", target);
        if (logits.dim() != 3 || target.dim() != 2 || target.size(0) != logits.size(0)) {
            throw new IllegalArgumentException("Logits and target of ctc must have the shapes (batch, frames, classes) and "
                + "(batch, labels), got " + Shape.text(logits.shape()) + " and " + Shape.text(target.shape()) + ".");
        }
        Requirement.between("The blank of ctc", blank, 0, Math.max(0, logits.size(2) - 1));
        Tensor log = logits.logSoftmax(-1);
        List<CtcAlignment> alignments = new ArrayList<>();
        float[] losses = new float[logits.size(0)];
        for (int n = 0; n < losses.length; n++) {
            CtcAlignment alignment = new CtcAlignment(log.data(), n * log.size(1) * log.size(2), frames(log, n), log.size(2),
                labels(target, n, log.size(2)), blank);
            alignments.add(alignment);
            losses[n] = zeroInfinity && !alignment.exists() ? 0 : (float) -alignment.logProbability();
        }
        return Tensor.computed(name(), losses, new int[] {losses.length}, u -> {
            for (int n = 0; n < u.length; n++) {
                alignments.get(n).addGradient(log.gradient(), u[n]);
            }
        }, log);
    }

    /** Each loss divided by the number of its labels. */
    @Override
    public Tensor averaged(Tensor each, Tensor target) {
        Requirement.given("The target", target);
        Requirement.given("The losses", each);
        float[] counts = new float[target.size(0)];
        for (int n = 0; n < counts.length; n++) {
            counts[n] = Math.max(1, length(target, n));
        }
        return each.div(Tensor.of(counts, counts.length));
    }

    private int frames(Tensor log, int n) {
        int all = log.size(1);
        if (frames == null) {
            return all;
        }
        float count = n < frames.numel() ? frames.get(n) : -1;
        if (frames.numel() != log.size(0) || count < 0 || count > all) {
            throw new IllegalArgumentException("The frames of ctc that count must be " + log.size(0) + " numbers from 0 to " + all
                + ", one for each example, got " + Arrays.toString(frames.data()) + ".");
        }
        return (int) count;
    }

    private int[] labels(Tensor target, int n, int classes) {
        int[] labels = new int[length(target, n)];
        for (int i = 0; i < labels.length; i++) {
            float label = target.data()[n * target.size(1) + i];
            labels[i] = (int) label;
            if (labels[i] != label || label < 0 || label >= classes || label == blank) {
                throw new IllegalArgumentException("Label " + i + " of row " + n + " of ctc must be a whole number from 0 to "
                    + (classes - 1) + " other than the blank, " + blank + ", got " + Requirement.number(label)
                    + ". Fill up short rows with −1.");
            }
        }
        return labels;
    }

    /** The number of labels of row n, before the −1 that fill it up. */
    private static int length(Tensor target, int n) {
        int width = target.size(1);
        int length = 0;
        while (length < width && target.data()[n * width + length] != -1) {
            length++;
        }
        return length;
    }
}
