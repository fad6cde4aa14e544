import book.exercise.Check;
import book.exercise.Seed;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EmpiricalRiskHiddenTest {

    // For constants under squared error the risk is the variance plus the squared distance from the mean.
    @Test
    @DisplayName("risk of a constant: variance plus squared distance from the mean")
    void constants() {
        Random random = Seed.random();
        int n = 3 + random.nextInt(8);
        double[] y = random.doubles(n, -5, 5).toArray();
        double mean = java.util.Arrays.stream(y).average().getAsDouble();
        double variance = java.util.Arrays.stream(y).map(v -> (v - mean) * (v - mean)).average().getAsDouble();
        double c = 4 * random.nextDouble() - 2;
        double risk = EmpiricalRisk.landscape((theta, x) -> theta[0], (a, t) -> (a - t) * (a - t), new double[n], y)
                .applyAsDouble(new double[] {c});
        Check.close("risk of the constant", variance + (c - mean) * (c - mean), risk, 1e-9);
    }

    @Test
    @DisplayName("best finds the least of many")
    void many() {
        Random random = Seed.random();
        double[][] candidates = new double[12][];
        int least = 0;
        for (int i = 0; i < 12; i++) {
            candidates[i] = new double[] {random.nextGaussian()};
            least = Math.abs(candidates[i][0]) < Math.abs(candidates[least][0]) ? i : least;
        }
        Check.equal("number of the best candidate", least, EmpiricalRisk.best(p -> Math.abs(p[0]), candidates));
    }
}
