package mapping.kernels;

import java.util.Arrays;

/** Products of bytes as plain loops: what the vector form has to equal. */
final class PlainBytes {

    private PlainBytes() {
    }

    static void multiply(byte[] a, byte[] b, int[] c, int from, int to, int k, int n) {
        columns(a, b, c, from, to, k, n, 0);
    }

    /** The columns from {@code first} on. */
    static void columns(byte[] a, byte[] b, int[] c, int from, int to, int k, int n, int first) {
        for (int i = from; i < to; i++) {
            Arrays.fill(c, i * n + first, (i + 1) * n, 0);
            for (int p = 0; p < k; p++) {
                int factor = a[i * k + p];
                for (int j = first; j < n; j++) {
                    c[i * n + j] += factor * b[p * n + j];
                }
            }
        }
    }
}
