package mapping.exchange;

import java.util.Arrays;
import mapping.Requirement;
import mapping.tensor.Interpolation;
import mapping.tensor.Shape;
import mapping.tensor.Tensor;

/**
 * Resize: along each axis a linear mapping, a row of weights for each result. What our own operations compute (nearest pixels by
 * rounding down, straight lines) is given to them; all else is the product with a matrix for each axis.
 */
final class ResizeOperator {

    private final Call call;
    private final String places;
    private final String mode;

    private ResizeOperator(Call call) {
        this.call = call;
        this.places = call.node().text("coordinate_transformation_mode", "half_pixel");
        this.mode = call.node().text("mode", "nearest");
    }

    static Tensor apply(Call call) {
        boolean newer = call.whole("antialias", 0) != 0 || call.node().attributes().containsKey("axes")
            || !call.node().text("keep_aspect_ratio_policy", "stretch").equals("stretch");
        if (newer) {
            throw new IllegalArgumentException("A resizing must be of all axes, stretched, without a filter, got " + call.node()
                + ".");
        }
        return new ResizeOperator(call).resized();
    }

    private Tensor resized() {
        Tensor x = call.in(0);
        int[] sizes = new int[x.dim()];
        double[] scales = new double[x.dim()];
        double[][] region = region(x.dim());
        Tensor given = call.has(3) ? call.in(3) : call.in(2);
        Requirement.asMany("numbers of a new size", given.numel(), "axes", x.dim());
        for (int i = 0; i < sizes.length; i++) {
            double part = places.equals("tf_crop_and_resize") ? region[1][i] - region[0][i] : 1;
            float number = given.data()[i];
            sizes[i] = call.has(3) ? (int) number : (int) Math.floor(x.size(i) * part * number);
            scales[i] = call.has(3) ? (double) sizes[i] / x.size(i) : number;
            Requirement.atLeast("A new size", sizes[i], 1);
        }
        Shape.numel(sizes);
        boolean floor = mode.equals("nearest") && call.node().text("nearest_mode", "round_prefer_floor").equals("floor");
        boolean whole = call.has(3) && x.dim() > 2 && sizes[0] == x.size(0) && sizes[1] == x.size(1);
        if (whole && floor && places.equals("asymmetric")) {
            return Interpolation.nearest(x, Arrays.copyOfRange(sizes, 2, sizes.length));
        } else if (whole && mode.equals("linear") && (places.equals("half_pixel") || places.equals("align_corners"))) {
            return Interpolation.linear(x, places.equals("align_corners"), Arrays.copyOfRange(sizes, 2, sizes.length));
        }
        Tensor y = x;
        Tensor inside = Tensor.scalar(1);
        for (int axis = 0; axis < sizes.length; axis++) {
            if (sizes[axis] != x.size(axis) || scales[axis] != 1 || places.equals("tf_crop_and_resize")) {
                double[] at = new double[sizes[axis]];
                for (int i = 0; i < at.length; i++) {
                    at[i] = place(i, x.size(axis), at.length, scales[axis], region[0][axis], region[1][axis]);
                }
                y = y.transpose(axis, -1).matmul(weights(x.size(axis), at).transpose(0, 1)).transpose(axis, -1);
                inside = inside.mul(inside(axis, x, at));
            }
        }
        double outside = call.real("extrapolation_value", 0);
        return places.equals("tf_crop_and_resize") ? y.mul(inside).add(Tensor.scalar(1).sub(inside).mul(outside)) : y;
    }

    /** Where the part of each axis begins and ends that is looked at, as parts of its length. */
    private double[][] region(int axes) {
        double[][] region = new double[2][axes];
        Arrays.fill(region[1], 1);
        if (places.equals("tf_crop_and_resize")) {
            Requirement.asMany("numbers of the region", call.in(1).numel(), "ends of the axes", 2 * axes);
            for (int i = 0; i < 2 * axes; i++) {
                region[i / axes][i % axes] = call.in(1).data()[i];
            }
        }
        return region;
    }

    /** Where a result stands among the given elements. */
    private double place(int i, int from, int to, double scale, double start, double end) {
        return switch (places) {
            case "half_pixel" -> (i + 0.5) / scale - 0.5;
            case "pytorch_half_pixel" -> to > 1 ? (i + 0.5) / scale - 0.5 : 0;
            case "align_corners" -> to == 1 ? 0 : i * (from - 1.0) / (from * scale - 1);
            case "asymmetric" -> i / scale;
            case "tf_crop_and_resize" -> to > 1 ? start * (from - 1) + i * (end - start) * (from - 1) / (to - 1)
                : 0.5 * (start + end) * (from - 1);
            default -> throw new IllegalArgumentException("The coordinates of a resizing must be of a kind that ONNX 17 knows, "
                + "got " + places + ".");
        };
    }

    private Tensor weights(int size, double... at) {
        int numel = Shape.numel(at.length, size);
        float[] weights = new float[numel];
        for (int i = 0; i < at.length; i++) {
            int low = (int) Math.floor(at[i]);
            double rest = at[i] - low;
            switch (mode) {
                case "nearest" -> weights[i * size + within(nearest(at[i]), size)] = 1;
                case "linear" -> {
                    weights[i * size + within(low, size)] += (float) (1 - rest);
                    weights[i * size + within(low + 1, size)] += (float) rest;
                }
                case "cubic" -> cubic(weights, i * size, size, low, rest);
                default -> throw new IllegalArgumentException("The mode of a resizing must be nearest, linear or cubic, got "
                    + mode + ".");
            }
        }
        return Tensor.of(weights, at.length, size);
    }

    private int nearest(double at) {
        return (int) switch (call.node().text("nearest_mode", "round_prefer_floor")) {
            case "floor" -> Math.floor(at);
            case "ceil" -> Math.ceil(at);
            case "round_prefer_ceil" -> Math.floor(at + 0.5);
            default -> Math.ceil(at - 0.5);
        };
    }

    /** Keys' kernel (1981) over four neighbours; those outside are the outermost ones, or are left out. */
    private void cubic(float[] weights, int row, int size, int low, double rest) {
        double a = call.real("cubic_coeff_a", -0.75);
        double[] shares = {near(a, rest + 1), far(a, rest), far(a, 1 - rest), near(a, 2 - rest)};
        boolean excluded = call.whole("exclude_outside", 0) == 1;
        double sum = 0;
        for (int k = 0; k < shares.length; k++) {
            int at = low - 1 + k;
            shares[k] = excluded && (at < 0 || at >= size) ? 0 : shares[k];
            sum += shares[k];
        }
        for (int k = 0; k < shares.length; k++) {
            weights[row + within(low - 1 + k, size)] += (float) (excluded ? shares[k] / sum : shares[k]);
        }
    }

    /** Of a distance from 1 to 2. */
    private static double near(double a, double d) {
        return ((a * d - 5 * a) * d + 8 * a) * d - 4 * a;
    }

    /** Of a distance from 0 to 1. */
    private static double far(double a, double d) {
        return ((a + 2) * d - (a + 3)) * d * d + 1;
    }

    private static int within(int at, int size) {
        return Math.max(0, Math.min(size - 1, at));
    }

    private static Tensor inside(int axis, Tensor x, double... at) {
        float[] inside = new float[at.length];
        for (int i = 0; i < at.length; i++) {
            inside[i] = at[i] >= 0 && at[i] <= x.size(axis) - 1 ? 1 : 0;
        }
        int[] shape = new int[x.dim()];
        Arrays.fill(shape, 1);
        shape[axis] = at.length;
        return Tensor.of(inside, shape);
    }
}
