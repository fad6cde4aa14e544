package mapping.kernels;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Products of bytes with vector instructions: bytes are widened to 32 bits, multiplied and added there, as many results at a
 * time as a vector has lanes, for four rows of A, so that a row of B is widened once for four uses. The instructions that
 * multiply bytes and add four products at once (VNNI on x86, dot products on ARM) cannot be had from Java's vectors.
 */
final class VectorBytes {

    private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Byte> BYTES = INTS.length() == 16 ? ByteVector.SPECIES_128 : ByteVector.SPECIES_64;
    /** The bytes that are read at a time may be more than the lanes that are used, with vectors of 128 bits. */
    private static final int READ = BYTES.length();
    private static final int LANES = INTS.length();

    private VectorBytes() {
    }

    static void multiply(byte[] a, byte[] b, int[] c, int from, int to, int k, int n) {
        int whole = n < READ ? 0 : (n - (READ - LANES)) / LANES * LANES;
        int i = from;
        for (; i + ByteProduct.ROWS <= to; i += ByteProduct.ROWS) {
            for (int j = 0; j < whole; j += LANES) {
                four(a, b, c, i, j, k, n);
            }
        }
        PlainBytes.columns(a, b, c, from, i, k, n, whole);
        int wide = whole / (ByteProduct.ROWS * LANES) * (ByteProduct.ROWS * LANES);
        for (int row = i; row < to; row++) {
            for (int j = 0; j < wide; j += ByteProduct.ROWS * LANES) {
                one(a, b, c, row, j, k, n);
            }
        }
        PlainBytes.columns(a, b, c, i, to, k, n, wide);
    }

    /** Four vectors of one row. */
    private static void one(byte[] a, byte[] b, int[] c, int i, int j, int k, int n) {
        IntVector s0 = IntVector.zero(INTS);
        IntVector s1 = s0;
        IntVector s2 = s0;
        IntVector s3 = s0;
        for (int p = 0; p < k; p++) {
            int factor = a[i * k + p];
            int place = p * n + j;
            s0 = s0.add(widened(b, place).mul(factor));
            s1 = s1.add(widened(b, place + LANES).mul(factor));
            s2 = s2.add(widened(b, place + 2 * LANES).mul(factor));
            s3 = s3.add(widened(b, place + 3 * LANES).mul(factor));
        }
        s0.intoArray(c, i * n + j);
        s1.intoArray(c, i * n + j + LANES);
        s2.intoArray(c, i * n + j + 2 * LANES);
        s3.intoArray(c, i * n + j + 3 * LANES);
    }

    private static IntVector widened(byte[] b, int place) {
        return (IntVector) ByteVector.fromArray(BYTES, b, place).convertShape(VectorOperators.B2I, INTS, 0);
    }

    private static void four(byte[] a, byte[] b, int[] c, int i, int j, int k, int n) {
        IntVector s0 = IntVector.zero(INTS);
        IntVector s1 = s0;
        IntVector s2 = s0;
        IntVector s3 = s0;
        int row = i * k;
        for (int p = 0; p < k; p++) {
            IntVector w = widened(b, p * n + j);
            s0 = s0.add(w.mul(a[row + p]));
            s1 = s1.add(w.mul(a[row + k + p]));
            s2 = s2.add(w.mul(a[row + 2 * k + p]));
            s3 = s3.add(w.mul(a[row + 3 * k + p]));
        }
        s0.intoArray(c, i * n + j);
        s1.intoArray(c, (i + 1) * n + j);
        s2.intoArray(c, (i + 2) * n + j);
        s3.intoArray(c, (i + 3) * n + j);
    }
}
