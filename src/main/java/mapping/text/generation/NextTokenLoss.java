package mapping.text.generation;

import mapping.Requirement;
import mapping.losses.Loss;
import mapping.losses.Losses;
import mapping.tensor.Shape;
import mapping.tensor.Tensor;
import mapping.text.tokens.Vocabulary;

/**
 * The surprise −ln p at the token that follows, averaged over all places that are not padding: scores (batch, times, tokens) and
 * the tokens that follow (batch, times) ↦ ℝ. Sections 6.2.3 and 4.1.2. e to the power of it is the perplexity. PyTorch: {@code
 * CrossEntropyLoss(ignore_index=0)} of the scores with their last two axes exchanged.
 */
public record NextTokenLoss() implements Loss {

    private static final Loss SURPRISE = Losses.crossEntropy().ignoring(Vocabulary.PADDING);

    /** (batch, times), 0 at padding. */
    @Override
    public Tensor each(Tensor scores, Tensor next) {
        return SURPRISE.each(rows(scores, next), next.flatten(0)).reshape(next.shape());
    }

    /** 0 at padding, 1 elsewhere. */
    @Override
    public Tensor counts(Tensor scores, Tensor next) {
        return SURPRISE.counts(rows(scores, next), next.flatten(0)).reshape(next.shape());
    }

    @Override
    public Tensor apply(Tensor scores, Tensor next) {
        return SURPRISE.apply(rows(scores, next), next.flatten(0));
    }

    private static Tensor rows(Tensor scores, Tensor next) {
        Requirement.given("The scores", scores);
        Requirement.given("The tokens that follow", next);
        if (scores.dim() != 3 || next.dim() != 2 || scores.size(0) != next.size(0) || scores.size(1) != next.size(1)) {
            throw new IllegalArgumentException("Scores must have shape (batch, times, tokens) and the tokens that follow "
                + "(batch, times), got " + Shape.text(scores.shape()) + " and " + Shape.text(next.shape()) + ".");
        }
        return scores.reshape(scores.size(0) * scores.size(1), scores.size(2));
    }
}
