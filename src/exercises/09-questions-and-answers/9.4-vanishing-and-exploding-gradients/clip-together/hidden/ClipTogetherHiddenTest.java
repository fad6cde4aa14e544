import book.exercise.Check;
import book.exercise.Seed;
import java.util.List;
import java.util.Random;
import mapping.optimizers.Optimizer;
import mapping.optimizers.rules.Sgd;
import mapping.tensor.Tensor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ClipTogetherHiddenTest {

    @Test
    @DisplayName("clipped: as the library's Optimizer.clipNorm, for gradients of two parameters")
    void library() {
        Random random = Seed.random();
        double[][] gradients = {random.doubles(3, -2, 2).toArray(), random.doubles(5, -2, 2).toArray()};
        double maximum = 0.5 + random.nextDouble();
        Tensor a = Tensor.vector(0, 0, 0).requiresGrad();
        Tensor b = Tensor.vector(0, 0, 0, 0, 0).requiresGrad();
        Optimizer optimizer = Optimizer.of(Sgd.of(1), List.of(a, b)).clipNorm(maximum);
        a.mul(vector(gradients[0])).sum().add(b.mul(vector(gradients[1])).sum()).backward();
        optimizer.step();
        double[][] clipped = ClipTogether.clipped(gradients, maximum);
        Check.close("first gradient", negative(a), clipped[0], 1e-5);
        Check.close("second gradient", negative(b), clipped[1], 1e-5);
    }

    private static Tensor vector(double[] values) {
        float[] numbers = new float[values.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) values[i];
        }
        return Tensor.vector(numbers);
    }

    private static double[] negative(Tensor moved) {
        double[] values = new double[moved.numel()];
        for (int i = 0; i < values.length; i++) {
            values[i] = -moved.data()[i];
        }
        return values;
    }

    @Test
    @DisplayName("clipped: gradients of zeros stay zeros")
    void zeros() {
        Check.close("gradient", new double[] {0, 0}, ClipTogether.clipped(new double[][] {{0, 0}}, 1)[0], 0);
    }

    @Test
    @DisplayName("factor: of sizes that grow by one factor, that factor")
    void factor() {
        double each = 0.1 + 3 * Seed.random().nextDouble();
        double[] sizes = new double[9];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = Math.pow(each, sizes.length - i);
        }
        Check.close("factor of a layer", each, ClipTogether.factor(sizes), 1e-9);
    }
}
