import book.exercise.Check;
import book.exercise.Seed;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PerceptronToMendHiddenTest {

    @Test
    @DisplayName("points with a gap between the classes are separated, and a further pass changes nothing")
    void separates() {
        Random random = Seed.random();
        double[] direction = {random.nextGaussian(), random.nextGaussian(), 0.5 * random.nextGaussian()};
        double[][] x = new double[40][];
        int[] y = new int[40];
        for (int i = 0; i < x.length; i++) {
            double side = 0;
            while (Math.abs(side) < 0.3) {
                x[i] = random.doubles(2, -2, 2).toArray();
                side = direction[0] * x[i][0] + direction[1] * x[i][1] + direction[2];
                direction = Math.abs(direction[0]) + Math.abs(direction[1]) < 0.5 ? new double[] {1, -1, 0.2} : direction;
            }
            y[i] = side > 0 ? 1 : -1;
        }
        PerceptronToMend run = new PerceptronToMend(x, y, 10_000);
        double[] w = run.weights();
        int wrong = 0;
        for (int i = 0; i < x.length; i++) {
            wrong += y[i] * (w[0] * x[i][0] + w[1] * x[i][1] + w[2]) <= 0 ? 1 : 0;
        }
        Check.equal("points on the wrong side", 0, wrong);
        Check.holds("more passes would change nothing", Arrays.equals(new PerceptronToMend(x, y, 20_000).weights(), w));
        Check.holds("it stopped before the passes were used up", run.passes() < 10_000);
    }
}
