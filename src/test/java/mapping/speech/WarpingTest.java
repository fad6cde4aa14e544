package mapping.speech;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.stream.Collectors;
import mapping.random.RandomSource;
import org.junit.jupiter.api.Test;

/** Tables and ways of librosa's own tests, tests/test_dtw.py (after Müller, Fundamentals of Music Processing, 2015). */
class WarpingTest {

    private static final double INF = Double.POSITIVE_INFINITY;

    private static double[][] column(double... numbers) {
        return Arrays.stream(numbers).mapToObj(x -> new double[] {x}).toArray(double[][]::new);
    }

    private static String text(Warping.Way way) {
        return way.path().stream().map(p -> "(" + p[0] + "," + p[1] + ")").collect(Collectors.joining());
    }

    @Test
    void theWholeTable() {
        Warping.Way way = Warping.FREE.apply(Warping.distances(column(1, 3, 3, 8, 1), column(2, 0, 0, 8, 7, 2)));
        double[][] sums = {{1, 2, 3, 10, 16, 17}, {2, 4, 5, 8, 12, 13}, {3, 5, 7, 10, 12, 13}, {9, 11, 13, 7, 8, 14},
            {10, 10, 11, 14, 13, 9}};
        for (int i = 0; i < sums.length; i++) {
            assertArrayEquals(sums[i], way.sums()[i]);
        }
        assertEquals(9, way.cost());
    }

    @Test
    void inABand() {
        Warping.Way way = new Warping(0.5, false).apply(Warping.distances(column(1, 3, 3, 8, 1), column(2, 0, 0, 8, 7, 2)));
        double[][] sums = {{1, 2, 3, INF, INF, INF}, {2, 4, 5, 8, INF, INF}, {INF, 5, 7, 10, 12, INF},
            {INF, INF, 13, 7, 8, 14}, {INF, INF, INF, 14, 13, 9}};
        for (int i = 0; i < sums.length; i++) {
            assertArrayEquals(sums[i], way.sums()[i]);
        }
    }

    @Test
    void ways() {
        double[][] distances = Warping.distances(column(1, 2, 3, 4, 5), column(1, 1, 1, 2, 4, 5, 6, 5, 5));
        assertEquals("(0,0)(0,1)(0,2)(1,3)(2,3)(3,4)(4,5)(4,6)(4,7)(4,8)", text(Warping.FREE.apply(distances)));
        assertEquals("(0,2)(1,3)(2,3)(3,4)(4,5)", text(new Warping(1, true).apply(distances)));
    }

    @Test
    void agreesWithTheOneThatKeepsARow() {
        RandomSource random = RandomSource.of(5);
        for (int run = 0; run < 20; run++) {
            double[][] one = new double[1 + random.nextInt(9)][3];
            double[][] other = new double[1 + random.nextInt(9)][3];
            for (double[][] sequence : new double[][][] {one, other}) {
                for (double[] row : sequence) {
                    Arrays.setAll(row, k -> random.nextGaussian());
                }
            }
            assertEquals(TimeWarping.cost(one, other), Warping.FREE.apply(Warping.distances(one, other)).cost(), 1e-12);
        }
    }

    /** All ways are tried: none is shorter, the path is one of them and has the sum of its distances; in a band it stays there. */
    @Test
    void noWayIsShorter() {
        RandomSource random = RandomSource.of(6);
        for (int run = 0; run < 200; run++) {
            double[][] distances = new double[1 + random.nextInt(5)][1 + random.nextInt(5)];
            int columns = distances[0].length;
            for (int i = 0; i < distances.length; i++) {
                distances[i] = new double[columns];
                Arrays.setAll(distances[i], j -> random.nextInt(4));
            }
            for (boolean subsequence : new boolean[] {false, true}) {
                Warping.Way way = new Warping(1, subsequence).apply(distances);
                double least = INF;
                for (int end = subsequence ? 0 : columns - 1; end < columns; end++) {
                    least = Math.min(least, least(distances, distances.length - 1, end, subsequence));
                }
                assertEquals(least, way.cost());
                assertEquals(least, way.path().stream().mapToDouble(p -> distances[p[0]][p[1]]).sum());
                for (int k = 1; k < way.path().size(); k++) {
                    int di = way.path().get(k)[0] - way.path().get(k - 1)[0];
                    int dj = way.path().get(k)[1] - way.path().get(k - 1)[1];
                    assertEquals(true, di >= 0 && di <= 1 && dj >= 0 && dj <= 1 && di + dj > 0);
                }
            }
        }
    }

    private static double least(double[][] distances, int i, int j, boolean subsequence) {
        if (i < 0 || j < 0) {
            return INF;
        }
        double before = i == 0 && (j == 0 || subsequence) ? 0 : Math.min(least(distances, i - 1, j - 1, subsequence),
            Math.min(least(distances, i - 1, j, subsequence), i == 0 && subsequence ? INF : least(distances, i, j - 1, subsequence)));
        return distances[i][j] + before;
    }

    @Test
    void refusals() {
        assertThrows(IllegalArgumentException.class, () -> new Warping(0, false).apply(new double[2][2]));
        assertThrows(IllegalArgumentException.class, () -> Warping.FREE.apply(new double[0][0]));
        assertThrows(IllegalArgumentException.class, () -> new Warping(2, false));
    }

    @Test
    void trimmed() {
        float[] sound = {0, 0, 0, 0, 1, 1, 0, 1, 0, 0, 0, 0, 0};
        assertArrayEquals(new float[] {0, 0, 1, 1, 0, 1, 0, 0}, new Trim(2, 0.1).apply(sound));
        assertArrayEquals(new float[] {5}, new Trim(2, 0.1).apply(new float[] {5}));
    }
}
