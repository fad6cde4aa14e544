package mapping.kernels;

import static jdk.incubator.vector.FloatVector.broadcast;
import static jdk.incubator.vector.FloatVector.fromArray;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The inner loops of {@link DepthwiseProducts}: four vectors of results along rows of places, or one vector across channels for
 * each of eight weights.
 */
final class DepthwiseTiles {

    static final int PIECES = 4;
    static final int WEIGHTS = 8;
    private static final VectorSpecies<Float> SPECIES = VectorKernels.SPECIES;
    private static final int LANES = VectorKernels.LANES;

    private DepthwiseTiles() {
    }

    /** y[targets[i] + ·] = start + Σ_k a[at + k] · x[offsets[k] + places[i] + ·], each step rounded once; i ascending. */
    static void values(float[] a, int at, float[] x, int[] offsets, int[] places, float start, float[] y, int[] targets) {
        int p0 = places[0];
        int p1 = places[1];
        int p2 = places[2];
        int p3 = places[3];
        FloatVector c0 = broadcast(SPECIES, start);
        FloatVector c1 = broadcast(SPECIES, start);
        FloatVector c2 = broadcast(SPECIES, start);
        FloatVector c3 = broadcast(SPECIES, start);
        for (int k = 0; k < offsets.length; k++) {
            FloatVector w = broadcast(SPECIES, a[at + k]);
            int o = offsets[k];
            c0 = w.fma(fromArray(SPECIES, x, o + p0), c0);
            c1 = w.fma(fromArray(SPECIES, x, o + p1), c1);
            c2 = w.fma(fromArray(SPECIES, x, o + p2), c2);
            c3 = w.fma(fromArray(SPECIES, x, o + p3), c3);
        }
        c0.intoArray(y, targets[0]);
        c1.intoArray(y, targets[1]);
        c2.intoArray(y, targets[2]);
        c3.intoArray(y, targets[3]);
    }

    /** dx[targets[i] + ·] = Σ_k (a[at + k] · u[taps[k] + places[i] + ·]), each product rounded before it is added. */
    static void pulled(float[] a, int at, float[] u, int[] taps, int[] places, float[] dx, int[] targets) {
        int p0 = places[0];
        int p1 = places[1];
        int p2 = places[2];
        int p3 = places[3];
        FloatVector c0 = FloatVector.zero(SPECIES);
        FloatVector c1 = FloatVector.zero(SPECIES);
        FloatVector c2 = FloatVector.zero(SPECIES);
        FloatVector c3 = FloatVector.zero(SPECIES);
        for (int k = 0; k < taps.length; k++) {
            FloatVector w = broadcast(SPECIES, a[at + k]);
            int o = taps[k];
            c0 = c0.add(w.mul(fromArray(SPECIES, u, o + p0)));
            c1 = c1.add(w.mul(fromArray(SPECIES, u, o + p1)));
            c2 = c2.add(w.mul(fromArray(SPECIES, u, o + p2)));
            c3 = c3.add(w.mul(fromArray(SPECIES, u, o + p3)));
        }
        c0.intoArray(dx, targets[0]);
        c1.intoArray(dx, targets[1]);
        c2.intoArray(dx, targets[2]);
        c3.intoArray(dx, targets[3]);
    }

    /** dw[i, ·] += Σ_p x[offsets[row + i] + p, ·] · u[p, ·] for eight i; a row of all is a vector wide. */
    static void weights(int count, float[] x, int[] offsets, int row, float[] u, float[] dw, int at) {
        int o0 = offsets[row] * LANES;
        int o1 = offsets[row + 1] * LANES;
        int o2 = offsets[row + 2] * LANES;
        int o3 = offsets[row + 3] * LANES;
        int o4 = offsets[row + 4] * LANES;
        int o5 = offsets[row + 5] * LANES;
        int o6 = offsets[row + 6] * LANES;
        int o7 = offsets[row + 7] * LANES;
        FloatVector c0 = fromArray(SPECIES, dw, at);
        FloatVector c1 = fromArray(SPECIES, dw, at + LANES);
        FloatVector c2 = fromArray(SPECIES, dw, at + 2 * LANES);
        FloatVector c3 = fromArray(SPECIES, dw, at + 3 * LANES);
        FloatVector c4 = fromArray(SPECIES, dw, at + 4 * LANES);
        FloatVector c5 = fromArray(SPECIES, dw, at + 5 * LANES);
        FloatVector c6 = fromArray(SPECIES, dw, at + 6 * LANES);
        FloatVector c7 = fromArray(SPECIES, dw, at + 7 * LANES);
        for (int p = 0; p < count; p++) {
            FloatVector cotangent = fromArray(SPECIES, u, p * LANES);
            c0 = fromArray(SPECIES, x, o0 + p * LANES).fma(cotangent, c0);
            c1 = fromArray(SPECIES, x, o1 + p * LANES).fma(cotangent, c1);
            c2 = fromArray(SPECIES, x, o2 + p * LANES).fma(cotangent, c2);
            c3 = fromArray(SPECIES, x, o3 + p * LANES).fma(cotangent, c3);
            c4 = fromArray(SPECIES, x, o4 + p * LANES).fma(cotangent, c4);
            c5 = fromArray(SPECIES, x, o5 + p * LANES).fma(cotangent, c5);
            c6 = fromArray(SPECIES, x, o6 + p * LANES).fma(cotangent, c6);
            c7 = fromArray(SPECIES, x, o7 + p * LANES).fma(cotangent, c7);
        }
        c0.intoArray(dw, at);
        c1.intoArray(dw, at + LANES);
        c2.intoArray(dw, at + 2 * LANES);
        c3.intoArray(dw, at + 3 * LANES);
        c4.intoArray(dw, at + 4 * LANES);
        c5.intoArray(dw, at + 5 * LANES);
        c6.intoArray(dw, at + 6 * LANES);
        c7.intoArray(dw, at + 7 * LANES);
    }

    /** Lays numbers side by side that lie in planes: target[to + 16 i + c] = x[from + planes[c] + i] for i &lt; count. */
    static void turn(float[] x, int from, int[] planes, int count, float[] target, int to) {
        for (int i = 0; i < count; i++) {
            fromArray(SPECIES, x, from + i, planes, 0).intoArray(target, to + i * LANES);
        }
    }
}
