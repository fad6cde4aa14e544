package mapping.layers.resizing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import mapping.Requirement;
import mapping.Space;
import mapping.layers.ExampleCheck;
import mapping.layers.Layer;
import mapping.layers.Sizes;
import mapping.tensor.Padding;
import mapping.tensor.Tensor;

/**
 * Elements put around every channel of a sequence, an image or a volume: ℝ^{c×h×w} → ℝ^{c×(top+h+bottom)×(left+w+right)}. Section
 * 6.1.1. With a convolution behind it, it is PyTorch's {@code padding_mode}. PyTorch: {@code nn.ConstantPad2d},
 * {@code nn.ReflectionPad2d}, {@code nn.ReplicationPad2d}, {@code nn.CircularPad2d}, likewise for one and three axes.
 *
 * @param mode    what stands in the place of an element outside
 * @param value   the constant, if it is one
 * @param amounts left, right, top, bottom, front, back, as many as there are axes after the channels; negative ones take away
 */
public record Pad(Padding.Mode mode, double value, List<Integer> amounts) implements Layer {

    public Pad {
        Requirement.given("The mode", mode);
        amounts = Requirement.copied("The amounts", amounts);
        Requirement.between("The number of amounts of Pad", amounts.size(), 2, 6);
        if (amounts.size() % 2 != 0) {
            throw new IllegalArgumentException("The amounts of Pad must be two for each axis, got " + amounts.size() + ".");
        }
    }

    /** Zeros around. */
    public static Pad zeros(int... amounts) {
        return constant(0, amounts);
    }

    /** A constant around. */
    public static Pad constant(double value, int... amounts) {
        return new Pad(Padding.Mode.CONSTANT, value, list(amounts));
    }

    /** What a mirror at the outermost element shows, without that one. */
    public static Pad reflect(int... amounts) {
        return new Pad(Padding.Mode.REFLECT, 0, list(amounts));
    }

    /** The outermost element again and again. */
    public static Pad replicate(int... amounts) {
        return new Pad(Padding.Mode.REPLICATE, 0, list(amounts));
    }

    /** The elements of the other end. */
    public static Pad circular(int... amounts) {
        return new Pad(Padding.Mode.CIRCULAR, 0, list(amounts));
    }

    private static List<Integer> list(int... amounts) {
        Requirement.given("The amounts", amounts);
        return Arrays.stream(amounts).boxed().toList();
    }

    @Override
    public Tensor apply(Tensor x) {
        ExampleCheck.require(this, x);
        codomain(ExampleCheck.space(x));
        int[] array = amounts.stream().mapToInt(Integer::intValue).toArray();
        return mode == Padding.Mode.CONSTANT ? Padding.constant(x, value, array) : Padding.pad(x, mode, array);
    }

    @Override
    public String name() {
        String kind = mode != Padding.Mode.CONSTANT ? mode.name().toLowerCase(Locale.ROOT)
            : value == 0 ? "zeros" : "constant " + Requirement.number(value);
        return "Pad(" + kind + " " + amounts.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ")";
    }

    @Override
    public Space domain() {
        int[] sizes = new int[1 + amounts.size() / 2];
        Arrays.fill(sizes, Space.ANY);
        return Space.reals(sizes);
    }

    @Override
    public Space codomain() {
        return domain();
    }

    /** @throws IllegalArgumentException if an axis has too few elements for the mode, or if nothing is left of it */
    @Override
    public Space codomain(Space input) {
        return Sizes.changed(input, codomain(), sizes -> {
            for (int i = 0; i < amounts.size(); i += 2) {
                int axis = sizes.length - 1 - i / 2;
                int before = amounts.get(i);
                int after = amounts.get(i + 1);
                sizes[axis] = Sizes.changed(sizes[axis], size -> {
                    if (!Padding.fits(mode, size, before, after) || size + before + after < 1) {
                        throw new IllegalArgumentException("The axes of an argument of " + name() + " must be long enough, got "
                            + input + ", an axis of " + size + " for " + before + " and " + after + ".");
                    }
                    return size + before + after;
                });
            }
            return sizes;
        });
    }

    @Override
    public String toString() {
        return signature();
    }
}
