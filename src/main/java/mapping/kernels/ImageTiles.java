package mapping.kernels;

import static jdk.incubator.vector.FloatVector.broadcast;
import static jdk.incubator.vector.FloatVector.fromArray;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The inner loops of {@link ImageProducts}: eight rows by two vectors of results in registers while the sum goes on.
 */
final class ImageTiles {

    static final int ROWS = 8;
    private static final VectorSpecies<Float> SPECIES = VectorKernels.SPECIES;
    private static final int LANES = VectorKernels.LANES;

    private ImageTiles() {
    }

    /**
     * sums[i, ·] = starts[i] + Σ_k a[at + 8k + i] · x[offsets[k] + p, …], where p is {@code first} for the first vector of a row
     * of the sums and {@code second} for the second.
     */
    static void values(float[] a, int at, float[] x, int[] offsets, int first, int second, float[] starts, float[] sums) {
        FloatVector c00 = broadcast(SPECIES, starts[0]);
        FloatVector c10 = broadcast(SPECIES, starts[1]);
        FloatVector c20 = broadcast(SPECIES, starts[2]);
        FloatVector c30 = broadcast(SPECIES, starts[3]);
        FloatVector c40 = broadcast(SPECIES, starts[4]);
        FloatVector c50 = broadcast(SPECIES, starts[5]);
        FloatVector c60 = broadcast(SPECIES, starts[6]);
        FloatVector c70 = broadcast(SPECIES, starts[7]);
        FloatVector c01 = c00;
        FloatVector c11 = c10;
        FloatVector c21 = c20;
        FloatVector c31 = c30;
        FloatVector c41 = c40;
        FloatVector c51 = c50;
        FloatVector c61 = c60;
        FloatVector c71 = c70;
        for (int k = 0; k < offsets.length; k++) {
            FloatVector x0 = fromArray(SPECIES, x, offsets[k] + first);
            FloatVector x1 = fromArray(SPECIES, x, offsets[k] + second);
            FloatVector w0 = broadcast(SPECIES, a[at + 8 * k]);
            c00 = w0.fma(x0, c00);
            c01 = w0.fma(x1, c01);
            FloatVector w1 = broadcast(SPECIES, a[at + 8 * k + 1]);
            c10 = w1.fma(x0, c10);
            c11 = w1.fma(x1, c11);
            FloatVector w2 = broadcast(SPECIES, a[at + 8 * k + 2]);
            c20 = w2.fma(x0, c20);
            c21 = w2.fma(x1, c21);
            FloatVector w3 = broadcast(SPECIES, a[at + 8 * k + 3]);
            c30 = w3.fma(x0, c30);
            c31 = w3.fma(x1, c31);
            FloatVector w4 = broadcast(SPECIES, a[at + 8 * k + 4]);
            c40 = w4.fma(x0, c40);
            c41 = w4.fma(x1, c41);
            FloatVector w5 = broadcast(SPECIES, a[at + 8 * k + 5]);
            c50 = w5.fma(x0, c50);
            c51 = w5.fma(x1, c51);
            FloatVector w6 = broadcast(SPECIES, a[at + 8 * k + 6]);
            c60 = w6.fma(x0, c60);
            c61 = w6.fma(x1, c61);
            FloatVector w7 = broadcast(SPECIES, a[at + 8 * k + 7]);
            c70 = w7.fma(x0, c70);
            c71 = w7.fma(x1, c71);
        }
        c00.intoArray(sums, 0);
        c01.intoArray(sums, LANES);
        c10.intoArray(sums, 2 * LANES);
        c11.intoArray(sums, 3 * LANES);
        c20.intoArray(sums, 4 * LANES);
        c21.intoArray(sums, 5 * LANES);
        c30.intoArray(sums, 6 * LANES);
        c31.intoArray(sums, 7 * LANES);
        c40.intoArray(sums, 8 * LANES);
        c41.intoArray(sums, 9 * LANES);
        c50.intoArray(sums, 10 * LANES);
        c51.intoArray(sums, 11 * LANES);
        c60.intoArray(sums, 12 * LANES);
        c61.intoArray(sums, 13 * LANES);
        c70.intoArray(sums, 14 * LANES);
        c71.intoArray(sums, 15 * LANES);
    }

    /** total[i, ·] += Σ_o a[at + 8o + i] · u[o · plane + p, …], a sum that begins at 0, with p as in {@link #values}. */
    static void pulled(int count, float[] a, int at, float[] u, int plane, int first, int second, float[] total) {
        FloatVector c00 = FloatVector.zero(SPECIES);
        FloatVector c01 = FloatVector.zero(SPECIES);
        FloatVector c10 = FloatVector.zero(SPECIES);
        FloatVector c11 = FloatVector.zero(SPECIES);
        FloatVector c20 = FloatVector.zero(SPECIES);
        FloatVector c21 = FloatVector.zero(SPECIES);
        FloatVector c30 = FloatVector.zero(SPECIES);
        FloatVector c31 = FloatVector.zero(SPECIES);
        FloatVector c40 = FloatVector.zero(SPECIES);
        FloatVector c41 = FloatVector.zero(SPECIES);
        FloatVector c50 = FloatVector.zero(SPECIES);
        FloatVector c51 = FloatVector.zero(SPECIES);
        FloatVector c60 = FloatVector.zero(SPECIES);
        FloatVector c61 = FloatVector.zero(SPECIES);
        FloatVector c70 = FloatVector.zero(SPECIES);
        FloatVector c71 = FloatVector.zero(SPECIES);
        for (int o = 0; o < count; o++) {
            FloatVector u0 = fromArray(SPECIES, u, first + o * plane);
            FloatVector u1 = fromArray(SPECIES, u, second + o * plane);
            FloatVector w0 = broadcast(SPECIES, a[at + 8 * o]);
            c00 = w0.fma(u0, c00);
            c01 = w0.fma(u1, c01);
            FloatVector w1 = broadcast(SPECIES, a[at + 8 * o + 1]);
            c10 = w1.fma(u0, c10);
            c11 = w1.fma(u1, c11);
            FloatVector w2 = broadcast(SPECIES, a[at + 8 * o + 2]);
            c20 = w2.fma(u0, c20);
            c21 = w2.fma(u1, c21);
            FloatVector w3 = broadcast(SPECIES, a[at + 8 * o + 3]);
            c30 = w3.fma(u0, c30);
            c31 = w3.fma(u1, c31);
            FloatVector w4 = broadcast(SPECIES, a[at + 8 * o + 4]);
            c40 = w4.fma(u0, c40);
            c41 = w4.fma(u1, c41);
            FloatVector w5 = broadcast(SPECIES, a[at + 8 * o + 5]);
            c50 = w5.fma(u0, c50);
            c51 = w5.fma(u1, c51);
            FloatVector w6 = broadcast(SPECIES, a[at + 8 * o + 6]);
            c60 = w6.fma(u0, c60);
            c61 = w6.fma(u1, c61);
            FloatVector w7 = broadcast(SPECIES, a[at + 8 * o + 7]);
            c70 = w7.fma(u0, c70);
            c71 = w7.fma(u1, c71);
        }
        fromArray(SPECIES, total, 0).add(c00).intoArray(total, 0);
        fromArray(SPECIES, total, LANES).add(c01).intoArray(total, LANES);
        fromArray(SPECIES, total, 2 * LANES).add(c10).intoArray(total, 2 * LANES);
        fromArray(SPECIES, total, 3 * LANES).add(c11).intoArray(total, 3 * LANES);
        fromArray(SPECIES, total, 4 * LANES).add(c20).intoArray(total, 4 * LANES);
        fromArray(SPECIES, total, 5 * LANES).add(c21).intoArray(total, 5 * LANES);
        fromArray(SPECIES, total, 6 * LANES).add(c30).intoArray(total, 6 * LANES);
        fromArray(SPECIES, total, 7 * LANES).add(c31).intoArray(total, 7 * LANES);
        fromArray(SPECIES, total, 8 * LANES).add(c40).intoArray(total, 8 * LANES);
        fromArray(SPECIES, total, 9 * LANES).add(c41).intoArray(total, 9 * LANES);
        fromArray(SPECIES, total, 10 * LANES).add(c50).intoArray(total, 10 * LANES);
        fromArray(SPECIES, total, 11 * LANES).add(c51).intoArray(total, 11 * LANES);
        fromArray(SPECIES, total, 12 * LANES).add(c60).intoArray(total, 12 * LANES);
        fromArray(SPECIES, total, 13 * LANES).add(c61).intoArray(total, 13 * LANES);
        fromArray(SPECIES, total, 14 * LANES).add(c70).intoArray(total, 14 * LANES);
        fromArray(SPECIES, total, 15 * LANES).add(c71).intoArray(total, 15 * LANES);
    }

    /** Writes the sums at two pieces of rows, or at one, to planes of the results. */
    static void store(float[] sums, int count, int piece, int other, int pieces, float[] y, int to, int rows, int columns) {
        for (int half = 0; half <= other - piece; half++) {
            storePiece(sums, half * LANES, count, piece + half, pieces, y, to, rows, columns);
        }
    }

    /**
     * Writes vectors of sums, {@code count} of them from {@code from} on and two vectors apart, to a piece of a row of so many
     * planes. A vector may hang over into the next row, which is written later, but not over the end of its plane.
     */
    static void storePiece(float[] sums, int from, int count, int piece, int pieces, float[] y, int to, int rows, int columns) {
        int column = piece % pieces * LANES;
        int at = to + piece / pieces * columns + column;
        boolean whole = at - to + LANES <= rows * columns;
        for (int i = 0; i < count; i++, at += rows * columns) {
            if (whole) {
                fromArray(SPECIES, sums, from + 2 * i * LANES).intoArray(y, at);
            } else {
                System.arraycopy(sums, from + 2 * i * LANES, y, at, Math.min(LANES, columns - column));
            }
        }
    }
}
