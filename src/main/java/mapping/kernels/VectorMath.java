package mapping.kernels;

import static jdk.incubator.vector.FloatVector.broadcast;
import static mapping.kernels.FloatMath.*;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The functions of {@link FloatMath} over arrays, in all lanes of a vector at once: operation by operation the same, hence
 * the same bits. Where the scalar form takes one of two ways, here both are gone, and each lane keeps the result that is
 * its own. The last elements, fewer than a vector has lanes, are left to the scalar form.
 *
 * <p>The compiler keeps vectors in registers only if it can expand all calls of a loop into it, and it gives up beyond a
 * size. Hence every loop stands in the method that has its arithmetic; longer functions go through a small block in
 * several loops; and {@link #exp} and {@link #logOfParts} are written out at length, so that the compiler does not try to
 * expand them again into the loops of their callers.
 */
final class VectorMath {

    private static final VectorSpecies<Float> SPECIES = VectorKernels.SPECIES;
    private static final int LANES = VectorKernels.LANES;
    private static final int BLOCK = 512;
    private static final int SIGN = 0x80000000;

    private VectorMath() {
    }

    static void exp(float[] x, int xOffset, float[] y, int yOffset, int length) {
        int whole = SPECIES.loopBound(length);
        for (int i = 0; i < whole; i += LANES) {
            FloatVector at = FloatVector.fromArray(SPECIES, x, xOffset + i);
            FloatVector shifted = at.fma(broadcast(SPECIES, LOG2_E), broadcast(SPECIES, ROUNDER));
            FloatVector n = shifted.sub(ROUNDER);
            FloatVector r = n.fma(broadcast(SPECIES, -LN_2_REST), n.fma(broadcast(SPECIES, -LN_2), at));
            FloatVector power = broadcast(SPECIES, E6).fma(r, broadcast(SPECIES, E5)).fma(r, broadcast(SPECIES, E4))
                    .fma(r, broadcast(SPECIES, E3)).fma(r, broadcast(SPECIES, E2))
                    .fma(r, broadcast(SPECIES, 1)).fma(r, broadcast(SPECIES, 1));
            IntVector exponent = shifted.reinterpretAsInts().sub(ROUNDER_BITS);
            IntVector half = exponent.lanewise(VectorOperators.ASHR, 1);
            IntVector first = half.add(127).lanewise(VectorOperators.LSHL, 23);
            IntVector second = exponent.sub(half).add(127).lanewise(VectorOperators.LSHL, 23);
            power.mul(first.reinterpretAsFloats()).mul(second.reinterpretAsFloats())
                    .blend(broadcast(SPECIES, Float.POSITIVE_INFINITY), at.compare(VectorOperators.GT, EXP_HIGHEST))
                    .blend(broadcast(SPECIES, 0), at.compare(VectorOperators.LT, EXP_LOWEST))
                    .intoArray(y, yOffset + i);
        }
        for (int i = whole; i < length; i++) {
            y[yOffset + i] = FloatMath.exp(x[xOffset + i]);
        }
    }

    static void expm1(float[] x, int xOffset, float[] y, int yOffset, int length) {
        int whole = SPECIES.loopBound(length);
        for (int i = 0; i < whole; i += LANES) {
            FloatVector at = FloatVector.fromArray(SPECIES, x, xOffset + i);
            FloatVector shifted = at.fma(broadcast(SPECIES, LOG2_E), broadcast(SPECIES, ROUNDER));
            FloatVector n = shifted.sub(ROUNDER);
            FloatVector r = n.fma(broadcast(SPECIES, -LN_2_REST), n.fma(broadcast(SPECIES, -LN_2), at));
            FloatVector p = broadcast(SPECIES, M6).fma(r, broadcast(SPECIES, M5)).fma(r, broadcast(SPECIES, M4))
                    .fma(r, broadcast(SPECIES, M3)).fma(r, broadcast(SPECIES, M2));
            FloatVector less1 = p.mul(r).fma(r, r);
            FloatVector scale = powerOfTwo(shifted.reinterpretAsInts().sub(ROUNDER_BITS + 1));
            FloatVector result = scale.fma(less1, scale.sub(0.5f)).mul(2).blend(less1, n.compare(VectorOperators.EQ, 0))
                    .blend(broadcast(SPECIES, Float.POSITIVE_INFINITY), at.compare(VectorOperators.GT, EXP_HIGHEST))
                    .blend(broadcast(SPECIES, -1), at.compare(VectorOperators.LT, EXPM1_LOWEST));
            withSignOf(at, result).intoArray(y, yOffset + i);
        }
        for (int i = whole; i < length; i++) {
            y[yOffset + i] = FloatMath.expm1(x[xOffset + i]);
        }
    }

    static void log(float[] x, int xOffset, float[] y, int yOffset, int length) {
        int whole = SPECIES.loopBound(length);
        float[] exponents = new float[Math.min(whole, BLOCK)];
        float[] fractions = new float[Math.min(whole, BLOCK)];
        for (int from = 0; from < whole; from += BLOCK) {
            int size = Math.min(BLOCK, whole - from);
            for (int i = 0; i < size; i += LANES) {
                FloatVector at = FloatVector.fromArray(SPECIES, x, xOffset + from + i);
                VectorMask<Float> subnormal = at.compare(VectorOperators.LT, Float.MIN_NORMAL);
                IntVector bits = at.blend(at.mul(0x1p24f), subnormal).reinterpretAsInts();
                IntVector e = bits.sub(SQRT_HALF_BITS).lanewise(VectorOperators.ASHR, 23);
                FloatVector exponent = toFloat(e);
                exponent.blend(exponent.sub(24), subnormal).intoArray(exponents, i);
                mantissa(bits, e).sub(1).intoArray(fractions, i);
            }
            logOfParts(exponents, fractions, size, x, xOffset + from, 0, y, yOffset + from);
        }
        for (int i = whole; i < length; i++) {
            y[yOffset + i] = FloatMath.log(x[xOffset + i]);
        }
    }

    static void log1p(float[] x, int xOffset, float[] y, int yOffset, int length) {
        int whole = SPECIES.loopBound(length);
        float[] exponents = new float[Math.min(whole, BLOCK)];
        float[] fractions = new float[Math.min(whole, BLOCK)];
        for (int from = 0; from < whole; from += BLOCK) {
            int size = Math.min(BLOCK, whole - from);
            for (int i = 0; i < size; i += LANES) {
                FloatVector at = FloatVector.fromArray(SPECIES, x, xOffset + from + i);
                IntVector bits = at.add(1).reinterpretAsInts();
                IntVector e = bits.sub(SQRT_HALF_BITS).lanewise(VectorOperators.ASHR, 23);
                FloatVector scale = powerOfTwo(e.neg());
                toFloat(e).intoArray(exponents, i);
                mantissa(bits, e).sub(1).blend(scale.fma(at, scale.sub(1)), at.compare(VectorOperators.LT, 0x1p24f))
                        .intoArray(fractions, i);
            }
            logOfParts(exponents, fractions, size, x, xOffset + from, -1, y, yOffset + from);
        }
        for (int i = whole; i < length; i++) {
            y[yOffset + i] = FloatMath.log1p(x[xOffset + i]);
        }
    }

    /** e ln 2 + ln(1 + f); and what a logarithm is at its pole, beyond it and at infinity. */
    private static void logOfParts(float[] exponents, float[] fractions, int size, float[] x, int xOffset, float pole,
            float[] y, int yOffset) {
        for (int i = 0; i < size; i += LANES) {
            FloatVector e = FloatVector.fromArray(SPECIES, exponents, i);
            FloatVector f = FloatVector.fromArray(SPECIES, fractions, i);
            FloatVector p = broadcast(SPECIES, L11).fma(f, broadcast(SPECIES, L10)).fma(f, broadcast(SPECIES, L9))
                    .fma(f, broadcast(SPECIES, L8)).fma(f, broadcast(SPECIES, L7)).fma(f, broadcast(SPECIES, L6))
                    .fma(f, broadcast(SPECIES, L5)).fma(f, broadcast(SPECIES, L4)).fma(f, broadcast(SPECIES, L3));
            FloatVector tail = f.mul(f).mul(p.fma(f, broadcast(SPECIES, -0.5f)));
            FloatVector log = e.fma(broadcast(SPECIES, LN_2), e.fma(broadcast(SPECIES, LN_2_REST), tail).add(f));
            FloatVector at = FloatVector.fromArray(SPECIES, x, xOffset + i);
            broadcast(SPECIES, Float.NaN).blend(log, at.compare(VectorOperators.GT, pole))
                    .blend(at, at.compare(VectorOperators.EQ, 0)) // log1p keeps the sign of a zero
                    .blend(broadcast(SPECIES, Float.NEGATIVE_INFINITY), at.compare(VectorOperators.EQ, pole))
                    .blend(broadcast(SPECIES, Float.POSITIVE_INFINITY), at.compare(VectorOperators.EQ, Float.POSITIVE_INFINITY))
                    .intoArray(y, yOffset + i);
        }
    }

    static void tanh(float[] x, int xOffset, float[] y, int yOffset, int length) {
        int whole = SPECIES.loopBound(length);
        float[] powers = new float[Math.min(whole, BLOCK)];
        for (int from = 0; from < whole; from += BLOCK) {
            int size = Math.min(BLOCK, whole - from);
            for (int i = 0; i < size; i += LANES) {
                FloatVector a = FloatVector.fromArray(SPECIES, x, xOffset + from + i).abs();
                a.add(a).intoArray(powers, i);
            }
            exp(powers, 0, powers, 0, size);
            for (int i = 0; i < size; i += LANES) {
                FloatVector at = FloatVector.fromArray(SPECIES, x, xOffset + from + i);
                FloatVector power = FloatVector.fromArray(SPECIES, powers, i);
                FloatVector far = broadcast(SPECIES, 1).sub(broadcast(SPECIES, 2).div(power.add(1)));
                FloatVector a = at.abs();
                FloatVector s = a.mul(a);
                FloatVector p = broadcast(SPECIES, T5).fma(s, broadcast(SPECIES, T4)).fma(s, broadcast(SPECIES, T3))
                        .fma(s, broadcast(SPECIES, T2)).fma(s, broadcast(SPECIES, T1));
                FloatVector result = far.blend(a.mul(s).fma(p, a), a.compare(VectorOperators.LT, TANH_SMALL));
                withSignOf(at, result).intoArray(y, yOffset + from + i);
            }
        }
        for (int i = whole; i < length; i++) {
            y[yOffset + i] = FloatMath.tanh(x[xOffset + i]);
        }
    }

    static void sigmoid(float[] x, int xOffset, float[] y, int yOffset, int length) {
        int whole = SPECIES.loopBound(length);
        float[] powers = new float[Math.min(whole, BLOCK)];
        for (int from = 0; from < whole; from += BLOCK) {
            int size = Math.min(BLOCK, whole - from);
            for (int i = 0; i < size; i += LANES) {
                FloatVector.fromArray(SPECIES, x, xOffset + from + i).abs().neg().intoArray(powers, i);
            }
            exp(powers, 0, powers, 0, size);
            for (int i = 0; i < size; i += LANES) {
                FloatVector at = FloatVector.fromArray(SPECIES, x, xOffset + from + i);
                FloatVector p = FloatVector.fromArray(SPECIES, powers, i);
                FloatVector q = p.div(p.add(1));
                broadcast(SPECIES, 1).sub(q).blend(p.neg().fma(q, p), at.compare(VectorOperators.LT, 0))
                        .intoArray(y, yOffset + from + i);
            }
        }
        for (int i = whole; i < length; i++) {
            y[yOffset + i] = FloatMath.sigmoid(x[xOffset + i]);
        }
    }

    static void erf(float[] x, int xOffset, float[] y, int yOffset, int length) {
        int whole = SPECIES.loopBound(length);
        float[] powers = new float[Math.min(whole, BLOCK)];
        for (int from = 0; from < whole; from += BLOCK) {
            int size = Math.min(BLOCK, whole - from);
            for (int i = 0; i < size; i += LANES) {
                FloatVector a = FloatVector.fromArray(SPECIES, x, xOffset + from + i).abs();
                FloatVector t = a.blend(broadcast(SPECIES, 4), a.compare(VectorOperators.GT, 4));
                broadcast(SPECIES, C6).fma(t, broadcast(SPECIES, C5)).fma(t, broadcast(SPECIES, C4))
                        .fma(t, broadcast(SPECIES, C3)).fma(t, broadcast(SPECIES, C2)).fma(t, broadcast(SPECIES, C1))
                        .mul(t).intoArray(powers, i);
            }
            exp(powers, 0, powers, 0, size);
            for (int i = 0; i < size; i += LANES) {
                FloatVector at = FloatVector.fromArray(SPECIES, x, xOffset + from + i);
                FloatVector far = broadcast(SPECIES, 1).sub(FloatVector.fromArray(SPECIES, powers, i));
                FloatVector a = at.abs();
                FloatVector s = a.mul(a);
                FloatVector p = broadcast(SPECIES, R6).fma(s, broadcast(SPECIES, R5)).fma(s, broadcast(SPECIES, R4))
                        .fma(s, broadcast(SPECIES, R3)).fma(s, broadcast(SPECIES, R2)).fma(s, broadcast(SPECIES, R1))
                        .fma(s, broadcast(SPECIES, R0));
                FloatVector near = a.fma(p, a);
                withSignOf(at, far.blend(near, a.compare(VectorOperators.LT, 1))).intoArray(y, yOffset + from + i);
            }
        }
        for (int i = whole; i < length; i++) {
            y[yOffset + i] = FloatMath.erf(x[xOffset + i]);
        }
    }

    private static FloatVector powerOfTwo(IntVector n) {
        return n.add(127).lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
    }

    /** m in [√½, √2), where bits are those of 2ᵉ · m. */
    private static FloatVector mantissa(IntVector bits, IntVector e) {
        return bits.sub(e.lanewise(VectorOperators.LSHL, 23)).reinterpretAsFloats();
    }

    /** The number e as a float, by way of the bits of a sum. */
    private static FloatVector toFloat(IntVector e) {
        return e.add(ROUNDER_BITS).reinterpretAsFloats().sub(ROUNDER);
    }

    private static FloatVector withSignOf(FloatVector x, FloatVector y) {
        IntVector sign = x.reinterpretAsInts().and(SIGN);
        return y.reinterpretAsInts().and(~SIGN).or(sign).reinterpretAsFloats();
    }
}
