package mapping.layers;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import mapping.Requirement;
import mapping.Space;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/**
 * Several layers side by side on the same argument, their results joined along the first axis of an example, which is that of the
 * channels: x ↦ (f₁(x), f₂(x), …). Section 6.1.2: U-Net joins what was seen before going down with what comes up again;
 * Inception joins kernels of several sizes. The children are called "0", "1", …
 */
public record Concatenation(List<Layer> branches) implements Branches {

    public Concatenation {
        branches = Requirement.copied("The branches", branches);
        if (branches.isEmpty()) {
            throw new IllegalArgumentException("A concatenation must have at least one branch, got none.");
        }
        joined(branches, branches.get(0).domain());
    }

    public static Concatenation of(Layer... branches) {
        Requirement.allGiven("The branches", branches);
        return new Concatenation(List.of(branches));
    }

    @Override
    public Tensor apply(Tensor x) {
        return Tensors.concat(1, branches.stream().map(branch -> branch.apply(x)).toArray(Tensor[]::new));
    }

    @Override
    public String name() {
        return branches.stream().map(Layer::name).collect(Collectors.joining(" | ", "(", ")"));
    }

    /** @throws IllegalArgumentException if the branches give shapes that differ in more than the first axis; names two */
    @Override
    public Space codomain(Space input) {
        return joined(branches, input);
    }

    private static Space joined(List<Layer> branches, Space input) {
        Space sum = branches.get(0).codomain(input);
        for (Layer branch : branches.subList(1, branches.size())) {
            Space next = branch.codomain(input);
            if (!(sum instanceof Space.Reals one && next instanceof Space.Reals other)) {
                return Space.anything();
            }
            int[] sizes = one.sizes().stream().mapToInt(Integer::intValue).toArray();
            int[] more = other.sizes().stream().mapToInt(Integer::intValue).toArray();
            if (sizes.length == 0 || sizes.length != more.length || !rest(sizes).accepts(rest(more))) {
                throw new IllegalArgumentException("Branches, joined along the first axis, must agree in the others, got " + sum
                    + " from " + branches.get(0).name() + " and " + next + " from " + branch.name() + ".");
            }
            sizes[0] = sizes[0] == Space.ANY || more[0] == Space.ANY ? Space.ANY : sizes[0] + more[0];
            sum = Space.reals(sizes);
        }
        return sum;
    }

    private static Space rest(int... sizes) {
        return Space.reals(Arrays.copyOfRange(sizes, 1, sizes.length));
    }

    @Override
    public long activations(Space input) {
        return branches.stream().mapToLong(branch -> branch.activations(input)).sum() + Sizes.count(codomain(input));
    }

    @Override
    public String toString() {
        return signature();
    }
}
