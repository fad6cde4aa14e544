import book.exercise.Check;
import book.exercise.Seed;
import java.util.Random;
import mapping.losses.Losses;
import mapping.tensor.Tensor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SoftTargetsHiddenTest {

    private static double[] logits(Random random) {
        return random.doubles(4, -2, 2).toArray();
    }

    private static Tensor row(double[] values) {
        return Tensor.matrix(new float[][] {{(float) values[0], (float) values[1], (float) values[2], (float) values[3]}});
    }

    @Test
    @DisplayName("loss and slopes agree with the library's losses")
    void library() {
        Random random = Seed.random();
        double[] student = logits(random);
        double[] teacher = logits(random);
        double temperature = 1.5 + 3 * random.nextDouble();
        Tensor x = row(student).requiresGrad();
        Tensor cost = Losses.distillation(temperature).apply(x, row(teacher)).mul(0.7)
            .add(Losses.crossEntropy().apply(x, Tensor.vector(3)).mul(0.3));
        cost.backward();
        Check.close("loss", cost.item(), SoftTargets.loss(student, teacher, 3, temperature, 0.3), 1e-5);
        float[] expected = x.grad().data();
        Check.close("slopes", new double[] {expected[0], expected[1], expected[2], expected[3]},
            SoftTargets.slopes(student, teacher, 3, temperature, 0.3), 1e-5);
    }

    @Test
    @DisplayName("soft: logits of 1,000 do not overflow")
    void large() {
        Check.close("probabilities", new double[] {1 / (1 + Math.exp(-1)), 1 / (1 + Math.exp(1))},
            SoftTargets.soft(new double[] {1000, 998}, 2), 1e-9);
    }
}
