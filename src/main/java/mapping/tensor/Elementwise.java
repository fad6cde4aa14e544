package mapping.tensor;

import java.util.function.DoubleUnaryOperator;
import mapping.kernels.Kernels;

/** Functions of each element by itself. Each gives its value and adds its slope times what arrives from above. */
final class Elementwise {

    private Elementwise() {
    }

    /** factor · x + summand. */
    static Tensor affine(Tensor a, String operation, double factor, double summand) {
        float f = (float) factor;
        float s = (float) summand;
        float[] x = a.data();
        float[] y = new float[x.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = f * x[i] + s;
        }
        return Tensor.computed(operation, y, a.shape(), u -> {
            float[] into = a.gradient();
            for (int i = 0; i < into.length; i++) {
                into[i] += f * u[i];
            }
        }, a);
    }

    static Tensor square(Tensor a) {
        float[] x = a.data();
        float[] y = new float[x.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = x[i] * x[i];
        }
        return Tensor.computed("square", y, a.shape(), u -> {
            float[] into = a.gradient();
            for (int i = 0; i < into.length; i++) {
                into[i] += 2 * x[i] * u[i];
            }
        }, a);
    }

    static Tensor pow(Tensor a, double exponent) {
        return map(a, "pow", x -> StrictMath.pow(x, exponent),
            x -> exponent == 0 ? 0 : exponent * StrictMath.pow(x, exponent - 1));
    }

    static Tensor sqrt(Tensor a) {
        float[] x = a.data();
        float[] y = new float[x.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = (float) Math.sqrt(x[i]);
        }
        return Tensor.computed("sqrt", y, a.shape(), u -> {
            float[] into = a.gradient();
            for (int i = 0; i < into.length; i++) {
                into[i] += u[i] / (2 * y[i]);
            }
        }, a);
    }

    static Tensor exp(Tensor a) {
        float[] y = new float[a.numel()];
        Kernels.current().exp(a.data(), 0, y, 0, y.length);
        return Tensor.computed("exp", y, a.shape(), u -> Arithmetic.addProduct(a.gradient(), u, y), a);
    }

    static Tensor log(Tensor a) {
        float[] x = a.data();
        float[] y = new float[x.length];
        Kernels.current().log(x, 0, y, 0, y.length);
        return Tensor.computed("log", y, a.shape(), u -> {
            float[] into = a.gradient();
            for (int i = 0; i < into.length; i++) {
                into[i] += u[i] / x[i];
            }
        }, a);
    }

    static Tensor abs(Tensor a) {
        float[] x = a.data();
        float[] y = new float[x.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = Math.abs(x[i]);
        }
        return Tensor.computed("abs", y, a.shape(), u -> {
            float[] into = a.gradient();
            for (int i = 0; i < into.length; i++) {
                into[i] += u[i] * Math.signum(x[i]);
            }
        }, a);
    }

    static Tensor relu(Tensor a) {
        float[] x = a.data();
        float[] y = new float[x.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = x[i] > 0 ? x[i] : x[i] <= 0 ? 0 : x[i];    // the last case is NaN, which must not vanish
        }
        return Tensor.computed("relu", y, a.shape(), u -> {
            float[] into = a.gradient();
            for (int i = 0; i < into.length; i++) {
                into[i] += y[i] > 0 ? u[i] : 0;
            }
        }, a);
    }

    static Tensor sigmoid(Tensor a) {
        float[] y = new float[a.numel()];
        Kernels.current().sigmoid(a.data(), 0, y, 0, y.length);
        return Tensor.computed("sigmoid", y, a.shape(), u -> {
            float[] into = a.gradient();
            for (int i = 0; i < into.length; i++) {
                into[i] += u[i] * (y[i] * (1 - y[i]));
            }
        }, a);
    }

    static Tensor tanh(Tensor a) {
        float[] y = new float[a.numel()];
        Kernels.current().tanh(a.data(), 0, y, 0, y.length);
        return Tensor.computed("tanh", y, a.shape(), u -> {
            float[] into = a.gradient();
            for (int i = 0; i < into.length; i++) {
                into[i] += u[i] * (1 - y[i] * y[i]);
            }
        }, a);
    }

    static Tensor clamp(Tensor a, double low, double high) {
        if (!(low <= high)) {
            throw new IllegalArgumentException("clamp needs low ≤ high, got " + low + " and " + high + ".");
        }
        float least = (float) low;
        float greatest = (float) high;
        float[] x = a.data();
        float[] y = new float[x.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = Math.min(greatest, Math.max(least, x[i]));
        }
        return Tensor.computed("clamp", y, a.shape(), u -> {
            float[] into = a.gradient();
            for (int i = 0; i < into.length; i++) {
                into[i] += x[i] >= least && x[i] <= greatest ? u[i] : 0;
            }
        }, a);
    }

    static Tensor map(Tensor a, String name, DoubleUnaryOperator value, DoubleUnaryOperator derivative) {
        float[] x = a.data();
        float[] y = new float[x.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = (float) value.applyAsDouble(x[i]);
        }
        return Tensor.computed(name, y, a.shape(), u -> {
            float[] into = a.gradient();
            for (int i = 0; i < into.length; i++) {
                into[i] += (float) (u[i] * derivative.applyAsDouble(x[i]));
            }
        }, a);
    }
}
