package mapping.kernels;

import static jdk.incubator.vector.FloatVector.broadcast;
import static jdk.incubator.vector.FloatVector.fromArray;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The tiles of {@link RowTiles} for an A that is transposed in memory: the elements of a column lie side by side, and
 * columns {@code lda} apart. Superfluous rows read what lies behind the column, and are not stored.
 */
final class ColumnTiles {

    private static final VectorSpecies<Float> SPECIES = VectorKernels.SPECIES;
    private static final int LANES = VectorKernels.LANES;

    private ColumnTiles() {
    }

    static void tile4x4(int rows, int depth, float[] a, int at, int lda, float[] b, int bt, int ldb, float[] c, int ct,
            int ldc, boolean onward) {
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
            int ap = at + p * lda;
            FloatVector a0 = broadcast(SPECIES, a[ap]);
            c00 = a0.fma(b0, c00);
            c01 = a0.fma(b1, c01);
            c02 = a0.fma(b2, c02);
            c03 = a0.fma(b3, c03);
            FloatVector a1 = broadcast(SPECIES, a[ap + 1]);
            c10 = a1.fma(b0, c10);
            c11 = a1.fma(b1, c11);
            c12 = a1.fma(b2, c12);
            c13 = a1.fma(b3, c13);
            FloatVector a2 = broadcast(SPECIES, a[ap + 2]);
            c20 = a2.fma(b0, c20);
            c21 = a2.fma(b1, c21);
            c22 = a2.fma(b2, c22);
            c23 = a2.fma(b3, c23);
            FloatVector a3 = broadcast(SPECIES, a[ap + 3]);
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
            int ap = at + p * lda;
            FloatVector a0 = broadcast(SPECIES, a[ap]);
            c00 = a0.fma(b0, c00);
            c01 = a0.fma(b1, c01);
            FloatVector a1 = broadcast(SPECIES, a[ap + 1]);
            c10 = a1.fma(b0, c10);
            c11 = a1.fma(b1, c11);
            FloatVector a2 = broadcast(SPECIES, a[ap + 2]);
            c20 = a2.fma(b0, c20);
            c21 = a2.fma(b1, c21);
            FloatVector a3 = broadcast(SPECIES, a[ap + 3]);
            c30 = a3.fma(b0, c30);
            c31 = a3.fma(b1, c31);
            FloatVector a4 = broadcast(SPECIES, a[ap + 4]);
            c40 = a4.fma(b0, c40);
            c41 = a4.fma(b1, c41);
            FloatVector a5 = broadcast(SPECIES, a[ap + 5]);
            c50 = a5.fma(b0, c50);
            c51 = a5.fma(b1, c51);
            FloatVector a6 = broadcast(SPECIES, a[ap + 6]);
            c60 = a6.fma(b0, c60);
            c61 = a6.fma(b1, c61);
            FloatVector a7 = broadcast(SPECIES, a[ap + 7]);
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
            int ap = at + p * lda;
            FloatVector a0 = broadcast(SPECIES, a[ap]);
            c00 = a0.fma(b0, c00);
            c01 = a0.fma(b1, c01);
            FloatVector a1 = broadcast(SPECIES, a[ap + 1]);
            c10 = a1.fma(b0, c10);
            c11 = a1.fma(b1, c11);
            FloatVector a2 = broadcast(SPECIES, a[ap + 2]);
            c20 = a2.fma(b0, c20);
            c21 = a2.fma(b1, c21);
            FloatVector a3 = broadcast(SPECIES, a[ap + 3]);
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
            int ap = at + p * lda;
            FloatVector a0 = broadcast(SPECIES, a[ap]);
            c00 = a0.fma(b0, c00);
            FloatVector a1 = broadcast(SPECIES, a[ap + 1]);
            c10 = a1.fma(b0, c10);
            FloatVector a2 = broadcast(SPECIES, a[ap + 2]);
            c20 = a2.fma(b0, c20);
            FloatVector a3 = broadcast(SPECIES, a[ap + 3]);
            c30 = a3.fma(b0, c30);
            FloatVector a4 = broadcast(SPECIES, a[ap + 4]);
            c40 = a4.fma(b0, c40);
            FloatVector a5 = broadcast(SPECIES, a[ap + 5]);
            c50 = a5.fma(b0, c50);
            FloatVector a6 = broadcast(SPECIES, a[ap + 6]);
            c60 = a6.fma(b0, c60);
            FloatVector a7 = broadcast(SPECIES, a[ap + 7]);
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
