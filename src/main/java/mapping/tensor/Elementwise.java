package mapping.tensor;

import java.util.function.DoubleUnaryOperator;
import mapping.kernels.FloatMath;
import mapping.kernels.Kernels;

/** Functions of each element by itself. The pullback multiplies what arrives from above by the slope at each element. */
final class Elementwise {

    /** A function of an array of numbers, element by element. */
    private interface Loop {
        void run(float[] x, float[] y);
    }

    /** u[i] ← u[i] · (the slope at the argument x[i], where the value is y[i]). */
    private interface Slope {
        void scale(float[] u, float[] x, float[] y);
    }

    private Elementwise() {
    }

    private static Tensor unary(String operation, Tensor a, Loop loop, Slope slope) {
        float[] x = a.data();
        float[] y = new float[x.length];
        loop.run(x, y);
        return Tensor.computed(operation, y, a.shape(), u -> {
            slope.scale(u, x, y);
            a.addGradient(u);
        }, a);
    }

    /** factor · x + summand. */
    static Tensor affine(Tensor a, String operation, double factor, double summand) {
        float f = (float) factor;
        float s = (float) summand;
        return unary(operation, a, (x, y) -> {
            for (int i = 0; i < y.length; i++) {
                y[i] = f * x[i] + s;
            }
        }, (u, x, y) -> {
            for (int i = 0; i < u.length; i++) {
                u[i] *= f;
            }
        });
    }

    static Tensor div(Tensor a, double divisor) {
        float d = (float) divisor;
        return unary("div", a, (x, y) -> {
            for (int i = 0; i < y.length; i++) {
                y[i] = x[i] / d;
            }
        }, (u, x, y) -> {
            for (int i = 0; i < u.length; i++) {
                u[i] /= d;
            }
        });
    }

    static Tensor square(Tensor a) {
        return unary("square", a, (x, y) -> {
            for (int i = 0; i < y.length; i++) {
                y[i] = x[i] * x[i];
            }
        }, (u, x, y) -> {
            for (int i = 0; i < u.length; i++) {
                u[i] *= 2 * x[i];
            }
        });
    }

    static Tensor pow(Tensor a, double exponent) {
        return map(a, "pow", x -> StrictMath.pow(x, exponent),
            x -> exponent == 0 ? 0 : exponent * StrictMath.pow(x, exponent - 1));
    }

    static Tensor sqrt(Tensor a) {
        return unary("sqrt", a, (x, y) -> {
            for (int i = 0; i < y.length; i++) {
                y[i] = (float) Math.sqrt(x[i]);
            }
        }, (u, x, y) -> {
            for (int i = 0; i < u.length; i++) {
                u[i] /= 2 * y[i];
            }
        });
    }

    static Tensor exp(Tensor a) {
        return unary("exp", a, (x, y) -> Kernels.current().exp(x, 0, y, 0, y.length),
            (u, x, y) -> Arithmetic.multiply(u, y));
    }

    static Tensor expm1(Tensor a) {
        return unary("expm1", a, (x, y) -> Kernels.current().expm1(x, 0, y, 0, y.length), (u, x, y) -> {
            for (int i = 0; i < u.length; i++) {
                u[i] *= y[i] + 1;
            }
        });
    }

    static Tensor log(Tensor a) {
        return unary("log", a, (x, y) -> Kernels.current().log(x, 0, y, 0, y.length), (u, x, y) -> {
            for (int i = 0; i < u.length; i++) {
                u[i] /= x[i];
            }
        });
    }

    static Tensor log1p(Tensor a) {
        return unary("log1p", a, (x, y) -> Kernels.current().log1p(x, 0, y, 0, y.length), (u, x, y) -> {
            for (int i = 0; i < u.length; i++) {
                u[i] /= 1 + x[i];
            }
        });
    }

    static Tensor abs(Tensor a) {
        return unary("abs", a, (x, y) -> {
            for (int i = 0; i < y.length; i++) {
                y[i] = Math.abs(x[i]);
            }
        }, (u, x, y) -> {
            for (int i = 0; i < u.length; i++) {
                u[i] *= Math.signum(x[i]);
            }
        });
    }

    static Tensor relu(Tensor a) {
        return unary("relu", a, (x, y) -> {
            for (int i = 0; i < y.length; i++) {
                y[i] = Math.max(x[i], 0);
            }
        }, (u, x, y) -> Kernels.current().reluPullback(y, u));
    }

    static Tensor sigmoid(Tensor a) {
        return unary("sigmoid", a, (x, y) -> Kernels.current().sigmoid(x, 0, y, 0, y.length), (u, x, y) -> {
            for (int i = 0; i < u.length; i++) {
                u[i] *= y[i] * (1 - y[i]);
            }
        });
    }

    static Tensor tanh(Tensor a) {
        return unary("tanh", a, (x, y) -> Kernels.current().tanh(x, 0, y, 0, y.length), (u, x, y) -> {
            for (int i = 0; i < u.length; i++) {
                u[i] *= 1 - y[i] * y[i];
            }
        });
    }

    static Tensor erf(Tensor a) {
        float slopeAtZero = (float) (2 / Math.sqrt(Math.PI));
        return unary("erf", a, (x, y) -> Kernels.current().erf(x, 0, y, 0, y.length), (u, x, y) -> {
            for (int i = 0; i < u.length; i++) {
                u[i] *= slopeAtZero * FloatMath.exp(-x[i] * x[i]);
            }
        });
    }

    static Tensor sin(Tensor a) {
        return map(a, "sin", StrictMath::sin, StrictMath::cos);
    }

    static Tensor cos(Tensor a) {
        return map(a, "cos", StrictMath::cos, x -> -StrictMath.sin(x));
    }

    static Tensor clamp(Tensor a, double low, double high) {
        if (!(low <= high)) {
            throw new IllegalArgumentException("clamp needs low ≤ high, got " + low + " and " + high + ".");
        }
        float least = (float) low;
        float greatest = (float) high;
        return unary("clamp", a, (x, y) -> {
            for (int i = 0; i < y.length; i++) {
                y[i] = Math.min(greatest, Math.max(least, x[i]));
            }
        }, (u, x, y) -> {
            for (int i = 0; i < u.length; i++) {
                u[i] = x[i] >= least && x[i] <= greatest ? u[i] : 0;
            }
        });
    }

    static Tensor map(Tensor a, String name, DoubleUnaryOperator value, DoubleUnaryOperator derivative) {
        return unary(name, a, (x, y) -> {
            for (int i = 0; i < y.length; i++) {
                y[i] = (float) value.applyAsDouble(x[i]);
            }
        }, (u, x, y) -> {
            for (int i = 0; i < u.length; i++) {
                u[i] = (float) (u[i] * derivative.applyAsDouble(x[i]));
            }
        });
    }
}
