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

    /** c[i, ·] += Σ_p x[offsets[i] + p] · b[p, ·] over eight rows: two vectors wide, rows of b and c {@code width} apart. */
    static void weights(int count, float[] x, int[] offsets, int row, float[] b, int bt, float[] c, int ct, int width) {
        int o0 = offsets[row];
        int o1 = offsets[row + 1];
        int o2 = offsets[row + 2];
        int o3 = offsets[row + 3];
        int o4 = offsets[row + 4];
        int o5 = offsets[row + 5];
        int o6 = offsets[row + 6];
        int o7 = offsets[row + 7];
        FloatVector c00 = fromArray(SPECIES, c, ct);
        FloatVector c01 = fromArray(SPECIES, c, ct + LANES);
        FloatVector c10 = fromArray(SPECIES, c, ct + width);
        FloatVector c11 = fromArray(SPECIES, c, ct + width + LANES);
        FloatVector c20 = fromArray(SPECIES, c, ct + 2 * width);
        FloatVector c21 = fromArray(SPECIES, c, ct + 2 * width + LANES);
        FloatVector c30 = fromArray(SPECIES, c, ct + 3 * width);
        FloatVector c31 = fromArray(SPECIES, c, ct + 3 * width + LANES);
        FloatVector c40 = fromArray(SPECIES, c, ct + 4 * width);
        FloatVector c41 = fromArray(SPECIES, c, ct + 4 * width + LANES);
        FloatVector c50 = fromArray(SPECIES, c, ct + 5 * width);
        FloatVector c51 = fromArray(SPECIES, c, ct + 5 * width + LANES);
        FloatVector c60 = fromArray(SPECIES, c, ct + 6 * width);
        FloatVector c61 = fromArray(SPECIES, c, ct + 6 * width + LANES);
        FloatVector c70 = fromArray(SPECIES, c, ct + 7 * width);
        FloatVector c71 = fromArray(SPECIES, c, ct + 7 * width + LANES);
        for (int p = 0; p < count; p++) {
            FloatVector b0 = fromArray(SPECIES, b, bt + p * width);
            FloatVector b1 = fromArray(SPECIES, b, bt + p * width + LANES);
            FloatVector x0 = broadcast(SPECIES, x[o0 + p]);
            c00 = x0.fma(b0, c00);
            c01 = x0.fma(b1, c01);
            FloatVector x1 = broadcast(SPECIES, x[o1 + p]);
            c10 = x1.fma(b0, c10);
            c11 = x1.fma(b1, c11);
            FloatVector x2 = broadcast(SPECIES, x[o2 + p]);
            c20 = x2.fma(b0, c20);
            c21 = x2.fma(b1, c21);
            FloatVector x3 = broadcast(SPECIES, x[o3 + p]);
            c30 = x3.fma(b0, c30);
            c31 = x3.fma(b1, c31);
            FloatVector x4 = broadcast(SPECIES, x[o4 + p]);
            c40 = x4.fma(b0, c40);
            c41 = x4.fma(b1, c41);
            FloatVector x5 = broadcast(SPECIES, x[o5 + p]);
            c50 = x5.fma(b0, c50);
            c51 = x5.fma(b1, c51);
            FloatVector x6 = broadcast(SPECIES, x[o6 + p]);
            c60 = x6.fma(b0, c60);
            c61 = x6.fma(b1, c61);
            FloatVector x7 = broadcast(SPECIES, x[o7 + p]);
            c70 = x7.fma(b0, c70);
            c71 = x7.fma(b1, c71);
        }
        c00.intoArray(c, ct);
        c01.intoArray(c, ct + LANES);
        c10.intoArray(c, ct + width);
        c11.intoArray(c, ct + width + LANES);
        c20.intoArray(c, ct + 2 * width);
        c21.intoArray(c, ct + 2 * width + LANES);
        c30.intoArray(c, ct + 3 * width);
        c31.intoArray(c, ct + 3 * width + LANES);
        c40.intoArray(c, ct + 4 * width);
        c41.intoArray(c, ct + 4 * width + LANES);
        c50.intoArray(c, ct + 5 * width);
        c51.intoArray(c, ct + 5 * width + LANES);
        c60.intoArray(c, ct + 6 * width);
        c61.intoArray(c, ct + 6 * width + LANES);
        c70.intoArray(c, ct + 7 * width);
        c71.intoArray(c, ct + 7 * width + LANES);
    }

    /** The same, one vector wide. */
    static void narrowWeights(int count, float[] x, int[] offsets, int row, float[] b, int bt, float[] c, int ct,
            int width) {
        int o0 = offsets[row];
        int o1 = offsets[row + 1];
        int o2 = offsets[row + 2];
        int o3 = offsets[row + 3];
        int o4 = offsets[row + 4];
        int o5 = offsets[row + 5];
        int o6 = offsets[row + 6];
        int o7 = offsets[row + 7];
        FloatVector c0 = fromArray(SPECIES, c, ct);
        FloatVector c1 = fromArray(SPECIES, c, ct + width);
        FloatVector c2 = fromArray(SPECIES, c, ct + 2 * width);
        FloatVector c3 = fromArray(SPECIES, c, ct + 3 * width);
        FloatVector c4 = fromArray(SPECIES, c, ct + 4 * width);
        FloatVector c5 = fromArray(SPECIES, c, ct + 5 * width);
        FloatVector c6 = fromArray(SPECIES, c, ct + 6 * width);
        FloatVector c7 = fromArray(SPECIES, c, ct + 7 * width);
        for (int p = 0; p < count; p++) {
            FloatVector b0 = fromArray(SPECIES, b, bt + p * width);
            c0 = broadcast(SPECIES, x[o0 + p]).fma(b0, c0);
            c1 = broadcast(SPECIES, x[o1 + p]).fma(b0, c1);
            c2 = broadcast(SPECIES, x[o2 + p]).fma(b0, c2);
            c3 = broadcast(SPECIES, x[o3 + p]).fma(b0, c3);
            c4 = broadcast(SPECIES, x[o4 + p]).fma(b0, c4);
            c5 = broadcast(SPECIES, x[o5 + p]).fma(b0, c5);
            c6 = broadcast(SPECIES, x[o6 + p]).fma(b0, c6);
            c7 = broadcast(SPECIES, x[o7 + p]).fma(b0, c7);
        }
        c0.intoArray(c, ct);
        c1.intoArray(c, ct + width);
        c2.intoArray(c, ct + 2 * width);
        c3.intoArray(c, ct + 3 * width);
        c4.intoArray(c, ct + 4 * width);
        c5.intoArray(c, ct + 5 * width);
        c6.intoArray(c, ct + 6 * width);
        c7.intoArray(c, ct + 7 * width);
    }

    /** The same over sixteen rows, one vector wide. */
    static void narrowWeightsOfSixteen(int count, float[] x, int[] offsets, int row, float[] b, int bt, float[] c, int ct,
            int width) {
        int o0 = offsets[row];
        int o1 = offsets[row + 1];
        int o2 = offsets[row + 2];
        int o3 = offsets[row + 3];
        int o4 = offsets[row + 4];
        int o5 = offsets[row + 5];
        int o6 = offsets[row + 6];
        int o7 = offsets[row + 7];
        int o8 = offsets[row + 8];
        int o9 = offsets[row + 9];
        int o10 = offsets[row + 10];
        int o11 = offsets[row + 11];
        int o12 = offsets[row + 12];
        int o13 = offsets[row + 13];
        int o14 = offsets[row + 14];
        int o15 = offsets[row + 15];
        FloatVector c0 = fromArray(SPECIES, c, ct);
        FloatVector c1 = fromArray(SPECIES, c, ct + width);
        FloatVector c2 = fromArray(SPECIES, c, ct + 2 * width);
        FloatVector c3 = fromArray(SPECIES, c, ct + 3 * width);
        FloatVector c4 = fromArray(SPECIES, c, ct + 4 * width);
        FloatVector c5 = fromArray(SPECIES, c, ct + 5 * width);
        FloatVector c6 = fromArray(SPECIES, c, ct + 6 * width);
        FloatVector c7 = fromArray(SPECIES, c, ct + 7 * width);
        FloatVector c8 = fromArray(SPECIES, c, ct + 8 * width);
        FloatVector c9 = fromArray(SPECIES, c, ct + 9 * width);
        FloatVector c10 = fromArray(SPECIES, c, ct + 10 * width);
        FloatVector c11 = fromArray(SPECIES, c, ct + 11 * width);
        FloatVector c12 = fromArray(SPECIES, c, ct + 12 * width);
        FloatVector c13 = fromArray(SPECIES, c, ct + 13 * width);
        FloatVector c14 = fromArray(SPECIES, c, ct + 14 * width);
        FloatVector c15 = fromArray(SPECIES, c, ct + 15 * width);
        for (int p = 0; p < count; p++) {
            FloatVector b0 = fromArray(SPECIES, b, bt + p * width);
            c0 = broadcast(SPECIES, x[o0 + p]).fma(b0, c0);
            c1 = broadcast(SPECIES, x[o1 + p]).fma(b0, c1);
            c2 = broadcast(SPECIES, x[o2 + p]).fma(b0, c2);
            c3 = broadcast(SPECIES, x[o3 + p]).fma(b0, c3);
            c4 = broadcast(SPECIES, x[o4 + p]).fma(b0, c4);
            c5 = broadcast(SPECIES, x[o5 + p]).fma(b0, c5);
            c6 = broadcast(SPECIES, x[o6 + p]).fma(b0, c6);
            c7 = broadcast(SPECIES, x[o7 + p]).fma(b0, c7);
            c8 = broadcast(SPECIES, x[o8 + p]).fma(b0, c8);
            c9 = broadcast(SPECIES, x[o9 + p]).fma(b0, c9);
            c10 = broadcast(SPECIES, x[o10 + p]).fma(b0, c10);
            c11 = broadcast(SPECIES, x[o11 + p]).fma(b0, c11);
            c12 = broadcast(SPECIES, x[o12 + p]).fma(b0, c12);
            c13 = broadcast(SPECIES, x[o13 + p]).fma(b0, c13);
            c14 = broadcast(SPECIES, x[o14 + p]).fma(b0, c14);
            c15 = broadcast(SPECIES, x[o15 + p]).fma(b0, c15);
        }
        c0.intoArray(c, ct);
        c1.intoArray(c, ct + width);
        c2.intoArray(c, ct + 2 * width);
        c3.intoArray(c, ct + 3 * width);
        c4.intoArray(c, ct + 4 * width);
        c5.intoArray(c, ct + 5 * width);
        c6.intoArray(c, ct + 6 * width);
        c7.intoArray(c, ct + 7 * width);
        c8.intoArray(c, ct + 8 * width);
        c9.intoArray(c, ct + 9 * width);
        c10.intoArray(c, ct + 10 * width);
        c11.intoArray(c, ct + 11 * width);
        c12.intoArray(c, ct + 12 * width);
        c13.intoArray(c, ct + 13 * width);
        c14.intoArray(c, ct + 14 * width);
        c15.intoArray(c, ct + 15 * width);
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
