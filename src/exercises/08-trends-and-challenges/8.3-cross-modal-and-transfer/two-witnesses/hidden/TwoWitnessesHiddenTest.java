import book.exercise.Check;
import book.exercise.Seed;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TwoWitnessesHiddenTest {

    private static double[] distribution(Random random, int classes) {
        double[] p = random.doubles(classes, 0.1, 1).toArray();
        double sum = Arrays.stream(p).sum();
        return Arrays.stream(p).map(x -> x / sum).toArray();
    }

    @Test
    @DisplayName("Bayes' rule on a joint distribution of a class and three observations")
    void bayes() {
        Random random = Seed.random();
        double[] prior = distribution(random, 4);
        double[][][] seen = new double[4][3][];                 // class, witness: probabilities of two observations
        for (double[][] ofClass : seen) {
            for (int k = 0; k < 3; k++) {
                ofClass[k] = distribution(random, 2);
            }
        }
        for (int what = 0; what < 8; what++) {
            double[] joint = prior.clone();
            double[][] said = new double[3][];
            for (int k = 0; k < 3; k++) {
                int observed = what >> k & 1;
                said[k] = prior.clone();
                double sum = 0;
                for (int c = 0; c < 4; c++) {
                    joint[c] *= seen[c][k][observed];
                    said[k][c] *= seen[c][k][observed];
                    sum += said[k][c];
                }
                for (int c = 0; c < 4; c++) {
                    said[k][c] /= sum;
                }
            }
            double all = Arrays.stream(joint).sum();
            double[] expected = Arrays.stream(joint).map(x -> x / all).toArray();
            Check.close("the probabilities by Bayes' rule", expected, TwoWitnesses.fused(prior, said), 1e-9);
            double[][] logits = Arrays.stream(said).map(row -> Arrays.stream(row).map(p -> Math.log(p) + 7).toArray())
                .toArray(double[][]::new);
            Check.close("the same from logits", expected, TwoWitnesses.fusedLogs(prior, logits), 1e-9);
        }
    }

    @Test
    @DisplayName("a missing witness among three")
    void missing() {
        Random random = Seed.random();
        double[] prior = distribution(random, 3);
        double[] one = distribution(random, 3);
        double[] product = new double[3];
        double sum = 0;
        for (int c = 0; c < 3; c++) {
            product[c] = one[c] * one[c] / prior[c];
            sum += product[c];
        }
        for (int c = 0; c < 3; c++) {
            product[c] /= sum;
        }
        Check.close("two of three are there", product, TwoWitnesses.fused(prior, one, null, one), 1e-9);
    }

    @Test
    @DisplayName("same and different have the sum 1")
    void same() {
        Random random = Seed.random();
        double[] first = distribution(random, 5);
        double[] second = distribution(random, 5);
        double different = 0;
        for (int a = 0; a < 5; a++) {
            for (int b = 0; b < 5; b++) {
                different += a == b ? 0 : first[a] * second[b];
            }
        }
        Check.close("the probability", 1 - different, TwoWitnesses.same(first, second), 1e-9);
    }
}
