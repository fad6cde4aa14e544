package mapping.tensor;

import java.util.function.DoubleUnaryOperator;
import mapping.Requirement;
import mapping.kernels.FloatMath;
import mapping.kernels.Kernels;
import mapping.kernels.Parallel;

/** Functions of each element by itself. The pullback multiplies what arrives from above by the slope at each element. */
final class Elementwise {

    /** y[i] ← f(x[i]) for {@code from} ≤ i &lt; {@code to}. */
    private interface Loop {
        void run(float[] x, float[] y, int from, int to);
    }

    /** u[i] ← u[i] · (the slope at the argument x[i], where the value is y[i]). */
    private interface Slope {
        void scale(float[] u, float[] x, float[] y, int from, int to);
    }

    private Elementwise() {
    }

    private static Tensor unary(String operation, Tensor a, Loop loop, Slope slope) {
        Requirement.given("The tensor", a);
        float[] x = a.data();
        float[] y = new float[x.length];
        Parallel.current().ranges(y.length, Parallel.MANY, (from, to) -> loop.run(x, y, from, to));
        return Tensor.computed(operation, y, a.shape(), u -> {
            Parallel.current().ranges(u.length, Parallel.MANY, (from, to) -> slope.scale(u, x, y, from, to));
            a.addGradient(u);
        }, a);
    }

    /** factor · x + summand. */
    static Tensor affine(Tensor a, String operation, double factor, double summand) {
        float f = (float) factor;
        float s = (float) summand;
        return unary(operation, a, (x, y, from, to) -> {
            for (int i = from; i < to; i++) {
                y[i] = f * x[i] + s;
            }
        }, (u, x, y, from, to) -> {
            for (int i = from; i < to; i++) {
                u[i] *= f;
            }
        });
    }

    static Tensor div(Tensor a, double divisor) {
        float d = (float) divisor;
        return unary("div", a, (x, y, from, to) -> {
            for (int i = from; i < to; i++) {
                y[i] = x[i] / d;
            }
        }, (u, x, y, from, to) -> {
            for (int i = from; i < to; i++) {
                u[i] /= d;
            }
        });
    }

    static Tensor square(Tensor a) {
        return unary("square", a, (x, y, from, to) -> {
            for (int i = from; i < to; i++) {
                y[i] = x[i] * x[i];
            }
        }, (u, x, y, from, to) -> {
            for (int i = from; i < to; i++) {
                u[i] *= 2 * x[i];
            }
        });
    }

    static Tensor pow(Tensor a, double exponent) {
        return map(a, "pow", x -> StrictMath.pow(x, exponent),
            x -> exponent == 0 ? 0 : exponent * StrictMath.pow(x, exponent - 1));
    }

    static Tensor sqrt(Tensor a) {
        return unary("sqrt", a, (x, y, from, to) -> {
            for (int i = from; i < to; i++) {
                y[i] = (float) Math.sqrt(x[i]);
            }
        }, (u, x, y, from, to) -> {
            for (int i = from; i < to; i++) {
                u[i] /= 2 * y[i];
            }
        });
    }

    static Tensor exp(Tensor a) {
        return unary("exp", a, (x, y, from, to) -> Kernels.current().exp(x, from, y, from, to - from),
            (u, x, y, from, to) -> {
                for (int i = from; i < to; i++) {
                    u[i] *= y[i];
                }
            });
    }

    static Tensor expm1(Tensor a) {
        return unary("expm1", a, (x, y, from, to) -> Kernels.current().expm1(x, from, y, from, to - from),
            (u, x, y, from, to) -> {
                for (int i = from; i < to; i++) {
                    u[i] *= FloatMath.exp(x[i]);    // y + 1 would cancel to the left
                }
            });
    }

    static Tensor log(Tensor a) {
        return unary("log", a, (x, y, from, to) -> Kernels.current().log(x, from, y, from, to - from),
            (u, x, y, from, to) -> {
                for (int i = from; i < to; i++) {
                    u[i] /= x[i];
                }
            });
    }

    static Tensor log1p(Tensor a) {
        return unary("log1p", a, (x, y, from, to) -> Kernels.current().log1p(x, from, y, from, to - from),
            (u, x, y, from, to) -> {
                for (int i = from; i < to; i++) {
                    u[i] /= 1 + x[i];
                }
            });
    }

    static Tensor abs(Tensor a) {
        return unary("abs", a, (x, y, from, to) -> {
            for (int i = from; i < to; i++) {
                y[i] = Math.abs(x[i]);
            }
        }, (u, x, y, from, to) -> {
            for (int i = from; i < to; i++) {
                u[i] *= Math.signum(x[i]);
            }
        });
    }

    static Tensor relu(Tensor a) {
        return unary("relu", a, (x, y, from, to) -> Kernels.current().relu(x, from, y, from, to - from),
            (u, x, y, from, to) -> Kernels.current().reluPullback(y, u, from, to - from));
    }

    static Tensor sigmoid(Tensor a) {
        return unary("sigmoid", a, (x, y, from, to) -> Kernels.current().sigmoid(x, from, y, from, to - from),
            (u, x, y, from, to) -> {
                for (int i = from; i < to; i++) {
                    u[i] *= y[i] * (1 - y[i]);
                }
            });
    }

    static Tensor tanh(Tensor a) {
        return unary("tanh", a, (x, y, from, to) -> Kernels.current().tanh(x, from, y, from, to - from),
            (u, x, y, from, to) -> {
                for (int i = from; i < to; i++) {
                    u[i] *= 1 - y[i] * y[i];
                }
            });
    }

    static Tensor erf(Tensor a) {
        float slopeAtZero = (float) (2 / Math.sqrt(Math.PI));
        return unary("erf", a, (x, y, from, to) -> Kernels.current().erf(x, from, y, from, to - from),
            (u, x, y, from, to) -> {
                for (int i = from; i < to; i++) {
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
        Requirement.atMost("The lower limit of clamp", low, "the upper limit", high);
        float least = (float) low;
        float greatest = (float) high;
        return unary("clamp", a, (x, y, from, to) -> {
            for (int i = from; i < to; i++) {
                y[i] = Math.min(greatest, Math.max(least, x[i]));
            }
        }, (u, x, y, from, to) -> {
            for (int i = from; i < to; i++) {
                u[i] = x[i] >= least && x[i] <= greatest ? u[i] : 0;
            }
        });
    }

    /** By functions from elsewhere, which one thread calls in order: they may have a memory. */
    static Tensor map(Tensor a, String name, DoubleUnaryOperator value, DoubleUnaryOperator derivative) {
        Requirement.given("The value", value);
        float[] x = a.data();
        float[] y = new float[x.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = (float) value.applyAsDouble(x[i]);
        }
        return Tensor.computed(name, y, a.shape(), u -> {
            for (int i = 0; i < u.length; i++) {
                u[i] = (float) (u[i] * derivative.applyAsDouble(x[i]));
            }
            a.addGradient(u);
        }, a);
    }
}
