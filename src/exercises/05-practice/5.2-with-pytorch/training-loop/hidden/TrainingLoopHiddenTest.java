import book.exercise.Check;
import book.exercise.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import mapping.data.Batch;
import mapping.layers.Dense;
import mapping.optimizers.Optimizer;
import mapping.optimizers.rules.Sgd;
import mapping.tensor.Tensor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TrainingLoopHiddenTest {

    // One weight, targets 3x: a step on a batch multiplies w − 3 by 1 − 2η·mean(x²).
    @Test
    @DisplayName("two epochs on a line through the origin take the weight where the product of the factors says")
    void factors() {
        Random random = Seed.random();
        Dense line = new Dense(Tensor.of(new float[] {1}, 1, 1).requiresGrad(), null);
        TrainingLoop loop = new TrainingLoop(line, Optimizer.of(Sgd.of(0.05), line));
        List<Batch> batches = new ArrayList<>();
        double factor = 1;
        for (int size : new int[] {3, 3, 2}) {
            float[] x = new float[size];
            float[] y = new float[size];
            double squares = 0;
            for (int i = 0; i < size; i++) {
                x[i] = 0.5f + random.nextFloat();
                y[i] = 3 * x[i];
                squares += x[i] * x[i];
            }
            batches.add(new Batch(Tensor.of(x, size, 1), Tensor.of(y, size, 1)));
            factor *= 1 - 2 * 0.05 * squares / size;
        }
        loop.epoch(batches);
        double evaluated = loop.evaluate(batches);
        Check.close("distance from 3 after an epoch", -2 * factor, line.weight().data()[0] - 3, 1e-4);
        loop.epoch(batches);
        Check.close("distance from 3 after two epochs", -2 * factor * factor, line.weight().data()[0] - 3, 1e-4);
        Check.holds("the evaluation between them saw a loss", evaluated > 0);
    }
}
