import book.exercise.Check;
import book.exercise.Seed;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MendTheElboHiddenTest {

    @Test
    @DisplayName("the divergence, by the variance instead of its logarithm")
    void divergence() {
        Random random = Seed.random();
        double[] mean = random.doubles(5, -2, 2).toArray();
        double[] variance = random.doubles(5, 0.1, 3).toArray();
        double expected = 0;
        double[] logVariance = new double[5];
        for (int i = 0; i < 5; i++) {
            logVariance[i] = Math.log(variance[i]);
            expected += (mean[i] * mean[i] + variance[i] - 1) / 2 - Math.log(Math.sqrt(variance[i]));
        }
        Check.close("KL", expected, MendTheElbo.divergence(mean, logVariance), 1e-9);
    }

    @Test
    @DisplayName("the probability of a picture is a product")
    void product() {
        Random random = Seed.random();
        int[] x = random.ints(12, 0, 2).toArray();
        double[] p = random.doubles(12, 0.1, 0.9).toArray();
        double product = 1;
        for (int j = 0; j < 12; j++) {
            product *= x[j] == 1 ? p[j] : 1 - p[j];
        }
        Check.close("ln p(x | z)", Math.log(product), MendTheElbo.reconstruction(x, p), 1e-9);
        double[] none = new double[3];
        Check.close("the bound where q is the prior", Math.log(product), MendTheElbo.elbo(x, p, none, none), 1e-9);
    }

    @Test
    @DisplayName("draws have the variance that was asked for")
    void spread() {
        Random random = Seed.random();
        double variance = 0.2 + 3 * random.nextDouble();
        double[] z = MendTheElbo.draw(new double[] {0}, new double[] {Math.log(variance)}, new double[] {1});
        Check.close("z², for noise 1", variance, z[0] * z[0], 1e-9);
    }
}
