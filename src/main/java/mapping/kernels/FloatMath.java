package mapping.kernels;

/** Elementary functions of a {@code float}, the same bits on every machine and Java version. */
public final class FloatMath {

    private FloatMath() {
    }

    /** eˣ. */
    public static float exp(float x) {
        return (float) StrictMath.exp(x);
    }

    /** The natural logarithm. */
    public static float log(float x) {
        return (float) StrictMath.log(x);
    }

    /** The hyperbolic tangent. */
    public static float tanh(float x) {
        return (float) StrictMath.tanh(x);
    }

    /** 1 / (1 + e⁻ˣ), without overflow. */
    public static float sigmoid(float x) {
        return (float) (1 / (1 + StrictMath.exp(-x)));
    }
}
