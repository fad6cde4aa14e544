package mapping.kernels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class KernelsTest {

    private final RandomSource random = RandomSource.of(8_1_3);
    private final Kernels kernels = PlainKernels.INSTANCE;

    @Test
    void aProductEqualsItsDefinitionToTheBit() {
        int[][] shapes = {{1, 1, 1}, {1, 10, 7}, {4, 16, 32}, {5, 17, 33}, {64, 10, 128}, {10, 64, 128}, {3, 300, 50},
            {300, 3, 50}, {67, 257, 390}, {9, 515, 3}, {33, 31, 769}, {16, 16, 0}, {0, 5, 5}, {5, 0, 5}, {20, 20, 20},
            {2, 2, 4000}, {1, 400, 400}};
        for (int[] shape : shapes) {
            checkAllForms(shape[0], shape[1], shape[2]);
        }
        for (int trial = 0; trial < 100; trial++) {
            checkAllForms(1 + random.nextInt(70), 1 + random.nextInt(70), random.nextInt(70));
        }
    }

    @Test
    void whatIsNotANumberTravelsThroughAProduct() {
        float[] a = random(40 * 40);
        float[] b = random(40 * 40);
        a[41] = Float.POSITIVE_INFINITY;
        a[100] = Float.NaN;
        b[85] = Float.NEGATIVE_INFINITY;
        b[500] = Float.MAX_VALUE;
        a[500] = Float.MIN_VALUE;
        float[] expected = new float[40 * 40];
        float[] actual = new float[40 * 40];
        Product.NAIVE.multiply(40, 40, 40, Matrix.of(a, 0, 40, false), Matrix.of(b, 0, 40, false),
                Matrix.of(expected, 0, 40, false), false);
        kernels.matmul(false, false, 40, 40, 40, a, 0, 40, b, 0, 40, actual, 0, 40, false);
        assertSameBits(expected, actual, "with infinities");
    }

    /** Both transposed or not, into a fresh C or onto an old one, rows further apart than they are long, offsets. */
    private void checkAllForms(int m, int n, int k) {
        for (int form = 0; form < 8; form++) {
            boolean transposeA = (form & 1) != 0;
            boolean transposeB = (form & 2) != 0;
            boolean accumulate = (form & 4) != 0;
            int lda = (transposeA ? m : k) + random.nextInt(3);
            int ldb = (transposeB ? k : n) + random.nextInt(3);
            int ldc = n + random.nextInt(3);
            int offset = random.nextInt(5);
            float[] a = random(offset + (transposeA ? k : m) * lda);
            float[] b = random(offset + (transposeB ? n : k) * ldb);
            float[] expected = random(offset + m * ldc);
            float[] actual = expected.clone();
            Product.NAIVE.multiply(m, n, k, Matrix.of(a, offset, lda, transposeA), Matrix.of(b, offset, ldb, transposeB),
                    Matrix.of(expected, offset, ldc, false), accumulate);
            kernels.matmul(transposeA, transposeB, m, n, k, a, offset, lda, b, offset, ldb, actual, offset, ldc, accumulate);
            assertSameBits(expected, actual, m + " × " + n + " × " + k + ", form " + form);
        }
    }

    @Test
    void sumsArePreciseAndAdditiveOverTheTree() {
        for (int length : new int[] {0, 1, 15, 16, 17, 31, 100, 4095, 4096, 4097, 8192, 20_000, 100_003}) {
            float[] x = random(length + 3);
            float[] y = random(length + 1);
            double sum = 0;
            double dot = 0;
            double size = 0;
            for (int i = 0; i < length; i++) {
                sum += x[3 + i];
                dot += (double) x[3 + i] * y[1 + i];
                size += Math.abs(x[3 + i]);
            }
            double limit = 1e-6 * (size + 1);
            assertEquals(sum, kernels.sum(x, 3, length), limit, "sum of " + length);
            assertEquals(dot, kernels.dot(x, 3, y, 1, length), 3 * limit, "dot of " + length);
        }
    }

    @Test
    void aTreeForgetsLessThanAChain() {
        float[] tenths = new float[10_000_000];
        Arrays.fill(tenths, 0.1f);
        float chain = 0;
        for (float tenth : tenths) {
            chain += tenth;
        }
        assertTrue(Math.abs(chain - 1e6) > 80_000, "the chain gives " + chain);
        assertEquals(1e6, kernels.sum(tenths, 0, tenths.length), 5);
    }

    private float[] random(int length) {
        float[] x = new float[length];
        for (int i = 0; i < length; i++) {
            x[i] = (float) random.nextGaussian();
        }
        return x;
    }

    private static void assertSameBits(float[] expected, float[] actual, String message) {
        assertArrayEquals(bits(expected), bits(actual), message);
    }

    private static int[] bits(float[] x) {
        int[] bits = new int[x.length];
        for (int i = 0; i < x.length; i++) {
            bits[i] = Float.floatToIntBits(x[i]);
        }
        return bits;
    }
}
