package mapping.tensor;

import java.util.Arrays;
import mapping.Requirement;
import mapping.kernels.Kernels;

/** Elements chosen by number or by mask. The pullback of choosing is adding to what was chosen. */
final class Indexing {

    private Indexing() {
    }

    /** The place of an element in row-major data. */
    static int position(int[] shape, int[] indices) {
        Requirement.given("The indices", indices);
        boolean inside = indices.length == shape.length;
        int position = 0;
        for (int axis = 0; inside && axis < shape.length; axis++) {
            inside = indices[axis] >= 0 && indices[axis] < shape[axis];
            position = position * shape[axis] + indices[axis];
        }
        if (!inside) {
            throw new IndexOutOfBoundsException("The indices of an element must lie in shape " + Shape.text(shape) + ", got "
                + Shape.text(indices) + ".");
        }
        return position;
    }

    /**
     * A tensor of whole numbers as an array.
     *
     * @throws IllegalArgumentException if an element is not a whole number from 0 to {@code bound} − 1; names it
     */
    static int[] wholeNumbers(String operation, Tensor index, int bound) {
        Requirement.given("The index", index);
        Shape.requireIndices("The size that \"" + operation + "\" indexes", bound);
        int[] numbers = new int[index.numel()];
        for (int i = 0; i < numbers.length; i++) {
            float number = index.data()[i];
            numbers[i] = (int) number;
            if (numbers[i] != number || numbers[i] < 0 || numbers[i] >= bound) {
                throw new IllegalArgumentException("The numbers for \"" + operation + "\" must be whole and from 0 to "
                    + (bound - 1) + ", got " + Requirement.number(number) + " at index " + i + ".");
            }
        }
        return numbers;
    }

    static Tensor gather(Tensor a, int axis, Tensor index) {
        int[] where = places("gather", a, axis, index);
        return Tensor.computed("gather", read(a.data(), where), index.shape(), u -> addBack(u, where, a.gradient()), a);
    }

    static Tensor scatterAdd(Tensor a, int axis, Tensor index, Tensor source) {
        Requirement.given("The index", index);
        Requirement.given("The source", source);
        if (!Arrays.equals(index.shape(), source.shape())) {
            throw new IllegalArgumentException("The index of scatterAdd must have the shape of the source, got "
                + Shape.text(index.shape()) + " and " + Shape.text(source.shape()) + ".");
        }
        int[] where = places("scatterAdd", a, axis, index);
        float[] result = a.data().clone();
        addBack(source.data(), where, result);
        return Tensor.computed("scatterAdd", result, a.shape(), u -> {
            if (source.needsGradient()) {
                source.addGradient(read(u, where));
            }
            if (a.needsGradient()) {
                a.addGradient(u);
            }
        }, a, source);
    }

    /** Which element of {@code a} each number of the index means. */
    static int[] places(String operation, Tensor a, int axis, Tensor index) {
        Requirement.given("The tensor", a);
        int along = Shape.axis(axis, a.dim());
        int[] shape = index.shape();
        boolean fits = shape.length == a.dim();
        for (int i = 0; fits && i < shape.length; i++) {
            fits = i == along || shape[i] <= a.size(i);
        }
        if (!fits) {
            throw new IllegalArgumentException("The index of " + operation + " along axis " + axis + " of shape "
                + Shape.text(a.shape()) + " must have as many axes and be no longer along the others, got " + Shape.text(shape)
                + ".");
        }
        int[] chosen = wholeNumbers(operation, index, a.size(along));
        int[] strides = Shape.strides(a.shape());
        int[] where = new int[chosen.length];
        for (int i = 0; i < where.length; i++) {
            int rest = i;
            for (int d = shape.length - 1; d >= 0; d--) {
                where[i] += (d == along ? chosen[i] : rest % shape[d]) * strides[d];
                rest /= shape[d];
            }
        }
        return where;
    }

    static float[] read(float[] source, int[] where) {
        float[] result = new float[where.length];
        for (int i = 0; i < where.length; i++) {
            result[i] = source[where[i]];
        }
        return result;
    }

    static void addBack(float[] u, int[] where, float[] into) {
        for (int i = 0; i < where.length; i++) {
            into[where[i]] += u[i];
        }
    }

    static Tensor indexSelect(Tensor a, int axis, Tensor index) {
        int along = Shape.axis(axis, a.dim());
        Requirement.given("The index", index);
        if (index.dim() != 1) {
            throw new IllegalArgumentException("The index of indexSelect must be a vector, got shape " + Shape.text(index.shape())
                + ".");
        }
        int[] chosen = wholeNumbers("indexSelect", index, a.size(along));
        return selected("indexSelect", a, along, chosen, Shape.with(a.shape(), along, chosen.length));
    }

    private static Tensor selected(String operation, Tensor a, int along, int[] chosen, int[] shape) {
        int size = a.size(along);
        int inner = Shape.after(a.shape(), along);
        int outer = Shape.before(a.shape(), along);
        float[] result = new float[outer * chosen.length * inner];
        for (int o = 0; o < outer; o++) {
            for (int c = 0; c < chosen.length; c++) {
                System.arraycopy(a.data(), (o * size + chosen[c]) * inner, result, (o * chosen.length + c) * inner, inner);
            }
        }
        return Tensor.computed(operation, result, shape, u -> {
            float[] into = a.gradient();
            for (int o = 0; o < outer; o++) {
                for (int c = 0; c < chosen.length; c++) {
                    int to = (o * size + chosen[c]) * inner;
                    Kernels.current().add(u, (o * chosen.length + c) * inner, into, to, inner);
                }
            }
        }, a);
    }

    static Tensor embedding(Tensor weight, Tensor ids) {
        Requirement.given("The weight", weight);
        Requirement.given("The numbers of the rows", ids);
        if (weight.dim() != 2) {
            throw new IllegalArgumentException("The weight of embedding must have two axes, got shape "
                + Shape.text(weight.shape()) + ".");
        }
        int[] shape = Arrays.copyOf(ids.shape(), ids.dim() + 1);
        shape[ids.dim()] = weight.size(1);
        return selected("embedding", weight, 0, wholeNumbers("embedding", ids, weight.size(0)), shape);
    }

    static Tensor maskedFill(Tensor a, Tensor mask, double value) {
        Requirement.given("The mask", mask);
        int[] shape = Shape.broadcast("maskedFill", a.shape(), mask.shape());
        if (Shape.numel(shape) != a.numel()) {
            throw new IllegalArgumentException("The mask must broadcast to shape " + Shape.text(a.shape()) + ", got "
                + Shape.text(mask.shape()) + ".");
        }
        float[] covered = Arithmetic.repeated(mask, shape);
        float[] x = a.data();
        float[] result = new float[x.length];
        float filling = (float) value;
        for (int i = 0; i < result.length; i++) {
            result[i] = covered[i] != 0 ? filling : x[i];
        }
        return Tensor.computed("maskedFill", result, a.shape(), u -> {
            for (int i = 0; i < u.length; i++) {
                u[i] = covered[i] != 0 ? 0 : u[i];
            }
            a.addGradient(u);
        }, a);
    }

    static Tensor where(Tensor condition, Tensor a, Tensor b) {
        Requirement.given("The first operand", a);
        Requirement.given("The second operand", b);
        Requirement.given("The condition", condition);
        int[] shape = Shape.broadcast("where", condition.shape(), Shape.broadcast("where", a.shape(), b.shape()));
        float[] first = Arithmetic.repeated(condition, shape);
        float[] x = Arithmetic.repeated(a, shape);
        float[] y = Arithmetic.repeated(b, shape);
        float[] result = new float[x.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = first[i] != 0 ? x[i] : y[i];
        }
        return Tensor.computed("where", result, shape, u -> {
            float[] toA = new float[u.length];
            for (int i = 0; i < u.length; i++) {
                toA[i] = first[i] != 0 ? u[i] : 0;
                u[i] = first[i] != 0 ? 0 : u[i];
            }
            Arithmetic.give(a, toA, shape);
            Arithmetic.give(b, u, shape);
        }, a, b);
    }
}
