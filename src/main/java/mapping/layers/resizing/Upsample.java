package mapping.layers.resizing;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import mapping.Requirement;
import mapping.Space;
import mapping.layers.ExampleCheck;
import mapping.layers.Layer;
import mapping.layers.Sizes;
import mapping.tensor.Interpolation;
import mapping.tensor.Tensor;

/**
 * Sequences, images or volumes of another size, by the nearest element or by linear interpolation: ℝ^{c×h×w} → ℝ^{c×h′×w′}.
 * Section 6.1.2. See {@link Interpolation}. PyTorch: {@code nn.Upsample}.
 *
 * @param sizes        h′ and w′, or empty if factors are given
 * @param factors      h′/h and w′/w, the results rounded down; or empty
 * @param linear       whether neighbours are averaged; otherwise the nearest is taken
 * @param alignCorners whether the outermost elements stay in their places; for linear interpolation only
 */
public record Upsample(List<Integer> sizes, List<Double> factors, boolean linear, boolean alignCorners) implements Layer {

    public Upsample {
        sizes = Requirement.copied("The sizes", sizes);
        factors = Requirement.copied("The factors", factors);
        if (sizes.isEmpty() == factors.isEmpty() || alignCorners && !linear) {
            throw new IllegalArgumentException("Upsample must have sizes or factors, and corners are aligned by linear "
                + "interpolation only, got sizes " + sizes + " and factors " + factors + ".");
        }
        Requirement.between("The number of axes of Upsample", sizes.size() + factors.size(), 1, 3);
        sizes.forEach(size -> Requirement.atLeast("A size of Upsample", size, 1));
        factors.forEach(factor -> Requirement.positive("A factor of Upsample", factor));
    }

    /** The nearest element; a factor for each axis after the channels. */
    public static Upsample nearest(double... factors) {
        Requirement.given("The factors", factors);
        return new Upsample(List.of(), Arrays.stream(factors).boxed().toList(), false, false);
    }

    /** The nearest element; the size of each axis after the channels. */
    public static Upsample nearestTo(int... sizes) {
        Requirement.given("The sizes", sizes);
        return new Upsample(Arrays.stream(sizes).boxed().toList(), List.of(), false, false);
    }

    /** Linear interpolation along each axis (of images: bilinear); a factor for each axis after the channels. */
    public static Upsample linear(double... factors) {
        Requirement.given("The factors", factors);
        return new Upsample(List.of(), Arrays.stream(factors).boxed().toList(), true, false);
    }

    /** Linear interpolation along each axis; the size of each axis after the channels. */
    public static Upsample linearTo(int... sizes) {
        Requirement.given("The sizes", sizes);
        return new Upsample(Arrays.stream(sizes).boxed().toList(), List.of(), true, false);
    }

    /** The same with the outermost elements in their places. PyTorch: {@code align_corners=True}. */
    public Upsample withAlignedCorners() {
        return new Upsample(sizes, factors, linear, true);
    }

    @Override
    public Tensor apply(Tensor x) {
        ExampleCheck.require(this, x);
        codomain(ExampleCheck.space(x));
        int[] size = sizes.stream().mapToInt(Integer::intValue).toArray();
        double[] factor = factors.stream().mapToDouble(Double::doubleValue).toArray();
        if (linear) {
            return sizes.isEmpty() ? Interpolation.linearBy(x, alignCorners, factor)
                : Interpolation.linear(x, alignCorners, size);
        }
        return sizes.isEmpty() ? Interpolation.nearestBy(x, factor) : Interpolation.nearest(x, size);
    }

    @Override
    public String name() {
        String by = factors.stream().map(Requirement::number).collect(Collectors.joining(", "));
        String to = "to " + sizes.stream().map(String::valueOf).collect(Collectors.joining("×"));
        return "Upsample(" + (linear ? "linear " : "nearest ") + (sizes.isEmpty() ? by : to)
            + (alignCorners ? ", corners aligned" : "") + ")";
    }

    @Override
    public Space domain() {
        int[] result = new int[1 + sizes.size() + factors.size()];
        Arrays.fill(result, Space.ANY);
        return Space.reals(result);
    }

    @Override
    public Space codomain() {
        int[] result = new int[1 + sizes.size() + factors.size()];
        Arrays.setAll(result, i -> i == 0 || sizes.isEmpty() ? Space.ANY : sizes.get(i - 1));
        return Space.reals(result);
    }

    /** @throws IllegalArgumentException if a factor leaves nothing of an axis */
    @Override
    public Space codomain(Space input) {
        return Sizes.changed(input, codomain(), given -> {
            for (int i = 1; i < given.length; i++) {
                given[i] = sizes.isEmpty() ? scaled(input, given[i], factors.get(i - 1)) : sizes.get(i - 1);
            }
            return given;
        });
    }

    private int scaled(Space input, int length, double factor) {
        int scaled = length == Space.ANY ? Space.ANY : Interpolation.scaled(length, factor);
        if (scaled == 0) {
            throw new IllegalArgumentException("Something must be left of " + input + " after " + name() + ", got an axis of 0.");
        }
        return scaled;
    }

    @Override
    public String toString() {
        return signature();
    }
}
