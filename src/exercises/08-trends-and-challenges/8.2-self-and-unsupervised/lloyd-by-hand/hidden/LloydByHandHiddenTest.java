import book.exercise.Check;
import book.exercise.Seed;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LloydByHandHiddenTest {

    private static double[][] drawn(Random random, int n, int d) {
        double[][] rows = new double[n][d];
        for (double[] row : rows) {
            for (int j = 0; j < d; j++) {
                row[j] = random.nextGaussian();
            }
        }
        return rows;
    }

    private static double apart(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += Math.abs(a[j] - b[j]);
        }
        return sum;
    }

    @Test
    @DisplayName("one centre for an odd number of rows: the row's coordinate with the least cost, for each coordinate")
    void best() {
        Random random = Seed.random();
        for (int d = 1; d <= 4; d++) {
            double[][] rows = drawn(random, 41, d);
            double[] expected = new double[d];
            for (int j = 0; j < d; j++) {
                double least = Double.POSITIVE_INFINITY;
                for (double[] candidate : rows) {
                    double cost = 0;
                    for (double[] row : rows) {
                        cost += Math.abs(row[j] - candidate[j]);
                    }
                    if (cost < least) {
                        least = cost;
                        expected[j] = candidate[j];
                    }
                }
            }
            Check.close("the centre", new double[][] {expected}, LloydByHand.moved(rows, new double[1][d]), 1e-9);
        }
    }

    @Test
    @DisplayName("random points in one to four dimensions: each row pays the least of its distances")
    void nearest() {
        Random random = Seed.random();
        for (int d = 1; d <= 4; d++) {
            double[][] rows = drawn(random, 40, d);
            double[][] centers = drawn(random, 3, d);
            double cost = 0;
            for (double[] row : rows) {
                double[] all = Arrays.stream(centers).mapToDouble(center -> apart(row, center)).toArray();
                double least = Arrays.stream(all).min().getAsDouble();
                Check.close("the distance to the centre that is given", least, all[LloydByHand.nearest(row, centers)], 1e-12);
                cost += least;
            }
            Check.close("the cost", cost, LloydByHand.cost(rows, centers), 1e-8);
        }
    }

    @Test
    @DisplayName("two groups of four rows: half-way between the two in the middle; a far centre stays")
    void even() {
        Random random = Seed.random();
        double left = random.nextInt(10);
        double[][] rows = {{left + 9, 0}, {left, 1}, {left + 1, 2}, {left + 4, 3}, {500, 0}, {503, 0}, {501, 8}, {507, 4}};
        double[][] centers = {{left, 0}, {500, 0}, {9000, 9000 + random.nextInt(9)}};
        Check.close("the centres", new double[][] {{left + 2.5, 1.5}, {502, 2}, centers[2]},
            LloydByHand.moved(rows, centers), 1e-9);
    }
}
