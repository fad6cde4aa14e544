import book.exercise.Check;
import book.exercise.Seed;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NearestPrototypeHiddenTest {

    @Test
    @DisplayName("drawn classes: the differences to a prototype sum to 0, and nothing is changed")
    void means() {
        Random random = Seed.random();
        double[][] support = new double[9][3];
        int[] labels = {0, 1, 2, 0, 0, 1, 0, 2, 0};
        double[][] expected = new double[3][3];
        int[] counts = {5, 2, 2};
        for (int i = 0; i < 9; i++) {
            for (int k = 0; k < 3; k++) {
                support[i][k] = random.nextGaussian();
                expected[labels[i]][k] += support[i][k];
            }
        }
        for (int n = 0; n < 3; n++) {
            for (int k = 0; k < 3; k++) {
                expected[n][k] /= counts[n];
            }
        }
        double[] first = support[0].clone();
        Check.close("the prototypes", expected, NearestPrototype.prototypes(support, labels, 3), 1e-9);
        Check.unchanged("the first example", first, support[0]);
    }

    @Test
    @DisplayName("drawn queries: squared distances by lengths and the scalar product")
    void products() {
        Random random = Seed.random();
        double[][] prototypes = new double[4][5];
        double[] query = random.doubles(5, -2, 2).toArray();
        double[] expected = new double[4];
        for (int n = 0; n < 4; n++) {
            for (int k = 0; k < 5; k++) {
                prototypes[n][k] = random.nextGaussian();
                expected[n] += query[k] * query[k] - 2 * query[k] * prototypes[n][k] + prototypes[n][k] * prototypes[n][k];
            }
        }
        Check.close("the squared distances", expected, NearestPrototype.squaredDistances(prototypes, query), 1e-9);
    }

    @Test
    @DisplayName("drawn queries of one number: two classes as a sigmoid of a straight line, near and far")
    void sigmoid() {
        Random random = Seed.random();
        for (double away : new double[] {0, 1000}) {
            double a = random.nextDouble();
            double b = a + 0.3;
            double q = away + random.nextDouble();
            double line = (q - a) * (q - a) - (q - b) * (q - b);
            double second = 1 / (1 + Math.exp(-line));
            Check.close("the probabilities", new double[] {1 - second, second},
                NearestPrototype.probabilities(new double[][] {{a}, {b}}, new double[] {q}), 1e-8);
        }
    }
}
