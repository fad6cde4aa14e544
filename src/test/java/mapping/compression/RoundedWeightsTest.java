package mapping.compression;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Function;
import mapping.algebra.FloatFormat;
import mapping.data.Dataset;
import mapping.data.sets.Iris;
import mapping.layers.Dense;
import mapping.layers.Layer;
import mapping.losses.Losses;
import mapping.optimizers.Optimizer;
import mapping.optimizers.rules.Sgd;
import mapping.random.RandomSource;
import mapping.training.Callback;
import mapping.training.Trainer;
import org.junit.jupiter.api.Test;

class RoundedWeightsTest {

    private static final Dataset IRIS = Iris.load().dataset();

    private static Layer trained(double rate, Function<Layer, Callback> rounding) {
        Layer model = Dense.of(4, 3, RandomSource.of(3));
        new Trainer(model, Losses.crossEntropy(), Optimizer.of(Sgd.of(rate), model)).add(rounding.apply(model))
            .train(IRIS.shuffled(1).batches(10), 3);
        return model;
    }

    /** All numbers of the engine are floats, so that rounding to 24 digits is no rounding. */
    @Test
    void floatsStayTheSameBits() {
        List<float[]> plain = numbers(trained(0.1, model -> new Callback() { }));
        List<float[]> alone = numbers(trained(0.1, model -> RoundedWeights.alone(model, FloatFormat.FLOAT32)));
        for (int k = 0; k < plain.size(); k++) {
            assertArrayEquals(plain.get(k), alone.get(k));
        }
    }

    private static List<float[]> numbers(Layer model) {
        return model.parameters().stream().map(p -> p.data().clone()).toList();
    }

    @Test
    void allWeightsAreNumbersOfTheFormat() {
        for (boolean master : new boolean[] {false, true}) {
            Layer model = trained(0.1, m -> master ? RoundedWeights.withMaster(m, FloatFormat.BFLOAT16)
                : RoundedWeights.alone(m, FloatFormat.BFLOAT16));
            for (float[] data : numbers(model)) {
                for (float number : data) {
                    assertEquals(number, (float) FloatFormat.BFLOAT16.round(number));
                }
            }
        }
    }

    /** Steps of far less than half a gap: alone, no weight moves; a master copy adds them up. */
    @Test
    void smallStepsAreLostWithoutAMaster() {
        FloatFormat coarse = new FloatFormat(4, 5);
        Layer start = Dense.of(4, 3, RandomSource.of(3));
        start.parameters().forEach(p -> p.update(coarse::round));
        List<float[]> alone = numbers(trained(1e-4, m -> RoundedWeights.alone(m, coarse)));
        List<float[]> master = numbers(trained(1e-4, m -> RoundedWeights.withMaster(m, coarse)));
        assertArrayEquals(start.parameters().get(0).data(), alone.get(0));
        int moved = 0;
        for (int i = 0; i < master.get(0).length; i++) {
            moved += master.get(0)[i] == start.parameters().get(0).data()[i] ? 0 : 1;
        }
        assertTrue(moved > 0);
    }

    @Test
    void theMasterGoesIntoACheckpoint() {
        Layer model = Dense.of(2, 2, RandomSource.of(1));
        RoundedWeights rounding = RoundedWeights.withMaster(model, FloatFormat.BFLOAT16);
        Layer other = Dense.of(2, 2, RandomSource.of(2));
        RoundedWeights restored = RoundedWeights.withMaster(other, FloatFormat.BFLOAT16);
        restored.restore(rounding.state());
        assertArrayEquals(rounding.state().get("master.0"), restored.state().get("master.0"));
    }
}
