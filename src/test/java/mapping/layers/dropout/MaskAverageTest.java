package mapping.layers.dropout;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import mapping.Mapping;
import mapping.MappingLawsTest;
import mapping.activations.Activations;
import mapping.layers.Dense;
import mapping.layers.Layer;
import mapping.layers.normalization.BatchNorm;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import org.junit.jupiter.api.Test;

/** An average over masks against the mean over all masks, weighted by their probabilities. */
public class MaskAverageTest {

    private static final RandomSource RANDOM = RandomSource.of(5);

    private final Dropout noise = Dropout.of(0.4, RANDOM);
    private final Dense weights = Dense.of(3, 2, RANDOM);

    /** The softmax of ⟨w, x⟩ under each of the 2³ masks; the average of many lies within 5 standard errors. */
    @Test
    void approachesTheMeanOverAllMasks() {
        Tensor x = Tensor.of(new float[] {1, -2, 3}, 1, 3);
        double mean = 0;
        double square = 0;
        for (int mask = 0; mask < 8; mask++) {
            float[] thinned = new float[3];
            for (int j = 0; j < 3; j++) {
                thinned[j] = (mask >> j & 1) * x.data()[j] / 0.6f;
            }
            double p = Math.pow(0.6, Integer.bitCount(mask)) * Math.pow(0.4, 3 - Integer.bitCount(mask));
            double answer = weights.apply(Tensor.of(thinned, 1, 3)).softmax(1).get(0, 0);
            mean += p * answer;
            square += p * answer * answer;
        }
        int masks = 4000;
        double found = new MaskAverage(noise.then(weights).then(Activations.softmax()), masks).apply(x).get(0, 0);
        assertEquals(mean, found, 5 * Math.sqrt((square - mean * mean) / masks));
    }

    /** Linear behind the mask: the mean over all masks is the network without them. */
    @Test
    void ofALinearModelIsTheModel() {
        Tensor x = Tensors.randn(RANDOM, 50, 3);
        Tensor error = new MaskAverage(noise.then(weights), 1000).apply(x).sub(weights.apply(x));
        assertTrue(error.abs().mean().item() < 0.1, "got " + error.abs().mean().item());
    }

    @Test
    void isAMappingAndLeavesNoTrace() {
        Layer model = noise.then(BatchNorm.of(3)).then(weights);
        Tensor x = Tensors.randn(RANDOM, 4, 3);
        noise.apply(x);
        float[] before = noise.ownBuffers().get("noise").copy().data();
        float[] running = model.state().get("1.running_mean").copy().data();
        MaskAverage average = new MaskAverage(model, 3);
        MappingLawsTest.keepsAllLawsOnTensors(average, x);
        assertArrayEquals(before, noise.ownBuffers().get("noise").data());
        assertArrayEquals(running, model.state().get("1.running_mean").data(), "only dropout is in training mode");
        assertArrayEquals(model.eval().apply(x).data(), model.apply(x).data(), "afterwards the model is used as it is");
        assertEquals("MaskAverage(3)", average.name());
    }

    @Test
    void refusesWhatHasNoDropout() {
        Exception error = assertThrows(IllegalArgumentException.class, () -> new MaskAverage(weights, 2));
        assertEquals("An average over masks must have a model with dropout in it, got Dense(3→2).", error.getMessage());
        assertThrows(IllegalArgumentException.class, () -> new MaskAverage(noise, 0));
    }

    /** Everything that this test looks at. */
    public static Stream<Mapping<?, ?>> all() {
        return Stream.of(new MaskAverage(Dropout.of(0.4, RANDOM), 2));
    }
}
