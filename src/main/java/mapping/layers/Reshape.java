package mapping.layers;

import java.util.Arrays;
import java.util.List;
import mapping.Requirement;
import mapping.Space;
import mapping.tensor.Tensor;

/**
 * The numbers of every example in another shape: ℝ⁷⁸⁴ → ℝ¹ˣ²⁸ˣ²⁸. Shares the memory of its argument and has no cost. PyTorch:
 * {@code nn.Unflatten}.
 *
 * @param sizes of one example, without the batch
 */
public record Reshape(List<Integer> sizes) implements Layer {

    public Reshape {
        sizes = Requirement.copied("The sizes", sizes);
        Space.reals(sizes.stream().mapToInt(Integer::intValue).toArray());
    }

    public static Reshape of(int... sizes) {
        Requirement.given("The sizes", sizes);
        return new Reshape(Arrays.stream(sizes).boxed().toList());
    }

    private int[] shape() {
        return sizes.stream().mapToInt(Integer::intValue).toArray();
    }

    @Override
    public Tensor apply(Tensor x) {
        ExampleCheck.require(this, x);
        codomain(ExampleCheck.space(x));
        int[] shape = new int[sizes.size() + 1];
        shape[0] = x.size(0);
        System.arraycopy(shape(), 0, shape, 1, sizes.size());
        return x.reshape(shape);
    }

    @Override
    public Space domain() {
        return Space.ending();
    }

    @Override
    public Space codomain() {
        return Space.reals(shape());
    }

    /** @throws IllegalArgumentException if the examples of {@code input} have another number of elements */
    @Override
    public Space codomain(Space input) {
        return Sizes.changed(input, codomain(), given -> {
            int have = Sizes.product(given);
            int need = Sizes.product(shape());
            if (have != Space.ANY && have != need) {
                throw new IllegalArgumentException("Examples for " + name() + " must have " + need + " numbers, got " + have
                    + " from " + input + ".");
            }
            return shape();
        });
    }

    @Override
    public String name() {
        return "Reshape(" + Sizes.text(shape()) + ")";
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
