package mapping.losses;

import mapping.Requirement;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/**
 * SimCLR's loss: of two views of n things, each of the 2n views has to pick its twin among all 2n − 1 others, by cos / τ.
 * Sections 4.1.2 and 8.2.1 (Chen et al. 2020, "normalized temperature-scaled cross-entropy"). Costs (2n)² · width
 * multiply-adds.
 *
 * @param temperature τ &gt; 0
 */
public record NtXent(double temperature) implements Loss {

    public NtXent {
        Requirement.positive("The temperature τ", temperature);
    }

    /** Of shape (2n): first the views in the first tensor, then those in the second. */
    @Override
    public Tensor each(Tensor views, Tensor otherViews) {
        LossArguments.sameShape(name(), views, otherViews);
        int n = views.size(0);
        Tensor all = Similarity.direction(Tensors.concat(0, views, otherViews));
        Tensor similarities = all.matmul(all.transpose(0, 1)).div(temperature)
            .maskedFill(Tensors.eye(2 * n), Double.NEGATIVE_INFINITY);
        Tensor twins = Tensors.concat(0, Tensors.arange(n).add(n), Tensors.arange(n));
        return Losses.crossEntropy().each(similarities, twins);
    }
}
