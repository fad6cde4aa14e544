package mapping.layers;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import mapping.Requirement;
import mapping.Space;
import mapping.tensor.Shape;

/** How layers compute the space of their results from the sizes of one argument; {@link Space#ANY} stays ANY. */
public final class Sizes {

    private Sizes() {
    }

    /** The space with other sizes, or {@code otherwise} where the number of axes of {@code input} is not known. */
    public static Space changed(Space input, Space otherwise, UnaryOperator<int[]> change) {
        return input instanceof Space.Reals reals
            ? Space.reals(change.apply(reals.sizes().stream().mapToInt(Integer::intValue).toArray())) : otherwise;
    }

    /** {@code size}, or ANY if it is not known. */
    public static int changed(int size, IntUnaryOperator change) {
        Requirement.given("The change", change);
        return size == Space.ANY ? Space.ANY : change.applyAsInt(size);
    }

    /** The number of elements, or ANY if it is not known. */
    public static int product(int... sizes) {
        Requirement.given("The sizes", sizes);
        return Arrays.stream(sizes).anyMatch(size -> size == Space.ANY)
            ? Space.ANY : Shape.numel(sizes);
    }

    /**
     * The number of elements of an array from {@code space}.
     *
     * @throws IllegalArgumentException if the space leaves a size open
     */
    public static long count(Space space) {
        if (space instanceof Space.Reals reals && !reals.sizes().contains(Space.ANY)) {
            return reals.sizes().stream().mapToLong(Integer::longValue).reduce(1, (a, b) -> a * b);
        }
        if (!(space instanceof Space.Reals)) {
            throw new IllegalArgumentException("A layer to be counted must say where its results lie. Write it as a class or a "
                + "record that answers codomain(Space).");
        }
        throw new IllegalArgumentException("The sizes of a space must be known to count multiply-adds and memory, got " + space
            + ". Give the space of one example with all its sizes, such as Space.reals(3, 224, 224).");
    }

    /** As a shape is read aloud, 3×28×28. */
    public static String text(int... sizes) {
        Requirement.given("The sizes", sizes);
        return Arrays.stream(sizes).mapToObj(String::valueOf).collect(Collectors.joining("×"));
    }
}
