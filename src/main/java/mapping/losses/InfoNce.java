package mapping.losses;

import mapping.Requirement;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/**
 * Which of the keys belongs to this query? Row i of the queries and row i of the keys are two views of one thing; the loss is
 * the cross-entropy of picking the right key by cos(query, key) / τ. Sections 4.1.2, 8.2.1 and 8.3.1 (van den Oord et al.
 * 2018). Symmetric, the mean of both directions, it is CLIP's loss (Radford et al. 2021). Costs batch² · width multiply-adds.
 *
 * @param temperature τ &gt; 0
 * @param symmetric   whether keys also pick queries
 */
public record InfoNce(double temperature, boolean symmetric) implements Loss {

    public InfoNce {
        Requirement.positive("The temperature τ", temperature);
    }

    /** In both directions, as in CLIP. */
    public InfoNce inBothDirections() {
        return new InfoNce(temperature, true);
    }

    /** Of shape (batch). */
    @Override
    public Tensor each(Tensor queries, Tensor keys) {
        LossArguments.sameShape(name(), queries, keys);
        Tensor similarities = Similarity.direction(queries).matmul(Similarity.direction(keys).transpose(0, 1)).div(temperature);
        Tensor own = Tensors.arange(queries.size(0));
        Loss pick = Losses.crossEntropy();
        Tensor picked = pick.each(similarities, own);
        return symmetric ? picked.add(pick.each(similarities.transpose(0, 1), own)).mul(0.5) : picked;
    }
}
