package mapping.kernels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import mapping.random.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Vectors of four, eight or sixteen floats give the bits of plain Java, whichever of them this processor has. */
class VectorWidthsTest {

    private static final int[][] SHAPES = {{1, 1, 1}, {1, 10, 7}, {4, 16, 32}, {5, 17, 33}, {20, 10, 40}, {10, 33, 12},
        {7, 65, 3}, {65, 7, 3}, {3, 40, 300}, {12, 5, 0}};

    /** What the other JVM runs: how many floats its vectors have, and the sum of all results. */
    static final class Narrow {

        private Narrow() {
        }

        public static void main(String[] arguments) throws NoSuchAlgorithmException {
            System.out.println(VectorKernels.LANES + " " + digest(VectorKernels.INSTANCE));
        }
    }

    private static String digest(Kernels kernels) throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        RandomSource random = RandomSource.of(3);
        for (int[] shape : SHAPES) {
            for (int form = 0; form < 8; form++) {
                int m = shape[0];
                int n = shape[1];
                int k = shape[2];
                float[] c = random(random, m * n);
                Matrix a = matrix(random(random, m * k), m, k, (form & 1) != 0);
                Matrix b = matrix(random(random, k * n), k, n, (form & 2) != 0);
                kernels.matmul(a, b, Matrix.of(c, m, n), (form & 4) != 0);
                add(digest, c);
            }
        }
        float[] x = random(random, 1003);
        float[] y = new float[1003];
        kernels.exp(x, 0, y, 0, 1003);
        add(digest, y);
        kernels.tanh(x, 0, y, 0, 1003);
        add(digest, y);
        kernels.relu(x, 1, y, 0, 1002);
        add(digest, y);
        int[] where = new int[1 + 4 * 5 * 12];
        kernels.maximaOfFours(x, 2, 4, 10, 25, y, where, 1);
        add(digest, y);
        for (int place : where) {
            add(digest, place);
        }
        add(digest, kernels.sum(x, 0, 1003), kernels.dot(x, 0, y, 0, 1003), kernels.sumOfSquares(x, 0, 1003));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static Matrix matrix(float[] data, int rows, int columns, boolean transposed) {
        return transposed ? Matrix.of(data, columns, rows).transpose() : Matrix.of(data, rows, columns);
    }

    private static float[] random(RandomSource random, int length) {
        float[] numbers = new float[length];
        for (int i = 0; i < length; i++) {
            numbers[i] = (float) random.nextGaussian();
        }
        return numbers;
    }

    private static void add(MessageDigest digest, float... numbers) {
        for (float number : numbers) {
            digest.update(Integer.toString(Float.floatToIntBits(number)).getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** A processor with narrower vectors than asked for keeps to its own, which is as good a test. */
    @ParameterizedTest
    @CsvSource({"16, 4", "32, 8"})
    void narrowVectorsGiveTheSameBits(int bytes, int floats) throws Exception {
        List<String> said = narrow("-XX:MaxVectorSize=" + bytes);
        String[] last = said.get(said.size() - 1).split(" ");
        assertEquals(Math.min(floats, VectorKernels.LANES), Integer.parseInt(last[0]), said.toString());
        assertEquals(digest(PlainKernels.INSTANCE), last[1]);
    }

    private static List<String> narrow(String option) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process other = new ProcessBuilder(java, option, "--add-modules", "jdk.incubator.vector", "-XX:+UseSerialGC", "-cp",
            classes, Narrow.class.getName()).redirectErrorStream(true).start();
        List<String> said = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        assertEquals(0, other.waitFor(), said.toString());
        return said;
    }

    @Test
    void wideVectorsGiveTheSameBits() throws NoSuchAlgorithmException {
        assertEquals(digest(PlainKernels.INSTANCE), digest(VectorKernels.INSTANCE));
    }

    /** The tile of the processors with eight floats in a vector, here with the vectors at hand; rows of C beyond it stay. */
    @Test
    void theTileOfTwoVectorsIsAProduct() {
        RandomSource random = RandomSource.of(2);
        int width = 2 * VectorKernels.LANES;
        int depth = 5;
        float[] a = random(random, 4 * depth);
        float[] across = new float[4 * depth];
        Packing.across(a, 0, depth, 4, depth, across, 0, 4);
        float[] b = random(random, depth * width);
        float[] c = random(random, 4 * width);
        for (int rows = 1; rows <= 4; rows++) {
            for (boolean onward : new boolean[] {false, true}) {
                float[] expected = c.clone();
                Product.NAIVE.multiply(Matrix.of(a, rows, depth), Matrix.of(b, depth, width),
                    Matrix.of(expected, rows, width), onward);
                float[] along = c.clone();
                RowTiles.tile4x2(rows, depth, a, 0, depth, b, 0, width, along, 0, width, onward);
                assertArrayEquals(expected, along);
                float[] down = c.clone();
                ColumnTiles.tile4x2(rows, depth, across, 0, 4, b, 0, width, down, 0, width, onward);
                assertArrayEquals(expected, down);
            }
        }
    }
}
