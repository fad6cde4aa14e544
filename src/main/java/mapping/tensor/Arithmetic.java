package mapping.tensor;

/**
 * Elementwise operations of two tensors. Operands of different shapes are first repeated to the common one (broadcasting);
 * the pullback of repeating is summing.
 */
final class Arithmetic {

    /** result[i] = f(x[i], y[i]) over whole arrays. */
    private interface Loop {
        void run(float[] x, float[] y, float[] result);
    }

    /** into[i] += u[i] · (the slope at x[i], y[i]) over whole arrays. */
    private interface Slope {
        void addTo(float[] into, float[] u, float[] x, float[] y);
    }

    private Arithmetic() {
    }

    static Tensor add(Tensor a, Tensor b) {
        return binary("add", a, b, (x, y, result) -> {
            for (int i = 0; i < result.length; i++) {
                result[i] = x[i] + y[i];
            }
        }, (into, u, x, y) -> addInto(into, u), (into, u, x, y) -> addInto(into, u));
    }

    static Tensor sub(Tensor a, Tensor b) {
        return binary("sub", a, b, (x, y, result) -> {
            for (int i = 0; i < result.length; i++) {
                result[i] = x[i] - y[i];
            }
        }, (into, u, x, y) -> addInto(into, u), (into, u, x, y) -> {
            for (int i = 0; i < into.length; i++) {
                into[i] -= u[i];
            }
        });
    }

    static Tensor mul(Tensor a, Tensor b) {
        return binary("mul", a, b, (x, y, result) -> {
            for (int i = 0; i < result.length; i++) {
                result[i] = x[i] * y[i];
            }
        }, (into, u, x, y) -> addProduct(into, u, y), (into, u, x, y) -> addProduct(into, u, x));
    }

    static Tensor div(Tensor a, Tensor b) {
        return binary("div", a, b, (x, y, result) -> {
            for (int i = 0; i < result.length; i++) {
                result[i] = x[i] / y[i];
            }
        }, (into, u, x, y) -> {
            for (int i = 0; i < into.length; i++) {
                into[i] += u[i] / y[i];
            }
        }, (into, u, x, y) -> {
            for (int i = 0; i < into.length; i++) {
                into[i] -= u[i] * (x[i] / y[i]) / y[i];
            }
        });
    }

    static Tensor maximum(Tensor a, Tensor b) {
        return binary("maximum", a, b, (x, y, result) -> {
            for (int i = 0; i < result.length; i++) {
                result[i] = Math.max(x[i], y[i]);
            }
        }, (into, u, x, y) -> addWhereGreater(into, u, x, y), (into, u, x, y) -> addWhereGreater(into, u, y, x));
    }

    static Tensor minimum(Tensor a, Tensor b) {
        return binary("minimum", a, b, (x, y, result) -> {
            for (int i = 0; i < result.length; i++) {
                result[i] = Math.min(x[i], y[i]);
            }
        }, (into, u, x, y) -> addWhereGreater(into, u, y, x), (into, u, x, y) -> addWhereGreater(into, u, x, y));
    }

    static Tensor gt(Tensor a, Tensor b) {
        return comparison("gt", a, b, (x, y, result) -> {
            for (int i = 0; i < result.length; i++) {
                result[i] = x[i] > y[i] ? 1 : 0;
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
        int[] shape = Shape.broadcast(operation, a.shape(), b.shape());
        float[] x = repeated(a, shape);
        float[] y = repeated(b, shape);
        float[] result = new float[Shape.numel(shape)];
        loop.run(x, y, result);
        return Tensor.computed(operation, result, shape, u -> {
            pull(a, shape, slopeA, u, x, y);
            pull(b, shape, slopeB, u, x, y);
        }, a, b);
    }

    private static Tensor comparison(String operation, Tensor a, Tensor b, Loop loop) {
        int[] shape = Shape.broadcast(operation, a.shape(), b.shape());
        float[] result = new float[Shape.numel(shape)];
        loop.run(repeated(a, shape), repeated(b, shape), result);
        return Tensor.of(result, shape);
    }

    private static void pull(Tensor operand, int[] shape, Slope slope, float[] u, float[] x, float[] y) {
        if (!operand.needsGradient()) {
            return;
        }
        if (operand.numel() == u.length) {
            slope.addTo(operand.gradient(), u, x, y);
        } else {
            float[] repeated = new float[u.length];
            slope.addTo(repeated, u, x, y);
            Reduction.addSummed(repeated, shape, operand);
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

    static void addProduct(float[] into, float[] u, float[] slope) {
        for (int i = 0; i < into.length; i++) {
            into[i] += u[i] * slope[i];
        }
    }

    private static void addWhereGreater(float[] into, float[] u, float[] x, float[] y) {
        for (int i = 0; i < into.length; i++) {
            into[i] += x[i] > y[i] ? u[i] : x[i] == y[i] ? u[i] / 2 : 0;
        }
    }
}
