package mapping.kernels;

import jdk.incubator.vector.FloatVector;

/**
 * A loop that does nothing but multiply-adds on numbers in registers, section 1.2.2: how many of them a second a processor
 * finishes is its peak, which no other loop can pass. Twelve chains run side by side, because a multiply-add must wait some
 * four cycles for the one before it in its chain.
 */
public final class MultiplyAddChains {

    private static final int CHAINS = 12;
    private static final boolean VECTORS = Kernels.current() instanceof VectorKernels;

    private MultiplyAddChains() {
    }

    /** Floating-point operations of {@link #run} with this number of rounds: two a multiply-add. */
    public static double flop(int rounds) {
        return 2.0 * CHAINS * rounds * (VECTORS ? VectorKernels.LANES : 1);
    }

    /** Does them, and returns the sum of what a chain each has come to, so that the compiler cannot leave them out. */
    public static float run(int rounds) {
        return VECTORS ? vectors(rounds) : plain(rounds);
    }

    static float plain(int rounds) {
        float x = 0.999f;
        float y = 0.001f;
        float a = 0;
        float b = 1;
        float c = 2;
        float d = 3;
        float e = 4;
        float f = 5;
        float g = 6;
        float h = 7;
        float i = 8;
        float j = 9;
        float k = 10;
        float l = 11;
        for (int round = 0; round < rounds; round++) {
            a = Math.fma(a, x, y);
            b = Math.fma(b, x, y);
            c = Math.fma(c, x, y);
            d = Math.fma(d, x, y);
            e = Math.fma(e, x, y);
            f = Math.fma(f, x, y);
            g = Math.fma(g, x, y);
            h = Math.fma(h, x, y);
            i = Math.fma(i, x, y);
            j = Math.fma(j, x, y);
            k = Math.fma(k, x, y);
            l = Math.fma(l, x, y);
        }
        return a + b + c + d + e + f + g + h + i + j + k + l;
    }

    static float vectors(int rounds) {
        FloatVector x = all(0.999f);
        FloatVector y = all(0.001f);
        FloatVector a = all(0);
        FloatVector b = all(1);
        FloatVector c = all(2);
        FloatVector d = all(3);
        FloatVector e = all(4);
        FloatVector f = all(5);
        FloatVector g = all(6);
        FloatVector h = all(7);
        FloatVector i = all(8);
        FloatVector j = all(9);
        FloatVector k = all(10);
        FloatVector l = all(11);
        for (int round = 0; round < rounds; round++) {
            a = a.fma(x, y);
            b = b.fma(x, y);
            c = c.fma(x, y);
            d = d.fma(x, y);
            e = e.fma(x, y);
            f = f.fma(x, y);
            g = g.fma(x, y);
            h = h.fma(x, y);
            i = i.fma(x, y);
            j = j.fma(x, y);
            k = k.fma(x, y);
            l = l.fma(x, y);
        }
        return a.add(b).add(c).add(d).add(e).add(f).add(g).add(h).add(i).add(j).add(k).add(l).lane(0);
    }

    private static FloatVector all(float value) {
        return FloatVector.broadcast(VectorKernels.SPECIES, value);
    }
}
