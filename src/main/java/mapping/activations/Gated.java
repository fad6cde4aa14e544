package mapping.activations;

import mapping.Requirement;
import mapping.Space;
import mapping.layers.Layer;
import mapping.tensor.Tensor;

/**
 * A gated linear unit: the argument is halved along an axis into a and b, and the result is a ⊙ g(b), half as long. b decides
 * how much of a passes. Section 4.2.2 (Dauphin et al. 2017 with g = σ; Shazeer 2020 with g = GELU, SiLU, ReLU). PyTorch:
 * {@code nn.GLU}, along the last axis, with the gate in the second half; all others here keep that order.
 *
 * @param name what it is called, such as SwiGLU
 * @param gate g
 * @param axis along which the halves lie, of a tensor with its batch axis; −1 is the last
 */
public record Gated(String name, Activation gate, int axis) implements Layer {

    @Override
    public Tensor apply(Tensor x) {
        Requirement.given("The argument", x);
        int size = x.size(axis);
        if (size % 2 != 0) {
            throw new IllegalArgumentException(name + " halves axis " + axis + ", whose size must be even, got " + size + ".");
        }
        return gated(x.slice(axis, 0, size / 2), x.slice(axis, size / 2, size));
    }

    /** a ⊙ g(b). */
    public Tensor gated(Tensor a, Tensor b) {
        Requirement.given("The first operand", a);
        return a.mul(gate.apply(b));
    }

    /** The same unit along another axis. */
    public Gated along(int newAxis) {
        return new Gated(name, gate, newAxis);
    }

    /** The shape with one axis halved. */
    @Override
    public Space codomain(Space input) {
        if (!(input instanceof Space.Reals reals) || axis == 0) {
            return input;
        }
        int[] sizes = reals.sizes().stream().mapToInt(Integer::intValue).toArray();
        int halved = axis < 0 ? sizes.length + axis : axis - 1;
        if (halved < 0 || halved >= sizes.length || sizes[halved] != Space.ANY && sizes[halved] % 2 != 0) {
            throw new IllegalArgumentException(name + " halves axis " + axis + ", which must exist and have an even size, got "
                + "arguments from " + input + ".");
        }
        sizes[halved] = sizes[halved] == Space.ANY ? Space.ANY : sizes[halved] / 2;
        return Space.reals(sizes);
    }
}
