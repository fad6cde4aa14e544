import book.exercise.Check;
import book.exercise.Seed;
import java.util.Random;
import mapping.selfsupervised.clustering.KMeans;
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

    @Test
    @DisplayName("random points in one to four dimensions agree with the library")
    void library() {
        Random random = Seed.random();
        for (int d = 1; d <= 4; d++) {
            double[][] rows = drawn(random, 40, d);
            double[][] centers = drawn(random, 3, d);
            KMeans library = new KMeans(centers);
            Check.close("the centres", library.step(rows).centers(), LloydByHand.moved(rows, centers), 1e-9);
            Check.close("the inertia", library.inertia(rows), LloydByHand.inertia(rows, centers), 1e-8);
            Check.equal("the nearest centre", library.apply(rows[0]), LloydByHand.nearest(rows[0], centers));
        }
    }

    @Test
    @DisplayName("far centres stay where they are")
    void far() {
        Random random = Seed.random();
        double[][] rows = drawn(random, 20, 2);
        double[][] centers = {{0, 0}, {1000, 1000 + random.nextInt(9)}};
        Check.close("the far centre", centers[1], LloydByHand.moved(rows, centers)[1], 1e-9);
    }
}
