package mapping.layers;

import java.util.Map;
import mapping.Requirement;
import mapping.Space;
import mapping.initialization.Initialization;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;

/**
 * x ↦ the cosines of the angles between x and the rows of W, from ℝⁱⁿ to [−1, 1]ᵒᵘᵗ: a {@link Dense} layer that forgets how
 * long vectors are. Section 6.1.3, where each row stands for a person (Liu et al. 2017, SphereFace; Wang et al. 2018, CosFace).
 * It acts on the last axis. A vector of zeros has the cosine 0 with all. PyTorch: {@code F.linear(F.normalize(x),
 * F.normalize(W))}.
 *
 * @param weight W, of shape (out, in)
 */
public record CosineDense(Tensor weight) implements Layer {

    private static final double LEAST_LENGTH = 1e-12;

    public CosineDense {
        Requirement.given("The weight", weight);
    }

    /** W uniform between −1/√in and 1/√in. */
    public static CosineDense of(int in, int out, RandomSource random) {
        Requirement.atLeast("The number of inputs of a cosine layer", in, 1);
        Requirement.atLeast("The number of outputs of a cosine layer", out, 1);
        double bound = 1 / Math.sqrt(in);
        return new CosineDense(Initialization.uniform(-bound, bound).parameter(random, out, in));
    }

    @Override
    public Tensor apply(Tensor x) {
        Requirement.given("The argument", x);
        if (x.dim() < 2 || x.size(-1) != weight.size(1) || x.numel() == 0) {
            ExampleCheck.require(this, x);
        }
        return directions(x).linear(directions(weight), null);
    }

    private static Tensor directions(Tensor rows) {
        return rows.div(rows.norm(-1).unsqueeze(-1).clamp(LEAST_LENGTH, Double.POSITIVE_INFINITY));
    }

    @Override
    public Map<String, Tensor> ownParameters() {
        return Map.of("weight", weight);
    }

    @Override
    public long multiplyAdds(Space input) {
        return Sizes.count(input) * weight.size(0);
    }

    @Override
    public Space codomain(Space input) {
        return Sizes.changed(input, codomain(), sizes -> {
            sizes[sizes.length - 1] = weight.size(0);
            return sizes;
        });
    }

    @Override
    public String toString() {
        return signature();
    }

    @Override
    public String name() {
        return "CosineDense(" + weight.size(1) + "→" + weight.size(0) + ")";
    }

    @Override
    public Space domain() {
        return Space.ending(weight.size(1));
    }

    @Override
    public Space codomain() {
        return Space.ending(weight.size(0));
    }
}
