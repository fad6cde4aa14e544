package mapping.kernels;

import static jdk.incubator.vector.FloatVector.broadcast;
import static jdk.incubator.vector.FloatVector.fromArray;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The heart of the matrix product: a tile of C, a few rows of two vectors each, stays in registers while the sum over p runs.
 * A step of the tile of 10 × 2 loads two vectors of B and, into all lanes, ten elements of A, one of each row; then it
 * multiplies and adds, lane by lane: 20 vector operations for 12 loads. There is another reason for so many sums side by side:
 * a fused multiply-add takes four cycles, and two can begin in each, so eight or more must be under way. Ten rows need 23
 * registers, and the compiler, which puts values aside when they come to more than thirty, leaves them alone; processors with
 * sixteen registers take four rows. Of a tile with more rows than are left, the superfluous ones are computed from whatever
 * the copy of A holds there, and are not stored.
 *
 * <p>Here rows of A lie {@value #LEAD} apart, in a copy, and the elements of a row side by side. All rows are then read
 * relative to one address. With rows some number {@code lda} apart the compiler computes an address for each, an addition and
 * a move per row in each step, and eight rows reached 130 instead of 160 GFLOP/s: more than copying costs.
 * {@link ColumnTiles} differs in the index of A alone.
 */
final class RowTiles {

    /** More than the elements of a row that are copied at a time; no power of two, for the sake of the caches. */
    static final int LEAD = 272;
    private static final VectorSpecies<Float> SPECIES = VectorKernels.SPECIES;
    private static final int LANES = VectorKernels.LANES;

    private RowTiles() {
    }

    static void tile10x2(int rows, int depth, float[] a, int at, float[] b, int bt, int ldb, float[] c, int ct, int ldc,
            boolean onward) {
        FloatVector c0 = start(c, ct, onward);
        FloatVector d0 = start(c, ct + LANES, onward);
        FloatVector c1 = start(c, ct + ldc, onward && rows > 1);
        FloatVector d1 = start(c, ct + ldc + LANES, onward && rows > 1);
        FloatVector c2 = start(c, ct + 2 * ldc, onward && rows > 2);
        FloatVector d2 = start(c, ct + 2 * ldc + LANES, onward && rows > 2);
        FloatVector c3 = start(c, ct + 3 * ldc, onward && rows > 3);
        FloatVector d3 = start(c, ct + 3 * ldc + LANES, onward && rows > 3);
        FloatVector c4 = start(c, ct + 4 * ldc, onward && rows > 4);
        FloatVector d4 = start(c, ct + 4 * ldc + LANES, onward && rows > 4);
        FloatVector c5 = start(c, ct + 5 * ldc, onward && rows > 5);
        FloatVector d5 = start(c, ct + 5 * ldc + LANES, onward && rows > 5);
        FloatVector c6 = start(c, ct + 6 * ldc, onward && rows > 6);
        FloatVector d6 = start(c, ct + 6 * ldc + LANES, onward && rows > 6);
        FloatVector c7 = start(c, ct + 7 * ldc, onward && rows > 7);
        FloatVector d7 = start(c, ct + 7 * ldc + LANES, onward && rows > 7);
        FloatVector c8 = start(c, ct + 8 * ldc, onward && rows > 8);
        FloatVector d8 = start(c, ct + 8 * ldc + LANES, onward && rows > 8);
        FloatVector c9 = start(c, ct + 9 * ldc, onward && rows > 9);
        FloatVector d9 = start(c, ct + 9 * ldc + LANES, onward && rows > 9);
        for (int p = 0; p < depth; p++) {
            FloatVector b0 = fromArray(SPECIES, b, bt + p * ldb);
            FloatVector b1 = fromArray(SPECIES, b, bt + p * ldb + LANES);
            FloatVector a0 = broadcast(SPECIES, a[at + p]);
            c0 = a0.fma(b0, c0);
            d0 = a0.fma(b1, d0);
            FloatVector a1 = broadcast(SPECIES, a[at + p + LEAD]);
            c1 = a1.fma(b0, c1);
            d1 = a1.fma(b1, d1);
            FloatVector a2 = broadcast(SPECIES, a[at + p + 2 * LEAD]);
            c2 = a2.fma(b0, c2);
            d2 = a2.fma(b1, d2);
            FloatVector a3 = broadcast(SPECIES, a[at + p + 3 * LEAD]);
            c3 = a3.fma(b0, c3);
            d3 = a3.fma(b1, d3);
            FloatVector a4 = broadcast(SPECIES, a[at + p + 4 * LEAD]);
            c4 = a4.fma(b0, c4);
            d4 = a4.fma(b1, d4);
            FloatVector a5 = broadcast(SPECIES, a[at + p + 5 * LEAD]);
            c5 = a5.fma(b0, c5);
            d5 = a5.fma(b1, d5);
            FloatVector a6 = broadcast(SPECIES, a[at + p + 6 * LEAD]);
            c6 = a6.fma(b0, c6);
            d6 = a6.fma(b1, d6);
            FloatVector a7 = broadcast(SPECIES, a[at + p + 7 * LEAD]);
            c7 = a7.fma(b0, c7);
            d7 = a7.fma(b1, d7);
            FloatVector a8 = broadcast(SPECIES, a[at + p + 8 * LEAD]);
            c8 = a8.fma(b0, c8);
            d8 = a8.fma(b1, d8);
            FloatVector a9 = broadcast(SPECIES, a[at + p + 9 * LEAD]);
            c9 = a9.fma(b0, c9);
            d9 = a9.fma(b1, d9);
        }
        c0.intoArray(c, ct);
        d0.intoArray(c, ct + LANES);
        if (rows > 1) {
            c1.intoArray(c, ct + ldc);
            d1.intoArray(c, ct + ldc + LANES);
        }
        if (rows > 2) {
            c2.intoArray(c, ct + 2 * ldc);
            d2.intoArray(c, ct + 2 * ldc + LANES);
        }
        if (rows > 3) {
            c3.intoArray(c, ct + 3 * ldc);
            d3.intoArray(c, ct + 3 * ldc + LANES);
        }
        if (rows > 4) {
            c4.intoArray(c, ct + 4 * ldc);
            d4.intoArray(c, ct + 4 * ldc + LANES);
        }
        if (rows > 5) {
            c5.intoArray(c, ct + 5 * ldc);
            d5.intoArray(c, ct + 5 * ldc + LANES);
        }
        if (rows > 6) {
            c6.intoArray(c, ct + 6 * ldc);
            d6.intoArray(c, ct + 6 * ldc + LANES);
        }
        if (rows > 7) {
            c7.intoArray(c, ct + 7 * ldc);
            d7.intoArray(c, ct + 7 * ldc + LANES);
        }
        if (rows > 8) {
            c8.intoArray(c, ct + 8 * ldc);
            d8.intoArray(c, ct + 8 * ldc + LANES);
        }
        if (rows > 9) {
            c9.intoArray(c, ct + 9 * ldc);
            d9.intoArray(c, ct + 9 * ldc + LANES);
        }
    }

    static void tile4x2(int rows, int depth, float[] a, int at, float[] b, int bt, int ldb, float[] c, int ct, int ldc,
            boolean onward) {
        FloatVector c0 = start(c, ct, onward);
        FloatVector d0 = start(c, ct + LANES, onward);
        FloatVector c1 = start(c, ct + ldc, onward && rows > 1);
        FloatVector d1 = start(c, ct + ldc + LANES, onward && rows > 1);
        FloatVector c2 = start(c, ct + 2 * ldc, onward && rows > 2);
        FloatVector d2 = start(c, ct + 2 * ldc + LANES, onward && rows > 2);
        FloatVector c3 = start(c, ct + 3 * ldc, onward && rows > 3);
        FloatVector d3 = start(c, ct + 3 * ldc + LANES, onward && rows > 3);
        for (int p = 0; p < depth; p++) {
            FloatVector b0 = fromArray(SPECIES, b, bt + p * ldb);
            FloatVector b1 = fromArray(SPECIES, b, bt + p * ldb + LANES);
            FloatVector a0 = broadcast(SPECIES, a[at + p]);
            c0 = a0.fma(b0, c0);
            d0 = a0.fma(b1, d0);
            FloatVector a1 = broadcast(SPECIES, a[at + p + LEAD]);
            c1 = a1.fma(b0, c1);
            d1 = a1.fma(b1, d1);
            FloatVector a2 = broadcast(SPECIES, a[at + p + 2 * LEAD]);
            c2 = a2.fma(b0, c2);
            d2 = a2.fma(b1, d2);
            FloatVector a3 = broadcast(SPECIES, a[at + p + 3 * LEAD]);
            c3 = a3.fma(b0, c3);
            d3 = a3.fma(b1, d3);
        }
        c0.intoArray(c, ct);
        d0.intoArray(c, ct + LANES);
        if (rows > 1) {
            c1.intoArray(c, ct + ldc);
            d1.intoArray(c, ct + ldc + LANES);
        }
        if (rows > 2) {
            c2.intoArray(c, ct + 2 * ldc);
            d2.intoArray(c, ct + 2 * ldc + LANES);
        }
        if (rows > 3) {
            c3.intoArray(c, ct + 3 * ldc);
            d3.intoArray(c, ct + 3 * ldc + LANES);
        }
    }

    static void tile10x1(int rows, int depth, float[] a, int at, float[] b, int bt, int ldb, float[] c, int ct, int ldc,
            boolean onward) {
        FloatVector c0 = start(c, ct, onward);
        FloatVector c1 = start(c, ct + ldc, onward && rows > 1);
        FloatVector c2 = start(c, ct + 2 * ldc, onward && rows > 2);
        FloatVector c3 = start(c, ct + 3 * ldc, onward && rows > 3);
        FloatVector c4 = start(c, ct + 4 * ldc, onward && rows > 4);
        FloatVector c5 = start(c, ct + 5 * ldc, onward && rows > 5);
        FloatVector c6 = start(c, ct + 6 * ldc, onward && rows > 6);
        FloatVector c7 = start(c, ct + 7 * ldc, onward && rows > 7);
        FloatVector c8 = start(c, ct + 8 * ldc, onward && rows > 8);
        FloatVector c9 = start(c, ct + 9 * ldc, onward && rows > 9);
        for (int p = 0; p < depth; p++) {
            FloatVector b0 = fromArray(SPECIES, b, bt + p * ldb);
            FloatVector a0 = broadcast(SPECIES, a[at + p]);
            c0 = a0.fma(b0, c0);
            FloatVector a1 = broadcast(SPECIES, a[at + p + LEAD]);
            c1 = a1.fma(b0, c1);
            FloatVector a2 = broadcast(SPECIES, a[at + p + 2 * LEAD]);
            c2 = a2.fma(b0, c2);
            FloatVector a3 = broadcast(SPECIES, a[at + p + 3 * LEAD]);
            c3 = a3.fma(b0, c3);
            FloatVector a4 = broadcast(SPECIES, a[at + p + 4 * LEAD]);
            c4 = a4.fma(b0, c4);
            FloatVector a5 = broadcast(SPECIES, a[at + p + 5 * LEAD]);
            c5 = a5.fma(b0, c5);
            FloatVector a6 = broadcast(SPECIES, a[at + p + 6 * LEAD]);
            c6 = a6.fma(b0, c6);
            FloatVector a7 = broadcast(SPECIES, a[at + p + 7 * LEAD]);
            c7 = a7.fma(b0, c7);
            FloatVector a8 = broadcast(SPECIES, a[at + p + 8 * LEAD]);
            c8 = a8.fma(b0, c8);
            FloatVector a9 = broadcast(SPECIES, a[at + p + 9 * LEAD]);
            c9 = a9.fma(b0, c9);
        }
        c0.intoArray(c, ct);
        if (rows > 1) {
            c1.intoArray(c, ct + ldc);
        }
        if (rows > 2) {
            c2.intoArray(c, ct + 2 * ldc);
        }
        if (rows > 3) {
            c3.intoArray(c, ct + 3 * ldc);
        }
        if (rows > 4) {
            c4.intoArray(c, ct + 4 * ldc);
        }
        if (rows > 5) {
            c5.intoArray(c, ct + 5 * ldc);
        }
        if (rows > 6) {
            c6.intoArray(c, ct + 6 * ldc);
        }
        if (rows > 7) {
            c7.intoArray(c, ct + 7 * ldc);
        }
        if (rows > 8) {
            c8.intoArray(c, ct + 8 * ldc);
        }
        if (rows > 9) {
            c9.intoArray(c, ct + 9 * ldc);
        }
    }

    /** What a vector of C begins with: itself, or zeros. */
    static FloatVector start(float[] c, int at, boolean onward) {
        return onward ? fromArray(SPECIES, c, at) : FloatVector.zero(SPECIES);
    }
}
