package mapping.regularization;

import java.util.List;
import mapping.Requirement;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/**
 * λ‖WWᵀ − I‖²: the rows of a weight matrix should have length 1 and be at right angles, so that the mapping keeps lengths and
 * the gradients neither vanish nor explode. Section 4.3.2 (Bansal et al. 2018; Brock et al. 2017 sum |WWᵀ − I|). Where there are
 * more rows than columns it is the columns. Weights of more axes, as of convolutions, count as matrices of axis 0 by all
 * others; vectors cost nothing. Costs rows² · columns multiply-adds.
 *
 * @param lambda λ ≥ 0
 */
public record Orthogonality(double lambda) implements Penalty {

    public Orthogonality {
        Requirement.notNegative("The λ of the orthogonal penalty", lambda);
    }

    @Override
    public Tensor apply(List<Tensor> parameters) {
        return Requirement.copied("The parameters", parameters).stream().filter(parameter -> parameter.dim() > 1).map(this::of)
            .reduce(Tensor::add)
            .orElse(Tensor.scalar(0));
    }

    private Tensor of(Tensor weight) {
        Tensor matrix = weight.flatten(1);
        Tensor rows = matrix.size(0) <= matrix.size(1) ? matrix : matrix.transpose(0, 1);
        return rows.matmul(rows.transpose(0, 1)).sub(Tensors.eye(rows.size(0))).square().sum().mul(lambda);
    }
}
