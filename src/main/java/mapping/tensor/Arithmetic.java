package mapping.tensor;

import java.util.Arrays;
import mapping.Requirement;
import mapping.kernels.Kernels;

/**
 * Elementwise operations of two tensors. Operands of different shapes are first repeated to the common one (broadcasting);
 * the pullback of repeating is summing.
 */
final class Arithmetic {

    /** result[i] = f(x[i], y[i]) over whole arrays. */
    private interface Loop {
        void run(float[] x, float[] y, float[] result);
    }

    /** u[i] ← u[i] · (the slope at x[i], y[i]) over whole arrays. */
    private interface Slope {
        void scale(float[] u, float[] x, float[] y);
    }

    private Arithmetic() {
    }

    static Tensor add(Tensor a, Tensor b) {
        return b != null && isRow(b.shape(), a.shape()) ? addRow(a, b) : binary("add", a, b, (x, y, result) -> {
            for (int i = 0; i < result.length; i++) {
                result[i] = x[i] + y[i];
            }
        }, Arithmetic::keep, Arithmetic::keep);
    }

    /** Whether to repeat the first shape to the second one means to lay its elements side by side again and again. */
    private static boolean isRow(int[] row, int[] whole) {
        int before = whole.length - row.length;
        return before > 0 && Shape.numel(row) < Shape.numel(whole)
            && Arrays.equals(row, 0, row.length, whole, before, whole.length);
    }

    /** a + b where b is a row of a, without an array of repeated rows. */
    private static Tensor addRow(Tensor a, Tensor b) {
        float[] result = a.data().clone();
        for (int row = 0; row < result.length; row += b.numel()) {
            Kernels.current().add(b.data(), 0, result, row, b.numel());
        }
        return Tensor.computed("add", result, a.shape(), u -> {
            give(b, u, a.shape());
            if (a.needsGradient()) {
                a.addGradient(u);
            }
        }, a, b);
    }

    static Tensor sub(Tensor a, Tensor b) {
        return binary("sub", a, b, (x, y, result) -> {
            for (int i = 0; i < result.length; i++) {
                result[i] = x[i] - y[i];
            }
        }, Arithmetic::keep, (u, x, y) -> {
            for (int i = 0; i < u.length; i++) {
                u[i] = -u[i];
            }
        });
    }

    static Tensor mul(Tensor a, Tensor b) {
        return binary("mul", a, b, (x, y, result) -> {
            for (int i = 0; i < result.length; i++) {
                result[i] = x[i] * y[i];
            }
        }, (u, x, y) -> multiply(u, y), (u, x, y) -> multiply(u, x));
    }

    static Tensor div(Tensor a, Tensor b) {
        return binary("div", a, b, (x, y, result) -> {
            for (int i = 0; i < result.length; i++) {
                result[i] = x[i] / y[i];
            }
        }, (u, x, y) -> {
            for (int i = 0; i < u.length; i++) {
                u[i] /= y[i];
            }
        }, (u, x, y) -> {
            for (int i = 0; i < u.length; i++) {
                u[i] *= -(x[i] / y[i]) / y[i];
            }
        });
    }

    static Tensor maximum(Tensor a, Tensor b) {
        return binary("maximum", a, b, (x, y, result) -> {
            for (int i = 0; i < result.length; i++) {
                result[i] = Math.max(x[i], y[i]);
            }
        }, Arithmetic::keepWhereGreater, (u, x, y) -> keepWhereGreater(u, y, x));
    }

    static Tensor minimum(Tensor a, Tensor b) {
        return binary("minimum", a, b, (x, y, result) -> {
            for (int i = 0; i < result.length; i++) {
                result[i] = Math.min(x[i], y[i]);
            }
        }, (u, x, y) -> keepWhereGreater(u, y, x), Arithmetic::keepWhereGreater);
    }

    static Tensor gt(Tensor a, Tensor b) {
        return comparison("gt", a, b, (x, y, result) -> {
            for (int i = 0; i < result.length; i++) {
                result[i] = x[i] > y[i] ? 1 : 0;
            }
        });
    }

    static Tensor ge(Tensor a, Tensor b) {
        return comparison("ge", a, b, (x, y, result) -> {
            for (int i = 0; i < result.length; i++) {
                result[i] = x[i] >= y[i] ? 1 : 0;
            }
        });
    }

    static Tensor ne(Tensor a, Tensor b) {
        return comparison("ne", a, b, (x, y, result) -> {
            for (int i = 0; i < result.length; i++) {
                result[i] = x[i] != y[i] ? 1 : 0;
            }
        });
    }

    static Tensor eq(Tensor a, Tensor b) {
        return comparison("eq", a, b, (x, y, result) -> {
            for (int i = 0; i < result.length; i++) {
                result[i] = x[i] == y[i] ? 1 : 0;
            }
        });
    }

    private static Tensor binary(String operation, Tensor a, Tensor b, Loop loop, Slope slopeA, Slope slopeB) {
        Requirement.given("The second operand", b);
        int[] shape = Shape.broadcast(operation, a.shape(), b.shape());
        float[] x = repeated(a, shape);
        float[] y = repeated(b, shape);
        float[] result = new float[Shape.numel(shape)];
        loop.run(x, y, result);
        return Tensor.computed(operation, result, shape, u -> {
            if (a.needsGradient()) {
                float[] pulled = b.needsGradient() ? u.clone() : u;
                slopeA.scale(pulled, x, y);
                give(a, pulled, shape);
            }
            if (b.needsGradient()) {
                slopeB.scale(u, x, y);
                give(b, u, shape);
            }
        }, a, b);
    }

    private static Tensor comparison(String operation, Tensor a, Tensor b, Loop loop) {
        Requirement.given("The first operand", a);
        Requirement.given("The second operand", b);
        int[] shape = Shape.broadcast(operation, a.shape(), b.shape());
        float[] result = new float[Shape.numel(shape)];
        loop.run(repeated(a, shape), repeated(b, shape), result);
        return Tensor.of(result, shape);
    }

    /** Gives a gradient of the broadcast shape to an operand that needs one, summed over what was repeated. */
    static void give(Tensor operand, float[] pulled, int[] shape) {
        if (!operand.needsGradient()) {
            return;
        }
        if (operand.numel() == pulled.length) {
            operand.addGradient(pulled);
        } else {
            operand.addGradient(Reductions.summed(pulled, shape, operand.shape()));
        }
    }

    /** The operand's elements as if it had the shape given. */
    static float[] repeated(Tensor operand, int[] shape) {
        if (operand.numel() == Shape.numel(shape)) {
            return operand.data();
        }
        return new Strided(0, Shape.broadcastStrides(operand.shape(), shape), shape).read(operand.data());
    }

    static void addInto(float[] into, float[] u) {
        for (int i = 0; i < into.length; i++) {
            into[i] += u[i];
        }
    }

    static void multiply(float[] into, float[] factors) {
        for (int i = 0; i < into.length; i++) {
            into[i] *= factors[i];
        }
    }

    private static void keep(float[] u, float[] x, float[] y) {
    }

    private static void keepWhereGreater(float[] u, float[] x, float[] y) {
        for (int i = 0; i < u.length; i++) {
            u[i] = x[i] > y[i] ? u[i] : x[i] == y[i] ? u[i] / 2 : 0;
        }
    }
}
