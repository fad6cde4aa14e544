package mapping.kernels;

import static jdk.incubator.vector.FloatVector.broadcast;
import static jdk.incubator.vector.FloatVector.fromArray;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The heart of the matrix product: a tile of C, a few rows of a few vectors each, stays in registers while the sum over p
 * runs. A step of the tile of 4 × 4 loads four vectors of B and, into all lanes, four elements of A, one of each row; then it
 * multiplies and adds, lane by lane: 16 vector operations for 8 loads. There is another reason for so many sums side by side:
 * a fused multiply-add takes four cycles, and two can begin in each, so eight or more must be under way.
 *
 * <p>Here rows of A lie {@code lda} apart, and the elements of a row side by side. The index of each load is a fixed number
 * plus p: the compiler then tests the bounds before the loop and not in it. Of a tile with more rows than are left, the
 * superfluous ones repeat the last, and are not stored.
 *
 * <p>{@link ColumnTiles} differs in the index of A alone. Tiles that serve both, with p times a stride in the index, took a third
 * more time: their bounds are tested in the loop.
 */
final class RowTiles {

    private static final VectorSpecies<Float> SPECIES = VectorKernels.SPECIES;
    private static final int LANES = VectorKernels.LANES;

    private RowTiles() {
    }

    static void tile4x4(int rows, int depth, float[] a, int at, int lda, float[] b, int bt, int ldb, float[] c, int ct,
            int ldc, boolean onward) {
        int last = at + (rows - 1) * lda;
        int at1 = Math.min(at + lda, last);
        int at2 = Math.min(at + 2 * lda, last);
        int at3 = Math.min(at + 3 * lda, last);
        FloatVector c00 = start(c, ct, onward);
        FloatVector c01 = start(c, ct + LANES, onward);
        FloatVector c02 = start(c, ct + 2 * LANES, onward);
        FloatVector c03 = start(c, ct + 3 * LANES, onward);
        FloatVector c10 = start(c, ct + ldc, onward && rows > 1);
        FloatVector c11 = start(c, ct + ldc + LANES, onward && rows > 1);
        FloatVector c12 = start(c, ct + ldc + 2 * LANES, onward && rows > 1);
        FloatVector c13 = start(c, ct + ldc + 3 * LANES, onward && rows > 1);
        FloatVector c20 = start(c, ct + 2 * ldc, onward && rows > 2);
        FloatVector c21 = start(c, ct + 2 * ldc + LANES, onward && rows > 2);
        FloatVector c22 = start(c, ct + 2 * ldc + 2 * LANES, onward && rows > 2);
        FloatVector c23 = start(c, ct + 2 * ldc + 3 * LANES, onward && rows > 2);
        FloatVector c30 = start(c, ct + 3 * ldc, onward && rows > 3);
        FloatVector c31 = start(c, ct + 3 * ldc + LANES, onward && rows > 3);
        FloatVector c32 = start(c, ct + 3 * ldc + 2 * LANES, onward && rows > 3);
        FloatVector c33 = start(c, ct + 3 * ldc + 3 * LANES, onward && rows > 3);
        for (int p = 0; p < depth; p++) {
            FloatVector b0 = fromArray(SPECIES, b, bt + p * ldb);
            FloatVector b1 = fromArray(SPECIES, b, bt + p * ldb + LANES);
            FloatVector b2 = fromArray(SPECIES, b, bt + p * ldb + 2 * LANES);
            FloatVector b3 = fromArray(SPECIES, b, bt + p * ldb + 3 * LANES);
            FloatVector a0 = broadcast(SPECIES, a[at + p]);
            c00 = a0.fma(b0, c00);
            c01 = a0.fma(b1, c01);
            c02 = a0.fma(b2, c02);
            c03 = a0.fma(b3, c03);
            FloatVector a1 = broadcast(SPECIES, a[at1 + p]);
            c10 = a1.fma(b0, c10);
            c11 = a1.fma(b1, c11);
            c12 = a1.fma(b2, c12);
            c13 = a1.fma(b3, c13);
            FloatVector a2 = broadcast(SPECIES, a[at2 + p]);
            c20 = a2.fma(b0, c20);
            c21 = a2.fma(b1, c21);
            c22 = a2.fma(b2, c22);
            c23 = a2.fma(b3, c23);
            FloatVector a3 = broadcast(SPECIES, a[at3 + p]);
            c30 = a3.fma(b0, c30);
            c31 = a3.fma(b1, c31);
            c32 = a3.fma(b2, c32);
            c33 = a3.fma(b3, c33);
        }
        c00.intoArray(c, ct);
        c01.intoArray(c, ct + LANES);
        c02.intoArray(c, ct + 2 * LANES);
        c03.intoArray(c, ct + 3 * LANES);
        if (rows > 1) {
            c10.intoArray(c, ct + ldc);
            c11.intoArray(c, ct + ldc + LANES);
            c12.intoArray(c, ct + ldc + 2 * LANES);
            c13.intoArray(c, ct + ldc + 3 * LANES);
        }
        if (rows > 2) {
            c20.intoArray(c, ct + 2 * ldc);
            c21.intoArray(c, ct + 2 * ldc + LANES);
            c22.intoArray(c, ct + 2 * ldc + 2 * LANES);
            c23.intoArray(c, ct + 2 * ldc + 3 * LANES);
        }
        if (rows > 3) {
            c30.intoArray(c, ct + 3 * ldc);
            c31.intoArray(c, ct + 3 * ldc + LANES);
            c32.intoArray(c, ct + 3 * ldc + 2 * LANES);
            c33.intoArray(c, ct + 3 * ldc + 3 * LANES);
        }
    }

    static void tile8x2(int rows, int depth, float[] a, int at, int lda, float[] b, int bt, int ldb, float[] c, int ct,
            int ldc, boolean onward) {
        int last = at + (rows - 1) * lda;
        int at1 = Math.min(at + lda, last);
        int at2 = Math.min(at + 2 * lda, last);
        int at3 = Math.min(at + 3 * lda, last);
        int at4 = Math.min(at + 4 * lda, last);
        int at5 = Math.min(at + 5 * lda, last);
        int at6 = Math.min(at + 6 * lda, last);
        int at7 = Math.min(at + 7 * lda, last);
        FloatVector c00 = start(c, ct, onward);
        FloatVector c01 = start(c, ct + LANES, onward);
        FloatVector c10 = start(c, ct + ldc, onward && rows > 1);
        FloatVector c11 = start(c, ct + ldc + LANES, onward && rows > 1);
        FloatVector c20 = start(c, ct + 2 * ldc, onward && rows > 2);
        FloatVector c21 = start(c, ct + 2 * ldc + LANES, onward && rows > 2);
        FloatVector c30 = start(c, ct + 3 * ldc, onward && rows > 3);
        FloatVector c31 = start(c, ct + 3 * ldc + LANES, onward && rows > 3);
        FloatVector c40 = start(c, ct + 4 * ldc, onward && rows > 4);
        FloatVector c41 = start(c, ct + 4 * ldc + LANES, onward && rows > 4);
        FloatVector c50 = start(c, ct + 5 * ldc, onward && rows > 5);
        FloatVector c51 = start(c, ct + 5 * ldc + LANES, onward && rows > 5);
        FloatVector c60 = start(c, ct + 6 * ldc, onward && rows > 6);
        FloatVector c61 = start(c, ct + 6 * ldc + LANES, onward && rows > 6);
        FloatVector c70 = start(c, ct + 7 * ldc, onward && rows > 7);
        FloatVector c71 = start(c, ct + 7 * ldc + LANES, onward && rows > 7);
        for (int p = 0; p < depth; p++) {
            FloatVector b0 = fromArray(SPECIES, b, bt + p * ldb);
            FloatVector b1 = fromArray(SPECIES, b, bt + p * ldb + LANES);
            FloatVector a0 = broadcast(SPECIES, a[at + p]);
            c00 = a0.fma(b0, c00);
            c01 = a0.fma(b1, c01);
            FloatVector a1 = broadcast(SPECIES, a[at1 + p]);
            c10 = a1.fma(b0, c10);
            c11 = a1.fma(b1, c11);
            FloatVector a2 = broadcast(SPECIES, a[at2 + p]);
            c20 = a2.fma(b0, c20);
            c21 = a2.fma(b1, c21);
            FloatVector a3 = broadcast(SPECIES, a[at3 + p]);
            c30 = a3.fma(b0, c30);
            c31 = a3.fma(b1, c31);
            FloatVector a4 = broadcast(SPECIES, a[at4 + p]);
            c40 = a4.fma(b0, c40);
            c41 = a4.fma(b1, c41);
            FloatVector a5 = broadcast(SPECIES, a[at5 + p]);
            c50 = a5.fma(b0, c50);
            c51 = a5.fma(b1, c51);
            FloatVector a6 = broadcast(SPECIES, a[at6 + p]);
            c60 = a6.fma(b0, c60);
            c61 = a6.fma(b1, c61);
            FloatVector a7 = broadcast(SPECIES, a[at7 + p]);
            c70 = a7.fma(b0, c70);
            c71 = a7.fma(b1, c71);
        }
        c00.intoArray(c, ct);
        c01.intoArray(c, ct + LANES);
        if (rows > 1) {
            c10.intoArray(c, ct + ldc);
            c11.intoArray(c, ct + ldc + LANES);
        }
        if (rows > 2) {
            c20.intoArray(c, ct + 2 * ldc);
            c21.intoArray(c, ct + 2 * ldc + LANES);
        }
        if (rows > 3) {
            c30.intoArray(c, ct + 3 * ldc);
            c31.intoArray(c, ct + 3 * ldc + LANES);
        }
        if (rows > 4) {
            c40.intoArray(c, ct + 4 * ldc);
            c41.intoArray(c, ct + 4 * ldc + LANES);
        }
        if (rows > 5) {
            c50.intoArray(c, ct + 5 * ldc);
            c51.intoArray(c, ct + 5 * ldc + LANES);
        }
        if (rows > 6) {
            c60.intoArray(c, ct + 6 * ldc);
            c61.intoArray(c, ct + 6 * ldc + LANES);
        }
        if (rows > 7) {
            c70.intoArray(c, ct + 7 * ldc);
            c71.intoArray(c, ct + 7 * ldc + LANES);
        }
    }

    static void tile4x2(int rows, int depth, float[] a, int at, int lda, float[] b, int bt, int ldb, float[] c, int ct,
            int ldc, boolean onward) {
        int last = at + (rows - 1) * lda;
        int at1 = Math.min(at + lda, last);
        int at2 = Math.min(at + 2 * lda, last);
        int at3 = Math.min(at + 3 * lda, last);
        FloatVector c00 = start(c, ct, onward);
        FloatVector c01 = start(c, ct + LANES, onward);
        FloatVector c10 = start(c, ct + ldc, onward && rows > 1);
        FloatVector c11 = start(c, ct + ldc + LANES, onward && rows > 1);
        FloatVector c20 = start(c, ct + 2 * ldc, onward && rows > 2);
        FloatVector c21 = start(c, ct + 2 * ldc + LANES, onward && rows > 2);
        FloatVector c30 = start(c, ct + 3 * ldc, onward && rows > 3);
        FloatVector c31 = start(c, ct + 3 * ldc + LANES, onward && rows > 3);
        for (int p = 0; p < depth; p++) {
            FloatVector b0 = fromArray(SPECIES, b, bt + p * ldb);
            FloatVector b1 = fromArray(SPECIES, b, bt + p * ldb + LANES);
            FloatVector a0 = broadcast(SPECIES, a[at + p]);
            c00 = a0.fma(b0, c00);
            c01 = a0.fma(b1, c01);
            FloatVector a1 = broadcast(SPECIES, a[at1 + p]);
            c10 = a1.fma(b0, c10);
            c11 = a1.fma(b1, c11);
            FloatVector a2 = broadcast(SPECIES, a[at2 + p]);
            c20 = a2.fma(b0, c20);
            c21 = a2.fma(b1, c21);
            FloatVector a3 = broadcast(SPECIES, a[at3 + p]);
            c30 = a3.fma(b0, c30);
            c31 = a3.fma(b1, c31);
        }
        c00.intoArray(c, ct);
        c01.intoArray(c, ct + LANES);
        if (rows > 1) {
            c10.intoArray(c, ct + ldc);
            c11.intoArray(c, ct + ldc + LANES);
        }
        if (rows > 2) {
            c20.intoArray(c, ct + 2 * ldc);
            c21.intoArray(c, ct + 2 * ldc + LANES);
        }
        if (rows > 3) {
            c30.intoArray(c, ct + 3 * ldc);
            c31.intoArray(c, ct + 3 * ldc + LANES);
        }
    }

    static void tile8x1(int rows, int depth, float[] a, int at, int lda, float[] b, int bt, int ldb, float[] c, int ct,
            int ldc, boolean onward) {
        int last = at + (rows - 1) * lda;
        int at1 = Math.min(at + lda, last);
        int at2 = Math.min(at + 2 * lda, last);
        int at3 = Math.min(at + 3 * lda, last);
        int at4 = Math.min(at + 4 * lda, last);
        int at5 = Math.min(at + 5 * lda, last);
        int at6 = Math.min(at + 6 * lda, last);
        int at7 = Math.min(at + 7 * lda, last);
        FloatVector c00 = start(c, ct, onward);
        FloatVector c10 = start(c, ct + ldc, onward && rows > 1);
        FloatVector c20 = start(c, ct + 2 * ldc, onward && rows > 2);
        FloatVector c30 = start(c, ct + 3 * ldc, onward && rows > 3);
        FloatVector c40 = start(c, ct + 4 * ldc, onward && rows > 4);
        FloatVector c50 = start(c, ct + 5 * ldc, onward && rows > 5);
        FloatVector c60 = start(c, ct + 6 * ldc, onward && rows > 6);
        FloatVector c70 = start(c, ct + 7 * ldc, onward && rows > 7);
        for (int p = 0; p < depth; p++) {
            FloatVector b0 = fromArray(SPECIES, b, bt + p * ldb);
            FloatVector a0 = broadcast(SPECIES, a[at + p]);
            c00 = a0.fma(b0, c00);
            FloatVector a1 = broadcast(SPECIES, a[at1 + p]);
            c10 = a1.fma(b0, c10);
            FloatVector a2 = broadcast(SPECIES, a[at2 + p]);
            c20 = a2.fma(b0, c20);
            FloatVector a3 = broadcast(SPECIES, a[at3 + p]);
            c30 = a3.fma(b0, c30);
            FloatVector a4 = broadcast(SPECIES, a[at4 + p]);
            c40 = a4.fma(b0, c40);
            FloatVector a5 = broadcast(SPECIES, a[at5 + p]);
            c50 = a5.fma(b0, c50);
            FloatVector a6 = broadcast(SPECIES, a[at6 + p]);
            c60 = a6.fma(b0, c60);
            FloatVector a7 = broadcast(SPECIES, a[at7 + p]);
            c70 = a7.fma(b0, c70);
        }
        c00.intoArray(c, ct);
        if (rows > 1) {
            c10.intoArray(c, ct + ldc);
        }
        if (rows > 2) {
            c20.intoArray(c, ct + 2 * ldc);
        }
        if (rows > 3) {
            c30.intoArray(c, ct + 3 * ldc);
        }
        if (rows > 4) {
            c40.intoArray(c, ct + 4 * ldc);
        }
        if (rows > 5) {
            c50.intoArray(c, ct + 5 * ldc);
        }
        if (rows > 6) {
            c60.intoArray(c, ct + 6 * ldc);
        }
        if (rows > 7) {
            c70.intoArray(c, ct + 7 * ldc);
        }
    }

    private static FloatVector start(float[] c, int at, boolean onward) {
        return onward ? fromArray(SPECIES, c, at) : FloatVector.zero(SPECIES);
    }
}
