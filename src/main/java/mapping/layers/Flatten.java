package mapping.layers;

import mapping.Space;
import mapping.tensor.Tensor;

/**
 * All axes of an example made one: ℝᶜˣʰˣʷ → ℝᶜ·ʰ·ʷ, the step from images to vectors. Shares the memory of its argument and has
 * no cost. PyTorch: {@code nn.Flatten}.
 */
public record Flatten() implements Layer {

    @Override
    public Tensor apply(Tensor x) {
        ExampleCheck.require(this, x);
        return x.dim() == 1 ? x.unsqueeze(1) : x.flatten(1);
    }

    @Override
    public Space domain() {
        return Space.ending();
    }

    @Override
    public Space codomain() {
        return Space.reals(Space.ANY);
    }

    @Override
    public Space codomain(Space input) {
        return Sizes.changed(input, codomain(), sizes -> new int[] {Sizes.product(sizes)});
    }

    @Override
    public String name() {
        return "Flatten";
    }

    @Override
    public long activations(Space input) {
        return 0;
    }

    @Override
    public String toString() {
        return signature();
    }
}
