package mapping.layers;

import mapping.Requirement;
import mapping.Space;
import mapping.initialization.Initialization;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;

/**
 * The affine mapping x ↦ W x + b from ℝⁱⁿ to ℝᵒᵘᵗ. Section 2.2. It acts on the last axis: of a sequence or an image it
 * maps every vector. Costs in · out multiply-adds for each vector. PyTorch: {@code nn.Linear}, whose initialisation is the
 * default here.
 *
 * @param weight W, of shape (out, in)
 * @param bias   b, of shape (out), or null for a linear mapping
 */
public record Dense(Tensor weight, Tensor bias) implements AffineLayer {

    public Dense {
        Requirement.given("The weight", weight);
    }

    /** W and b uniform between −1/√in and 1/√in. */
    public static Dense of(int in, int out, RandomSource random) {
        if (in < 1 || out < 1) {
            throw new IllegalArgumentException("The sizes of a dense layer must be at least 1, got " + in + " to " + out + ".");
        }
        double bound = 1 / Math.sqrt(in);
        Initialization uniform = Initialization.uniform(-bound, bound);
        return new Dense(uniform.parameter(random, out, in), uniform.parameter(random, out));
    }

    /** The same weight without b. */
    public Dense withoutBias() {
        return new Dense(weight, null);
    }

    @Override
    public Dense withWeight(Tensor other) {
        return new Dense(other, bias);
    }

    @Override
    public Tensor apply(Tensor x) {
        Requirement.given("The argument", x);
        if (x.dim() < 2 || x.size(-1) != in() || x.numel() == 0) {
            ExampleCheck.require(this, x);
        }
        return x.linear(weight, bias);
    }

    public int in() {
        return weight.size(1);
    }

    public int out() {
        return weight.size(0);
    }

    @Override
    public String name() {
        return "Dense(" + in() + "→" + out() + ")";
    }

    @Override
    public Space domain() {
        return Space.ending(in());
    }

    @Override
    public Space codomain() {
        return Space.ending(out());
    }

    @Override
    public Space codomain(Space input) {
        return Sizes.changed(input, codomain(), sizes -> {
            sizes[sizes.length - 1] = out();
            return sizes;
        });
    }

    @Override
    public long multiplyAdds(Space input) {
        return Sizes.count(input) * out();
    }

    @Override
    public String toString() {
        return signature();
    }
}
