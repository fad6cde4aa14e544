package mapping.kernels;

/**
 * Elementary functions of a {@code float}, section 8.1.3: the same bits on every machine and Java version, and a few
 * nanoseconds each. The platform's {@code Math.exp} may differ in its last bits between machines; {@code StrictMath} may
 * not, but works in double precision and is slow. Here only +, −, ×, ÷, fused multiply-add and the bits of a float are used:
 * operations that are exact or correctly rounded everywhere, and that a vector register performs in all its lanes at once,
 * so that vector code can repeat each function bit for bit.
 *
 * <p>Every function follows one plan: move the argument into a small interval by an identity that is exact (or nearly),
 * use there a polynomial with the least possible largest relative error (Remez' minimax; the coefficients are this
 * book's own, rounded to float one after the other), and undo the move. The error is below 1.6 units in the last place,
 * for exp and log below 0.9 (the nearest float would be 0.5).
 */
public final class FloatMath {

    static final float LOG2_E = 0x1.715476p+0f;
    /** ln 2 in two pieces: the float nearest to it, and what is then missing. */
    static final float LN_2 = 0x1.62e430p-1f;
    static final float LN_2_REST = -0x1.05c610p-29f;
    /** Adding 1.5 · 2²³ rounds a small number to a whole one, which then stands in the lowest bits of the sum. */
    static final float ROUNDER = 0x1.8p+23f;
    static final int ROUNDER_BITS = 0x4b400000;
    /** Above this eˣ exceeds every float; below the next it is less than half the least positive float. */
    static final float EXP_HIGHEST = 89;
    static final float EXP_LOWEST = -104;
    /** Below this eˣ is less than half the distance from −1 to the next float. */
    static final float EXPM1_LOWEST = -18;
    /** The bits of √½: a number is written 2ᵉ · m with √½ ≤ m &lt; √2. */
    static final int SQRT_HALF_BITS = 0x3f3504f3;

    /** e^r = 1 + r + r² · (E2 + E3 r + …), |r| ≤ ½ ln 2. */
    static final float E2 = 0x1.fffffcp-2f;
    static final float E3 = 0x1.555492p-3f;
    static final float E4 = 0x1.5558acp-5f;
    static final float E5 = 0x1.123974p-7f;
    static final float E6 = 0x1.6a5056p-10f;

    /** e^r − 1 = r + r² · (M2 + M3 r + …): as above, but with a small error relative to e^r − 1. */
    static final float M2 = 0x1.fffffep-2f;
    static final float M3 = 0x1.5554b4p-3f;
    static final float M4 = 0x1.5556f4p-5f;
    static final float M5 = 0x1.12253ep-7f;
    static final float M6 = 0x1.6b99ecp-10f;

    /** ln(1 + f) = f − f²/2 + f³ · (L3 + L4 f + …), √½ ≤ 1 + f &lt; √2. */
    static final float L3 = 0x1.555548p-2f;
    static final float L4 = -0x1.000006p-2f;
    static final float L5 = 0x1.99a476p-3f;
    static final float L6 = -0x1.555c44p-3f;
    static final float L7 = 0x1.233ba2p-3f;
    static final float L8 = -0x1.fc28cap-4f;
    static final float L9 = 0x1.e6c00ap-4f;
    static final float L10 = -0x1.de01dcp-4f;
    static final float L11 = 0x1.14733ep-4f;

    /** tanh a = a + a · s · (T1 + T2 s + …) with s = a², a &lt; TANH_SMALL. */
    static final float TANH_SMALL = 0.625f;
    static final float T1 = -0x1.555532p-2f;
    static final float T2 = 0x1.1106f6p-3f;
    static final float T3 = -0x1.b835a4p-5f;
    static final float T4 = 0x1.51f8cep-6f;
    static final float T5 = -0x1.750ce2p-8f;

    /** erf a = a + a · (R0 + R1 s + …) with s = a², a &lt; 1. */
    static final float R0 = 0x1.06eba8p-3f;
    static final float R1 = -0x1.81273ep-2f;
    static final float R2 = 0x1.ce2ce6p-4f;
    static final float R3 = -0x1.b7f71ap-6f;
    static final float R4 = 0x1.53f224p-8f;
    static final float R5 = -0x1.a3515ep-11f;
    static final float R6 = 0x1.4771fcp-14f;

    /** 1 − erf a = exp(a · (C1 + C2 a + …)), 1 ≤ a ≤ 4; beyond, erf a rounds to 1. */
    static final float C1 = -0x1.20e3c6p+0f;
    static final float C2 = -0x1.458dacp-1f;
    static final float C3 = -0x1.ae79b8p-4f;
    static final float C4 = 0x1.755376p-6f;
    static final float C5 = -0x1.a136ecp-9f;
    static final float C6 = 0x1.b8c71ap-13f;

    private FloatMath() {
    }

    /** eˣ = 2ⁿ · eʳ, where n is the whole number nearest to x / ln 2 and r = x − n ln 2 the rest. */
    public static float exp(float x) {
        if (x > EXP_HIGHEST) {
            return Float.POSITIVE_INFINITY;
        }
        if (x < EXP_LOWEST) {
            return 0;
        }
        float shifted = Math.fma(x, LOG2_E, ROUNDER);
        float n = shifted - ROUNDER;
        float r = Math.fma(n, -LN_2_REST, Math.fma(n, -LN_2, x));
        float p = Math.fma(Math.fma(Math.fma(Math.fma(E6, r, E5), r, E4), r, E3), r, E2);
        float power = Math.fma(Math.fma(p, r, 1), r, 1);
        // 2ⁿ may lie outside the floats although the result does not: two factors, of which only the second can round.
        int exponent = Float.floatToRawIntBits(shifted) - ROUNDER_BITS;
        int half = exponent >> 1;
        return power * powerOfTwo(half) * powerOfTwo(exponent - half);
    }

    /** eˣ − 1, precise for small x too: 2ⁿ · (eʳ − 1) + (2ⁿ − 1). */
    public static float expm1(float x) {
        if (x > EXP_HIGHEST) {
            return Float.POSITIVE_INFINITY;
        }
        if (x < EXPM1_LOWEST) {
            return -1;
        }
        float shifted = Math.fma(x, LOG2_E, ROUNDER);
        float n = shifted - ROUNDER;
        float r = Math.fma(n, -LN_2_REST, Math.fma(n, -LN_2, x));
        float p = Math.fma(Math.fma(Math.fma(Math.fma(M6, r, M5), r, M4), r, M3), r, M2);
        float less1 = Math.fma(p * r, r, r);
        // Half the result first, since 2¹²⁸ is no float; but at n = 0 half the result could be one bit too small.
        float scale = powerOfTwo(Float.floatToRawIntBits(shifted) - ROUNDER_BITS - 1);
        float y = n == 0 ? less1 : 2 * Math.fma(scale, less1, scale - 0.5f);
        return Math.copySign(y, x);
    }

    /** ln x = e ln 2 + ln m, where x = 2ᵉ · m and √½ ≤ m &lt; √2; −∞ at 0 and NaN below. */
    public static float log(float x) {
        if (!(x > 0 && x < Float.POSITIVE_INFINITY)) {
            return x == 0 ? Float.NEGATIVE_INFINITY : x > 0 ? x : Float.NaN;
        }
        boolean subnormal = x < Float.MIN_NORMAL;
        int bits = Float.floatToRawIntBits(subnormal ? x * 0x1p24f : x);
        int e = (bits - SQRT_HALF_BITS) >> 23;
        float f = Float.intBitsToFloat(bits - (e << 23)) - 1;
        return logOfParts(subnormal ? e - 24 : e, f);
    }

    /** ln(1 + x), precise for small x too; −∞ at −1 and NaN below. */
    public static float log1p(float x) {
        if (!(x > -1 && x < Float.POSITIVE_INFINITY)) {
            return x == -1 ? Float.NEGATIVE_INFINITY : x > 0 ? x : Float.NaN;
        }
        int bits = Float.floatToRawIntBits(x + 1);
        int e = (bits - SQRT_HALF_BITS) >> 23;
        // m − 1 = 2⁻ᵉ (1 + x) − 1, but without rounding 1 + x first, as long as the 1 matters.
        float scale = powerOfTwo(-e);
        float f = x < 0x1p24f ? Math.fma(scale, x, scale - 1) : Float.intBitsToFloat(bits - (e << 23)) - 1;
        return Math.copySign(logOfParts(e, f), x);
    }

    private static float logOfParts(float e, float f) {
        float high = Math.fma(Math.fma(Math.fma(Math.fma(L11, f, L10), f, L9), f, L8), f, L7);
        float p = Math.fma(Math.fma(Math.fma(Math.fma(high, f, L6), f, L5), f, L4), f, L3);
        float tail = f * f * Math.fma(p, f, -0.5f);
        return Math.fma(e, LN_2, Math.fma(e, LN_2_REST, tail) + f);
    }

    /** The hyperbolic tangent: 1 − 2 / (e²ᵃ + 1) for a = |x|, and a polynomial near 0, where that would cancel. */
    public static float tanh(float x) {
        float a = Math.abs(x);
        float y;
        if (a < TANH_SMALL) {
            float s = a * a;
            float p = Math.fma(Math.fma(Math.fma(Math.fma(T5, s, T4), s, T3), s, T2), s, T1);
            y = Math.fma(a * s, p, a);
        } else {
            y = 1 - 2 / (exp(a + a) + 1);
        }
        return Math.copySign(y, x);
    }

    /** 1 / (1 + e⁻ˣ): with p = e^(−|x|), which cannot overflow, and q = p / (1 + p) it is 1 − q, and for negative x p − p q. */
    public static float sigmoid(float x) {
        float p = exp(-Math.abs(x));
        float q = p / (1 + p);
        return x < 0 ? Math.fma(-p, q, p) : 1 - q;
    }

    /** The error function 2/√π ∫₀ˣ e^(−t²) dt, as in GELU: the chance that |z| &lt; x √2 for a standard normal z, x ≥ 0. */
    public static float erf(float x) {
        float a = Math.abs(x);
        float y;
        if (a < 1) {
            float s = a * a;
            float high = Math.fma(Math.fma(Math.fma(R6, s, R5), s, R4), s, R3);
            y = Math.fma(a, Math.fma(Math.fma(Math.fma(high, s, R2), s, R1), s, R0), a);
        } else {
            float t = a > 4 ? 4 : a;
            float p = Math.fma(Math.fma(Math.fma(Math.fma(Math.fma(C6, t, C5), t, C4), t, C3), t, C2), t, C1);
            y = 1 - exp(p * t);
        }
        return Math.copySign(y, x);
    }

    /** 2ⁿ for −126 ≤ n ≤ 127, made from its bits. */
    private static float powerOfTwo(int n) {
        return Float.intBitsToFloat((n + 127) << 23);
    }
}
