package mapping.text.tagging;

import java.util.Arrays;
import mapping.Requirement;
import mapping.losses.Loss;
import mapping.tensor.Shape;
import mapping.tensor.Tensor;

/**
 * −ln P(true tags) of each sentence, section 6.2.2 (Lafferty et al. 2001). Prediction: what {@link Crf} gives,
 * (batch, times + tags + 2, tags). Target: (batch, times), numbers of tags, behind the end of a sentence −1. The losses have
 * shape
 * (batch); their mean is over sentences, not words. PyTorch has none; {@code pytorch-crf} adds the sentences up by default.
 */
public record CrfLoss() implements Loss {

    /** What stands in a target behind the end of a sentence. */
    public static final int PADDING = -1;

    @Override
    public Tensor each(Tensor scores, Tensor target) {
        Requirement.given("The scores", scores);
        int[][] tags = tags(target);
        Lattice lattice = Lattice.of(scores, Arrays.stream(tags).mapToInt(row -> row.length).toArray());
        Requirement.asMany("words in a row of the target", target.size(1), "words in a row of the scores",
            lattice.emissions().size(1));
        return lattice.negativeLogLikelihood(tags);
    }

    /** The rows of a target without their padding. */
    public static int[][] tags(Tensor target) {
        Requirement.given("The target", target);
        if (target.dim() != 2) {
            throw new IllegalArgumentException("A target of tags must have shape (batch, times), got "
                + Shape.text(target.shape()) + ".");
        }
        int times = target.size(1);
        int[][] tags = new int[target.size(0)][];
        for (int n = 0; n < tags.length; n++) {
            int row = n * times;
            int length = 0;
            while (length < times && target.data()[row + length] != PADDING) {
                length++;
            }
            tags[n] = new int[length];
            for (int t = 0; t < length; t++) {
                float tag = target.data()[row + t];
                if (tag != (int) tag || tag < 0) {
                    throw new IllegalArgumentException("Tag " + t + " of sentence " + n + " must be a whole number from 0, or "
                        + PADDING + " behind the end, got " + Requirement.number(tag) + ".");
                }
                tags[n][t] = (int) tag;
            }
        }
        return tags;
    }

    @Override
    public String name() {
        return "crfLoss";
    }
}
