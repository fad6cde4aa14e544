package mapping.kernels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import mapping.random.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KernelsTest {

    private final RandomSource random = RandomSource.of(8_1_3);

    private static Stream<Kernels> implementations() {
        return Stream.of(PlainKernels.INSTANCE, VectorKernels.INSTANCE);
    }

    @ParameterizedTest
    @MethodSource("implementations")
    void aProductEqualsItsDefinitionToTheBit(Kernels kernels) {
        int[][] shapes = {{1, 1, 1}, {1, 10, 7}, {4, 16, 32}, {5, 17, 33}, {64, 10, 128}, {10, 64, 128}, {3, 300, 50},
            {300, 3, 50}, {67, 257, 390}, {9, 515, 3}, {33, 31, 769}, {16, 16, 0}, {0, 5, 5}, {5, 0, 5}, {20, 20, 20},
            {2, 2, 4000}, {1, 400, 400}, {64, 64, 64}, {64, 128, 10}, {10, 128, 64}, {33, 10, 600}, {70, 96, 100}, {14, 96, 300},
            {600, 20, 300}, {20, 600, 10}, {530, 9, 17}};
        for (int[] shape : shapes) {
            checkAllForms(kernels, shape[0], shape[1], shape[2]);
        }
        for (int trial = 0; trial < 100; trial++) {
            checkAllForms(kernels, 1 + random.nextInt(70), 1 + random.nextInt(70), random.nextInt(70));
        }
    }

    @ParameterizedTest
    @MethodSource("implementations")
    void whatIsNotANumberTravelsThroughAProduct(Kernels kernels) {
        float[] a = random(40 * 40);
        float[] b = random(40 * 40);
        a[41] = Float.POSITIVE_INFINITY;
        a[100] = Float.NaN;
        b[85] = Float.NEGATIVE_INFINITY;
        b[500] = Float.MAX_VALUE;
        a[500] = Float.MIN_VALUE;
        float[] expected = new float[40 * 40];
        float[] actual = new float[40 * 40];
        Product.NAIVE.multiply(Matrix.of(a, 40, 40), Matrix.of(b, 40, 40), Matrix.of(expected, 40, 40), false);
        kernels.matmul(Matrix.of(a, 40, 40), Matrix.of(b, 40, 40), Matrix.of(actual, 40, 40), false);
        assertSameBits(expected, actual, "with infinities");
    }

    /** Both transposed or not, into a fresh C or onto an old one, rows further apart than they are long, offsets. */
    private void checkAllForms(Kernels kernels, int m, int n, int k) {
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
            Matrix left = matrix(a, offset, m, k, lda, transposeA);
            Matrix right = matrix(b, offset, k, n, ldb, transposeB);
            Product.NAIVE.multiply(left, right, Matrix.of(expected, offset, m, n, ldc), accumulate);
            kernels.matmul(left, right, Matrix.of(actual, offset, m, n, ldc), accumulate);
            assertSameBits(expected, actual, m + " × " + n + " × " + k + ", form " + form);
        }
    }

    private static Matrix matrix(float[] data, int offset, int rows, int columns, int lead, boolean transposed) {
        return transposed ? Matrix.of(data, offset, columns, rows, lead).transpose()
            : Matrix.of(data, offset, rows, columns, lead);
    }

    @ParameterizedTest
    @MethodSource("implementations")
    void sizesThatDoNotFitAreNamed(Kernels kernels) {
        float[] numbers = new float[12];
        Matrix tall = Matrix.of(numbers, 3, 4);
        Matrix target = Matrix.of(new float[9], 3, 3);
        Exception error = assertThrows(IllegalArgumentException.class, () -> kernels.matmul(tall, tall, target, false));
        String said = "A product of matrices must take m × k and k × n to m × n, got 3 × 4 and 3 × 4 to 3 × 3.";
        assertEquals(said, error.getMessage());
        kernels.matmul(tall, tall.transpose(), target, false);
    }

    @ParameterizedTest
    @MethodSource("implementations")
    void sumsArePreciseAndAdditiveOverTheTree(Kernels kernels) {
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

    @ParameterizedTest
    @MethodSource("implementations")
    void aTreeForgetsLessThanAChain(Kernels kernels) {
        float[] tenths = new float[10_000_000];
        Arrays.fill(tenths, 0.1f);
        float chain = 0;
        for (float tenth : tenths) {
            chain += tenth;
        }
        assertTrue(Math.abs(chain - 1e6) > 80_000, "the chain gives " + chain);
        assertEquals(1e6, kernels.sum(tenths, 0, tenths.length), 5);
    }

    @Test
    void sumsOfBothFormsAreTheSameBits() {
        for (int length : new int[] {0, 1, 15, 16, 17, 31, 100, 4095, 4096, 4097, 8192, 20_000, 100_003}) {
            float[] x = random(length + 3);
            float[] y = random(length + 1);
            assertEquals(PlainKernels.INSTANCE.sum(x, 3, length), VectorKernels.INSTANCE.sum(x, 3, length));
            assertEquals(PlainKernels.INSTANCE.dot(x, 3, y, 1, length), VectorKernels.INSTANCE.dot(x, 3, y, 1, length));
            float[] z = random(length + 3);
            float[] squares = new float[length];
            float[] deviations = new float[length];
            for (int i = 0; i < length; i++) {
                squares[i] = (x[3 + i] - z[3 + i]) * (x[3 + i] - z[3 + i]);
                deviations[i] = x[3 + i] - 0.3f;
            }
            float sum = PlainKernels.INSTANCE.sum(squares, 0, length);
            float dot = PlainKernels.INSTANCE.dot(deviations, 0, deviations, 0, length);
            for (Kernels kernels : implementations().toList()) {
                assertEquals(sum, kernels.sumOfSquaredDifferences(x, z, 3, length));
                assertEquals(dot, kernels.sumOfDeviations(x, 3, length, 0.3f));
            }
        }
    }

    @Test
    void functionsOfBothFormsAreTheSameBits() {
        List<Function> plain = functions(PlainKernels.INSTANCE);
        List<Function> vector = functions(VectorKernels.INSTANCE);
        for (int length : new int[] {0, 1, 15, 16, 17, 100, 512, 513, 3000}) {
            float[] x = random(length + 3);
            for (int i = 0; i < length; i += 2) {
                x[i] = Float.intBitsToFloat((int) random.nextLong()); // any float at all
            }
            for (int f = 0; f < plain.size(); f++) {
                float[] expected = new float[length + 5];
                float[] actual = new float[length + 5];
                plain.get(f).apply(x, 3, expected, 2, length);
                vector.get(f).apply(x, 3, actual, 2, length);
                assertSameBits(expected, actual, "function " + f + " of " + length);
                float[] inPlace = x.clone();
                vector.get(f).apply(inPlace, 3, inPlace, 3, length);
                assertSameBits(Arrays.copyOfRange(expected, 2, 2 + length), Arrays.copyOfRange(inPlace, 3, 3 + length),
                        "function " + f + " in place");
            }
        }
    }

    private interface Function {
        void apply(float[] x, int xOffset, float[] y, int yOffset, int length);
    }

    private static List<Function> functions(Kernels kernels) {
        return List.of(kernels::exp, kernels::log, kernels::tanh, kernels::sigmoid, kernels::expm1, kernels::log1p, kernels::erf);
    }

    @Test
    void functionsKnowTheEndsOfTheLine() {
        float[] ends = {0, -0f, Float.MIN_VALUE, -Float.MIN_VALUE, Float.MAX_VALUE, -Float.MAX_VALUE, Float.NaN, 1, -1,
            Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, 88.7f, 88.8f, 89, 89.1f, -103.9f, -104, -104.1f, -18, -18.1f,
            0x1p24f, 4, 0.625f, Float.MIN_NORMAL, 0x1p-130f, 2, 3, 5, 7, 11, 13, 17};
        List<Function> plain = functions(PlainKernels.INSTANCE);
        List<Function> vector = functions(VectorKernels.INSTANCE);
        for (int f = 0; f < plain.size(); f++) {
            float[] expected = new float[ends.length];
            float[] actual = new float[ends.length];
            plain.get(f).apply(ends, 0, expected, 0, ends.length);
            vector.get(f).apply(ends, 0, actual, 0, ends.length);
            assertSameBits(expected, actual, "function " + f);
        }
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

    @Test
    void theGreatestIsTheFirstOfEqualsOrOfThoseNotANumber() {
        float[] special = {0f, -0f, Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, 5, 5, -1};
        for (int length = 1; length < 300; length++) {
            float[] x = random(length + 1);
            for (int i = 0; i < x.length; i++) {
                boolean replaced = random.nextInt(length % 5 == 0 ? 4 : 40) == 0;
                x[i] = replaced ? special[random.nextInt(8)] : length % 7 == 0 ? -0f : x[i];
            }
            int expected = 1;
            for (int i = 2; i <= length; i++) {
                expected = x[i] > x[expected] || Float.isNaN(x[i]) && !Float.isNaN(x[expected]) ? i : expected;
            }
            assertEquals(expected, PlainKernels.INSTANCE.greatest(x, 1, length), Arrays.toString(x));
            assertEquals(expected, VectorKernels.INSTANCE.greatest(x, 1, length), Arrays.toString(x));
        }
    }

    @Test
    void theGreatestOfFourAreThoseOfPlainLoops() {
        float[] special = {0f, -0f, Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, 1, 1, -1};
        int[][] sizes = {{1, 2, 2}, {3, 28, 28}, {2, 14, 14}, {4, 7, 9}, {1, 5, 70}, {2, 3, 33}, {5, 8, 64}, {1, 2, 1}};
        for (int[] size : sizes) {
            for (int kind = 0; kind < 4; kind++) {
                int planes = size[0];
                int elements = planes * size[1] * size[2];
                float[] x = random(elements + 3);
                for (int i = 0; i < x.length; i++) {
                    boolean rounded = kind == 1 || kind == 2 && random.nextInt(9) > 0;
                    x[i] = rounded ? Math.round(x[i]) : kind > 1 ? special[random.nextInt(kind == 2 ? 2 : 8)] : x[i];
                }
                int results = planes * (size[1] / 2) * (size[2] / 2);
                float[] expected = new float[results + 2];
                float[] actual = new float[results + 2];
                int[] expectedPlaces = new int[results + 2];
                int[] places = new int[results + 2];
                PlainKernels.INSTANCE.maximaOfFours(x, 3, planes, size[1], size[2], expected, expectedPlaces, 1);
                VectorKernels.INSTANCE.maximaOfFours(x, 3, planes, size[1], size[2], actual, places, 1);
                assertSameBits(expected, actual, Arrays.toString(size) + ", kind " + kind);
                assertArrayEquals(expectedPlaces, places, Arrays.toString(size) + ", kind " + kind);
            }
        }
    }

    @Test
    void theGreatestOfFourIsTheFirstOfEqualsAndNotANumberWins() {
        float[] x = {0, -0f, 2, 2, -0f, 0, 2, Float.NaN};
        float[] y = new float[2];
        int[] where = new int[2];
        PlainKernels.INSTANCE.maximaOfFours(x, 0, 1, 2, 4, y, where, 0);
        assertArrayEquals(new int[] {0, 7}, where);
        assertTrue(Float.isNaN(y[1]));
    }

    @ParameterizedTest
    @MethodSource("implementations")
    void theRectifierIsTheGreaterOfANumberAndZero(Kernels kernels) {
        float[] x = random(100);
        x[3] = -0f;
        x[4] = Float.NaN;
        x[5] = Float.NEGATIVE_INFINITY;
        x[97] = Float.NaN;
        float[] y = new float[101];
        kernels.relu(x, 0, y, 1, 100);
        for (int i = 0; i < 100; i++) {
            assertEquals(Float.floatToRawIntBits(Math.max(x[i], 0)), Float.floatToRawIntBits(y[i + 1]), "" + x[i]);
        }
        assertEquals(0, y[0]);
    }
}
