import book.exercise.Check;
import java.util.Arrays;
import java.util.List;
import mapping.data.Batch;
import mapping.layers.Dense;
import mapping.layers.Layer;
import mapping.layers.dropout.Dropout;
import mapping.optimizers.Optimizer;
import mapping.optimizers.rules.Sgd;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TrainingLoopTest {

    private static final double CLOSE = 1e-4;
    private static final double RATE = 0.1;
    private static final float[][] X = {{1, 2}, {-1, 0.5f}, {0, 1}, {2, -1}, {3, 1}};
    private static final float[][] Y = {{1}, {0}, {-1}, {2}, {4}};

    /** The examples in batches of two: 2, 2 and 1. */
    private static List<Batch> batches() {
        return List.of(batch(0, 2), batch(2, 4), batch(4, 5));
    }

    private static Batch batch(int from, int to) {
        return new Batch(Tensor.matrix(Arrays.copyOfRange(X, from, to)),
                Tensor.matrix(Arrays.copyOfRange(Y, from, to)));
    }

    private static Dense line() {
        return new Dense(Tensor.of(new float[] {0.5f, -0.25f}, 1, 2).requiresGrad(),
                Tensor.of(new float[] {0.1f}, 1).requiresGrad());
    }

    private static TrainingLoop loop(Layer model) {
        return new TrainingLoop(model, Optimizer.of(Sgd.of(RATE), model));
    }

    private static double error(double[] p, int i) {
        return p[0] * X[i][0] + p[1] * X[i][1] + p[2] - Y[i][0];
    }

    /** The mean squared error of the line p over the five examples. */
    private static double loss(double[] p) {
        double sum = 0;
        for (int i = 0; i < X.length; i++) {
            sum += error(p, i) * error(p, i) / X.length;
        }
        return sum;
    }

    /** Three steps of descent by the formula; changes p, and returns the mean of the losses before the steps. */
    private static double descend(double[] p) {
        double sum = 0;
        for (int from = 0; from < X.length; from += 2) {
            int to = Math.min(from + 2, X.length);
            double[] g = new double[3];
            for (int i = from; i < to; i++) {
                double e = error(p, i);
                sum += e * e / X.length;
                g[0] += 2 * e * X[i][0] / (to - from);
                g[1] += 2 * e * X[i][1] / (to - from);
                g[2] += 2 * e / (to - from);
            }
            for (int j = 0; j < 3; j++) {
                p[j] -= RATE * g[j];
            }
        }
        return sum;
    }

    private static double[] parameters(Dense line) {
        return new double[] {line.weight().data()[0], line.weight().data()[1], line.bias().data()[0]};
    }

    @Test
    @DisplayName("an epoch of three steps ends where the formula says")
    void steps() {
        double[] p = {0.5, -0.25, 0.1f};
        descend(p);
        Dense line = line();
        loop(line).epoch(batches());
        Check.close("parameters after the epoch", p, parameters(line), CLOSE);
    }

    @Test
    @DisplayName("an epoch returns the mean loss over the examples")
    void loss() {
        Check.close("loss of the epoch", descend(new double[] {0.5, -0.25, 0.1f}), loop(line()).epoch(batches()), CLOSE);
    }

    @Test
    @DisplayName("an evaluation returns the mean loss over the examples and changes nothing")
    void evaluation() {
        Dense line = line();
        Check.close("loss", loss(new double[] {0.5, -0.25, 0.1f}), loop(line).evaluate(batches()), CLOSE);
        Check.close("parameters after the evaluation", new double[] {0.5, -0.25, 0.1f}, parameters(line), CLOSE);
    }

    @Test
    @DisplayName("an evaluation of a model with dropout drops nothing")
    void dropout() {
        Layer model = Dropout.of(0.5, RandomSource.of(1)).then(line());
        Check.close("loss", loss(new double[] {0.5, -0.25, 0.1f}), loop(model).evaluate(batches()), CLOSE);
    }

    @Test
    @DisplayName("an epoch after an evaluation drops again")
    void modes() {
        TrainingLoop loop = loop(Dropout.of(0.5, RandomSource.of(1)).then(line()));
        Check.close("loss", loss(new double[] {0.5, -0.25, 0.1f}), loop.evaluate(batches()), CLOSE);
        double without = descend(new double[] {0.5, -0.25, 0.1f});
        Check.holds("with dropout an epoch has another loss than without it", Math.abs(loop.epoch(batches()) - without) > 0.01);
    }
}
