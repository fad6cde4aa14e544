package mapping.tensor;

import java.util.Arrays;
import mapping.Requirement;

/**
 * Images of another size: each element of the result is read at its place in the argument, the nearest element or the mean of
 * the neighbours, weighted by how near they are. Section 6.1.2. A linear mapping along each axis after the first two:
 * sequences (N, C, L), images (N, C, H, W), volumes (N, C, D, H, W). PyTorch: {@code functional.interpolate} with the modes
 * {@code nearest} and {@code linear}, {@code bilinear}, {@code trilinear}. Costs a pass for each axis.
 *
 * <p>With aligned corners the first and the last element of both lie on each other; without, which is the default of PyTorch,
 * the edges of the outermost elements do, so that a result of twice the size has its elements at quarters and three quarters.
 */
public final class Interpolation {

    private Interpolation() {
    }

    /** The nearest element in the place of each, {@code (N, C, H, W) → (N, C, size…)}; of two equally near the later. */
    public static Tensor nearest(Tensor x, int... size) {
        Requirement.given("The size", size);
        requireSize(x, size.length);
        return axisByAxis("nearest", x, size, (axis, count) -> nearest(x.size(axis), count, (double) x.size(axis) / count));
    }

    /** The same for axes {@code factor} times as long, rounded down. PyTorch: {@code scale_factor}. */
    public static Tensor nearestBy(Tensor x, double... factor) {
        int[] size = scaled(x, factor);
        return axisByAxis("nearest", x, size, (axis, count) -> nearest(x.size(axis), count, 1 / factor[axis - 2]));
    }

    /** The weighted mean of the neighbours in the place of each element, {@code (N, C, H, W) → (N, C, size…)}. */
    public static Tensor linear(Tensor x, boolean alignCorners, int... size) {
        Requirement.given("The size", size);
        requireSize(x, size.length);
        return axisByAxis("interpolate", x, size, (axis, count) ->
            linear(x.size(axis), count, alignCorners, (double) x.size(axis) / count));
    }

    /** The same for axes {@code factor} times as long, rounded down. PyTorch: {@code scale_factor}. */
    public static Tensor linearBy(Tensor x, boolean alignCorners, double... factor) {
        int[] size = scaled(x, factor);
        return axisByAxis("interpolate", x, size, (axis, count) ->
            linear(x.size(axis), count, alignCorners, 1 / factor[axis - 2]));
    }

    /** How long an axis becomes: ⌊length · factor⌋. */
    public static int scaled(int length, double factor) {
        return (int) Math.floor(length * factor);
    }

    private interface Axis {
        AlongAxis of(int axis, int count);
    }

    private static Tensor axisByAxis(String operation, Tensor x, int[] size, Axis mapping) {
        for (int i = 0; i < size.length; i++) {
            if (size[i] < 1 || x.size(i + 2) < 1) {
                throw new IllegalArgumentException("The sizes before and after an interpolation must be at least 1, got "
                    + Shape.text(x.shape()) + " and " + Shape.text(size) + ".");
            }
        }
        int[] shape = x.shape();
        System.arraycopy(size, 0, shape, 2, size.length);
        Shape.numel(shape);
        Tensor result = x;
        for (int i = size.length - 1; i >= 0; i--) {
            result = mapping.of(i + 2, size[i]).apply(operation, result, i + 2, 0);
        }
        return result;
    }

    private static AlongAxis nearest(int length, int count, double scale) {
        int[] places = new int[count];
        Arrays.setAll(places, i -> Math.min((int) (float) (i * scale), length - 1));    // a float, so that 3 · ⅓ is 1
        return AlongAxis.reading(places);
    }

    private static AlongAxis linear(int length, int count, boolean alignCorners, double scale) {
        double step = !alignCorners ? scale : count > 1 ? (length - 1) / (count - 1.0) : 0;
        AlongAxis along = new AlongAxis(new int[count], new int[count], new float[count]);
        for (int i = 0; i < count; i++) {
            double place = alignCorners ? i * step : Math.max(0, (i + 0.5) * step - 0.5);
            along.lower()[i] = Math.min((int) place, length - 1);
            along.upper()[i] = Math.min(along.lower()[i] + 1, length - 1);
            along.share()[i] = (float) Math.min(place - along.lower()[i], 1);
        }
        return along;
    }

    private static int[] scaled(Tensor x, double[] factor) {
        Requirement.given("The factor", factor);
        requireSize(x, factor.length);
        int[] size = new int[factor.length];
        for (int i = 0; i < size.length; i++) {
            Requirement.positive("The factor of an interpolation", factor[i]);
            size[i] = scaled(x.size(i + 2), factor[i]);
        }
        return size;
    }

    private static void requireSize(Tensor x, int count) {
        Requirement.given("The tensor", x);
        if (x.dim() < 3 || count != x.dim() - 2) {
            throw new IllegalArgumentException("An interpolation must be given one size or factor for each axis after the first "
                + "two, got " + count + " for shape " + Shape.text(x.shape()) + ".");
        }
    }
}
