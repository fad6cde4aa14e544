package mapping.tensor;

import java.util.Arrays;
import java.util.stream.IntStream;
import mapping.Requirement;
import mapping.kernels.Kernels;

/**
 * Many elements to one: sums, means, variances, extremes along axes. Each sum is taken in one fixed order, so that its
 * rounding is the same everywhere: along the last axis by {@link Kernels#sum}, along others in {@code double}, in order.
 */
final class Reductions {

    private Reductions() {
    }

    static Tensor sum(Tensor a, boolean keepDim, int... axes) {
        int[] reduced = axes(a, axes);
        int[] kept = kept(a, reduced);
        float[] result = new float[Shape.numel(kept)];
        sumInto(a.data(), a.shape(), reduced, result);
        int[] shape = keepDim ? kept : dropped(a, reduced);
        return Tensor.computed("sum", result, shape, u -> a.addGradient(repeated(u, kept, a.shape())), a);
    }

    static Tensor mean(Tensor a, boolean keepDim, int... axes) {
        int[] reduced = axes(a, axes);
        int[] kept = kept(a, reduced);
        float[] result = new float[Shape.numel(kept)];
        if (a.numel() == 0) {
            throw new IllegalArgumentException("A mean must be taken over at least one element, got shape "
                + Shape.text(a.shape()) + ".");
        }
        sumInto(a.data(), a.shape(), reduced, result);
        float count = (float) (a.numel() / result.length);
        divide(result, count);
        int[] shape = keepDim ? kept : dropped(a, reduced);
        return Tensor.computed("mean", result, shape, u -> {
            divide(u, count);
            a.addGradient(repeated(u, kept, a.shape()));
        }, a);
    }

    static Tensor variance(Tensor a, int correction, int... axes) {
        int[] reduced = axes(a, axes);
        int[] kept = kept(a, reduced);
        int count = a.numel() / Math.max(1, Shape.numel(kept));
        if (count <= correction) {
            throw new IllegalArgumentException("A variance with correction " + correction + " must be taken over at least "
                + (correction + 1) + " elements, got " + count + ". Give it more numbers, or correction 0.");
        }
        Tensor deviation = a.sub(mean(a, true, reduced));
        return sum(deviation.square(), false, reduced).div(count - correction);
    }

    static Tensor std(Tensor a, int correction, int... axes) {
        Tensor variance = variance(a, correction, axes);
        float[] y = new float[variance.numel()];
        for (int i = 0; i < y.length; i++) {
            y[i] = (float) Math.sqrt(variance.data()[i]);
        }
        return Tensor.computed("std", y, variance.shape(), u -> {
            for (int i = 0; i < u.length; i++) {
                u[i] = y[i] == 0 ? 0 : u[i] / (2 * y[i]);
            }
            variance.addGradient(u);
        }, variance);
    }

    /** The axes named, or all, made one last axis: the elements that a reduction takes together lie in a row. */
    static Tensor lines(Tensor a, int... axes) {
        int[] reduced = axes(a, axes);
        int[] rest = dropped(a, reduced);
        int[] shape = Arrays.copyOf(rest, rest.length + 1);
        shape[rest.length] = 1;
        for (int axis : reduced) {
            shape[rest.length] *= a.size(axis);
        }
        int[] order = IntStream.concat(IntStream.range(0, a.dim()).filter(axis -> Arrays.binarySearch(reduced, axis) < 0),
            Arrays.stream(reduced)).toArray();
        boolean ordered = Arrays.equals(order, IntStream.range(0, a.dim()).toArray());
        return (ordered ? a : a.permute(order)).reshape(shape);
    }

    static Tensor norm(Tensor a, int... axes) {
        int[] reduced = axes(a, axes);
        int[] kept = kept(a, reduced);
        float[] x = a.data();
        float[] squares = new float[x.length];
        for (int i = 0; i < x.length; i++) {
            squares[i] = x[i] * x[i];
        }
        float[] norms = new float[Shape.numel(kept)];
        sumInto(squares, a.shape(), reduced, norms);
        for (int i = 0; i < norms.length; i++) {
            norms[i] = (float) Math.sqrt(norms[i]);
        }
        return Tensor.computed("norm", norms, dropped(a, reduced), u -> {
            for (int i = 0; i < u.length; i++) {
                u[i] = norms[i] == 0 ? 0 : u[i] / norms[i];
            }
            float[] spread = repeated(u, kept, a.shape());
            Arithmetic.multiply(spread, x);
            a.addGradient(spread);
        }, a);
    }

    static Tensor max(Tensor a, int axis) {
        int along = Shape.axis(axis, a.dim());
        int[] where = positions(a, along);
        int[] shape = Shape.without(a.shape(), along);
        float[] result = new float[where.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = a.data()[where[i]];
        }
        return Tensor.computed("max", result, shape, u -> {
            float[] into = a.gradient();
            for (int i = 0; i < u.length; i++) {
                into[where[i]] += u[i];
            }
        }, a);
    }

    static Tensor argmax(Tensor a, int axis) {
        int along = Shape.axis(axis, a.dim());
        int inner = Shape.after(a.shape(), along);
        int size = a.size(along);
        Shape.requireIndices("The size along the axis of argmax", size);
        int[] where = positions(a, along);
        float[] result = new float[where.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = where[i] / inner % size;
        }
        return Tensor.of(result, Shape.without(a.shape(), along));
    }

    /** Where in the data the greatest element of every line along the axis stands; a NaN counts as greater than all. */
    private static int[] positions(Tensor a, int axis) {
        int size = a.size(axis);
        int inner = Shape.after(a.shape(), axis);
        int outer = Shape.before(a.shape(), axis);
        if (size == 0) {
            throw new IllegalArgumentException("The axis of a greatest element must not be empty, got axis " + axis + " of shape "
                + Shape.text(a.shape()) + ".");
        }
        float[] x = a.data();
        int[] where = new int[outer * inner];
        for (int o = 0; o < outer; o++) {
            for (int i = 0; i < inner; i++) {
                int best = o * size * inner + i;
                for (int s = 1; s < size; s++) {
                    int candidate = (o * size + s) * inner + i;
                    if (x[candidate] > x[best] || Float.isNaN(x[candidate]) && !Float.isNaN(x[best])) {
                        best = candidate;
                    }
                }
                where[o * inner + i] = best;
            }
        }
        return where;
    }

    static Tensor cumsum(Tensor a, int axis) {
        Requirement.given("The tensor", a);
        int along = Shape.axis(axis, a.dim());
        int size = a.size(along);
        int inner = Shape.after(a.shape(), along);
        float[] result = a.data().clone();
        for (int i = 0; i < result.length; i++) {
            if (i / inner % size > 0) {
                result[i] += result[i - inner];
            }
        }
        return Tensor.computed("cumsum", result, a.shape(), u -> {
            for (int i = u.length - 1; i >= 0; i--) {
                if (i / inner % size < size - 1) {
                    u[i] += u[i + inner];
                }
            }
            a.addGradient(u);
        }, a);
    }

    /** {@code values}, of the shape given, summed over what broadcasting from the shape {@code own} repeated. */
    static float[] summed(float[] values, int[] shape, int[] own) {
        int lead = shape.length - own.length;
        int[] repeated = IntStream.range(0, shape.length)
            .filter(axis -> axis < lead || own[axis - lead] == 1 && shape[axis] != 1).toArray();
        float[] summed = new float[Shape.numel(own)];
        sumInto(values, shape, repeated, summed);
        return summed;
    }

    /** Sums along the axes (ascending), the last first; neighbours as one axis. */
    private static void sumInto(float[] x, int[] shape, int[] axes, float[] result) {
        float[] rest = x;
        int[] sizes = shape;
        for (int last = axes.length - 1; last >= 0; last--) {
            int first = last;
            while (first > 0 && axes[first - 1] == axes[first] - 1) {
                first--;
            }
            rest = sumAlong(rest, Shape.before(sizes, axes[first]), Shape.numel(
                Arrays.copyOfRange(sizes, axes[first], axes[last] + 1)), Shape.after(sizes, axes[last]));
            for (int axis = axes[first]; axis <= axes[last]; axis++) {
                sizes = Shape.with(sizes, axis, 1);
            }
            last = first;
        }
        System.arraycopy(rest, 0, result, 0, result.length);
    }

    private static float[] sumAlong(float[] x, int outer, int size, int inner) {
        float[] result = new float[outer * inner];
        if (result.length == 0) {
            return result;
        }
        if (inner == 1) {
            for (int o = 0; o < outer; o++) {
                result[o] = Kernels.current().sum(x, o * size, size);
            }
            return result;
        }
        double[] sums = new double[inner];
        for (int o = 0; o < outer; o++) {
            Arrays.fill(sums, 0);
            int row = o * size * inner;
            int end = row + size * inner;
            for (; row + 4L * inner <= end; row += 4 * inner) { // sums are read and written once
                for (int i = 0; i < sums.length; i++) {
                    int at = row + i;
                    sums[i] = sums[i] + x[at] + x[at + inner] + x[at + 2 * inner] + x[at + 3 * inner];
                }
            }
            for (; row < end; row += inner) {
                for (int i = 0; i < sums.length; i++) {
                    sums[i] += x[row + i];
                }
            }
            for (int i = 0; i < inner; i++) {
                result[o * inner + i] = (float) sums[i];
            }
        }
        return result;
    }

    /** Divides, where to multiply by 1/n would give 0.99999994 for 41 ones. */
    private static void divide(float[] x, float divisor) {
        for (int i = 0; i < x.length; i++) {
            x[i] /= divisor;
        }
    }

    /** u, of the shape kept, for every element that was summed. */
    private static float[] repeated(float[] u, int[] kept, int[] shape) {
        return new Strided(0, Shape.broadcastStrides(kept, shape), shape).read(u);
    }

    private static int[] axes(Tensor a, int[] axes) {
        Requirement.given("The axes", axes);
        if (axes.length == 0) {
            int[] all = new int[a.dim()];
            Arrays.setAll(all, i -> i);
            return all;
        }
        return distinct(a, axes);
    }

    /** The axes named, counted from 0, in ascending order. */
    static int[] distinct(Tensor a, int... axes) {
        Requirement.given("The axes", axes);
        Requirement.given("The tensor", a);
        int[] sorted = Arrays.stream(axes).map(axis -> Shape.axis(axis, a.dim())).distinct().sorted().toArray();
        if (sorted.length != axes.length) {
            throw new IllegalArgumentException("Each axis must be named once, got " + Shape.text(axes) + ".");
        }
        return sorted;
    }

    private static int[] kept(Tensor a, int[] reduced) {
        int[] shape = a.shape();
        for (int axis : reduced) {
            shape[axis] = 1;
        }
        return shape;
    }

    private static int[] dropped(Tensor a, int[] reduced) {
        int[] shape = a.shape();
        for (int i = reduced.length - 1; i >= 0; i--) {
            shape = Shape.without(shape, reduced[i]);
        }
        return shape;
    }
}
