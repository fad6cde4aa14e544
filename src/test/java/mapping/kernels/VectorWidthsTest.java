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
        {7, 65, 3}, {65, 7, 3}, {3, 40, 300}, {12, 5, 0}, {25, 64, 70}, {14, 9, 30}, {70, 100, 280}, {23, 4, 300}};

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
        float[] tiny = new float[1003];
        for (int i = 0; i < tiny.length; i++) {
            tiny[i] = x[i] * Float.MIN_NORMAL;
        }
        kernels.flushSubnormal(tiny, 2, 1000);
        add(digest, tiny);
        add(digest, kernels.sum(x, 0, 1003), kernels.dot(x, 0, y, 0, 1003), kernels.sumOfSquaredDifferences(x, y, 0, 1003),
                kernels.sumOfDeviations(x, 0, 1003, 0.3f));
        float[] slopes = random(random, 1001);
        float[] summands = slopes.clone();
        kernels.standardize(x, 1, 0.1f, 1.3f, y, 2, 1001);
        add(digest, y);
        float[] ofSlopes = slopes.clone();
        kernels.pullAffine(y, 2, x, slopes, ofSlopes, summands, 1001);
        add(digest, ofSlopes);
        add(digest, summands);
        kernels.pullStandardized(y, 2, 0.2f, slopes, -0.4f, 1.7f, 1001);
        add(digest, y);
        kernels.standardize(x, 1, 0.1f, 1.3f, slopes, summands, y, 2, 1001);
        add(digest, y);
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

    /** Every tile, also those of processors with other vectors than this one's; rows of C that are not wanted stay. */
    @Test
    void everyTileIsAProduct() {
        RandomSource random = RandomSource.of(2);
        int[][] sizes = {{4, 2}, {10, 1}, {10, 2}};
        int depth = 5;
        float[] b = random(random, depth * 2 * VectorKernels.LANES);
        float[] rows = random(random, 10 * RowTiles.LEAD);
        float[] columns = new float[depth * ColumnTiles.LEAD];
        Packing.across(rows, 0, RowTiles.LEAD, 10, depth, columns, 0, ColumnTiles.LEAD, 10);
        for (int[] size : sizes) {
            int width = size[1] * VectorKernels.LANES;
            float[] c = random(random, size[0] * width);
            for (int wanted = 1; wanted <= size[0]; wanted++) {
                for (boolean onward : new boolean[] {false, true}) {
                    float[] expected = c.clone();
                    Product.NAIVE.multiply(Matrix.of(rows, 0, wanted, depth, RowTiles.LEAD), Matrix.of(b, depth, width),
                        Matrix.of(expected, wanted, width), onward);
                    float[] byRows = c.clone();
                    float[] byColumns = c.clone();
                    TileProduct.tile(true, size[0], width, wanted, depth, rows, 0, b, 0, width, byRows, 0, width, onward);
                    TileProduct.tile(false, size[0], width, wanted, depth, columns, 0, b, 0, width, byColumns, 0, width, onward);
                    assertArrayEquals(expected, byRows);
                    assertArrayEquals(expected, byColumns);
                }
            }
        }
    }
}
