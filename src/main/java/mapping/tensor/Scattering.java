package mapping.tensor;

import java.util.Arrays;
import mapping.Requirement;

/** Numbers written to places that an index names, over what stood there. What was overwritten gets no gradient. */
final class Scattering {

    private Scattering() {
    }

    static Tensor scatter(Tensor a, int axis, Tensor index, Tensor source) {
        Requirement.given("The index", index);
        Requirement.given("The source", source);
        if (!Arrays.equals(index.shape(), source.shape())) {
            throw new IllegalArgumentException("The index of scatter must have the shape of the source, got "
                + Shape.text(index.shape()) + " and " + Shape.text(source.shape()) + ".");
        }
        int[] where = Indexing.places("scatter", a, axis, index);
        int[] last = new int[a.numel()];
        Arrays.fill(last, -1);
        float[] result = a.data().clone();
        for (int i = 0; i < where.length; i++) {
            result[where[i]] = source.data()[i];
            last[where[i]] = i;
        }
        return Tensor.computed("scatter", result, a.shape(), u -> {
            if (source.needsGradient()) {
                float[] written = Indexing.read(u, where);
                for (int i = 0; i < written.length; i++) {
                    written[i] = last[where[i]] == i ? written[i] : 0;
                }
                source.addGradient(written);
            }
            if (a.needsGradient()) {
                for (int i = 0; i < u.length; i++) {
                    u[i] = last[i] < 0 ? u[i] : 0;
                }
                a.addGradient(u);
            }
        }, a, source);
    }

    /** Where the elements that are not 0 stand, a row of indices for each, in row-major order. */
    static Tensor nonzero(Tensor a) {
        Requirement.given("The tensor", a);
        float[] x = a.data();
        int count = 0;
        for (float number : x) {
            count += number != 0 ? 1 : 0;
        }
        int[] shape = a.shape();
        float[] indices = new float[Shape.numel(count, shape.length)];
        for (int i = 0, row = 0; i < x.length; i++) {
            if (x[i] != 0) {
                int rest = i;
                for (int axis = shape.length - 1; axis >= 0; axis--) {
                    indices[row * shape.length + axis] = rest % shape[axis];
                    rest /= shape[axis];
                }
                row++;
            }
        }
        return Tensor.of(indices, count, shape.length);
    }
}
