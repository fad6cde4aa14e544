package mapping.tensor;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import mapping.Requirement;

/** Evenly spaced numbers, and the grids that vectors of coordinates span. Computed in {@code double}, then rounded. */
final class Grids {

    private Grids() {
    }

    static Tensor linspace(double start, double end, int count) {
        Requirement.finite("The start of linspace", start);
        Requirement.finite("The end of linspace", end);
        Requirement.length("The count of linspace", count);
        double step = (end - start) / Math.max(1, count - 1);
        float[] data = new float[count];
        for (int i = 0; i < count; i++) {
            data[i] = (float) (2 * i < count ? start + i * step : end - (count - 1 - i) * step);   // both ends exact, as PyTorch
        }
        return Tensor.of(data, count);
    }

    static Tensor arange(double start, double end, double step) {
        Requirement.finite("The start of arange", start);
        Requirement.finite("The end of arange", end);
        Requirement.finite("The step of arange", step);
        if (step == 0 || (end - start) / step < 0) {
            throw new IllegalArgumentException("The step of arange must lead from the start to the end, got "
                + Requirement.number(step) + " from " + Requirement.number(start) + " to " + Requirement.number(end) + ".");
        }
        double count = Math.ceil((end - start) / step);
        if (count > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("The count of arange must be one that an array can hold, got "
                + Requirement.number(count) + ".");
        }
        float[] data = new float[(int) count];
        for (int i = 0; i < data.length; i++) {
            data[i] = (float) (start + i * step);
        }
        return Tensor.of(data, data.length);
    }

    static List<Tensor> meshgrid(Tensor... vectors) {
        Requirement.allGiven("The vectors", vectors);
        for (Tensor vector : vectors) {
            if (vector.dim() != 1) {
                throw new IllegalArgumentException("The coordinates of meshgrid must be vectors, got shape "
                    + Shape.text(vector.shape()) + ".");
            }
        }
        int[] shape = Arrays.stream(vectors).mapToInt(Tensor::numel).toArray();
        int[] ones = new int[shape.length];
        Arrays.fill(ones, 1);
        return IntStream.range(0, shape.length)
            .mapToObj(i -> vectors[i].reshape(Shape.with(ones, i, shape[i])).expand(shape)).toList();
    }
}
