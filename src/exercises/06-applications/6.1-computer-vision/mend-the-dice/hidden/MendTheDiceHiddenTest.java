import book.exercise.Check;
import book.exercise.Seed;
import java.util.Random;
import mapping.losses.Losses;
import mapping.tensor.Tensor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MendTheDiceHiddenTest {

    private static double[][] drawn(Random random) {
        double[][] drawn = new double[2][12];
        for (int i = 0; i < 12; i++) {
            drawn[0][i] = 0.01 * (1 + random.nextInt(99));
            drawn[1][i] = random.nextInt(2);
        }
        drawn[1][0] = 1;
        drawn[1][1] = 0;
        return drawn;
    }

    private static Tensor row(double[] numbers) {
        float[] row = new float[numbers.length];
        for (int i = 0; i < row.length; i++) {
            row[i] = (float) numbers[i];
        }
        return Tensor.of(row, 1, row.length);
    }

    @Test
    @DisplayName("ten pictures agree with the library, whose s is half of this one's")
    void losses() {
        Random random = Seed.random();
        for (int i = 0; i < 10; i++) {
            double[][] drawn = drawn(random);
            double wanted = Losses.dice().smooth(0.5).apply(row(drawn[0]), row(drawn[1])).item();
            Check.close("loss of picture " + i, wanted, MendTheDice.loss(drawn[0], drawn[1], 1), 1e-5);
        }
    }

    @Test
    @DisplayName("slopes agree with the library's")
    void slopes() {
        Random random = Seed.random();
        for (int i = 0; i < 10; i++) {
            double[][] drawn = drawn(random);
            Tensor p = row(drawn[0]).requiresGrad();
            Losses.dice().smooth(0.5).apply(p, row(drawn[1])).backward();
            double[] wanted = new double[12];
            for (int k = 0; k < 12; k++) {
                wanted[k] = p.grad().data()[k];
            }
            Check.close("slope of picture " + i, wanted, MendTheDice.slope(drawn[0], drawn[1], 1), 1e-5);
        }
    }
}
