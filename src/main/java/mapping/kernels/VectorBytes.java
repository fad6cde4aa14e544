package mapping.kernels;

import java.util.Arrays;
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
        for (int row = i; row < to; row++) {
            one(a, b, c, row, k, n, whole);
        }
        PlainBytes.columns(a, b, c, i, to, k, n, whole);
    }

    /** One row, for which B is read once from its first byte to its last; four of its rows share the way of a sum to memory. */
    private static void one(byte[] a, byte[] b, int[] c, int i, int k, int n, int whole) {
        Arrays.fill(c, i * n, i * n + whole, 0);
        int p = 0;
        for (; p + 4 <= k; p += 4) {
            int factor0 = a[i * k + p];
            int factor1 = a[i * k + p + 1];
            int factor2 = a[i * k + p + 2];
            int factor3 = a[i * k + p + 3];
            for (int j = 0; j < whole; j += LANES) {
                int place = p * n + j;
                IntVector s = IntVector.fromArray(INTS, c, i * n + j).add(widened(b, place).mul(factor0))
                    .add(widened(b, place + n).mul(factor1));
                s.add(widened(b, place + 2 * n).mul(factor2)).add(widened(b, place + 3 * n).mul(factor3)).intoArray(c, i * n + j);
            }
        }
        for (; p < k; p++) {
            for (int j = 0; j < whole; j += LANES) {
                IntVector.fromArray(INTS, c, i * n + j).add(widened(b, p * n + j).mul(a[i * k + p])).intoArray(c, i * n + j);
            }
        }
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
