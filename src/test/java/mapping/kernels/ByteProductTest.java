package mapping.kernels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import mapping.random.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Both forms give the sums of the definition, whatever the sizes leave over, alone and shared. */
class ByteProductTest {

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "4, 3, 16", "5, 7, 17", "9, 20, 33", "3, 5, 15", "8, 0, 16", "0, 4, 16", "6, 9, 8", "7, 11, 40",
        "130, 90, 100", "3, 8, 150", "1, 70, 64"})
    void bothFormsAreTheDefinition(int m, int k, int n) {
        RandomSource random = RandomSource.of(m + 31 * k + n);
        byte[] a = bytes(m * k, random);
        byte[] b = bytes(k * n, random);
        int[] expected = new int[m * n];
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                for (int p = 0; p < k; p++) {
                    expected[i * n + j] += a[i * k + p] * b[p * n + j];
                }
            }
        }
        int[] plain = new int[m * n];
        PlainBytes.multiply(a, b, plain, 0, m, k, n);
        assertArrayEquals(expected, plain);
        int[] vector = new int[m * n];
        VectorBytes.multiply(a, b, vector, 0, m, k, n);
        assertArrayEquals(expected, vector);
        int[] chosen = new int[m * n];
        ByteProduct.multiply(a, b, chosen, m, k, n);
        assertArrayEquals(expected, chosen);
    }

    private static byte[] bytes(int count, RandomSource random) {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    /** The largest sum fits: 128 · 128 · 131,071. */
    @Test
    void theLongestSumFits() {
        byte[] ends = new byte[ByteProduct.LONGEST];
        java.util.Arrays.fill(ends, Byte.MIN_VALUE);
        int[] c = new int[1];
        ByteProduct.multiply(ends, ends, c, 1, ends.length, 1);
        assertEquals(16_384L * ByteProduct.LONGEST, c[0]);
        assertThrows(IllegalArgumentException.class,
            () -> ByteProduct.multiply(new byte[1 << 17], new byte[1 << 17], c, 1, 1 << 17, 1));
        assertThrows(IllegalArgumentException.class, () -> ByteProduct.multiply(ends, ends, c, 2, 3, 1));
    }
}
