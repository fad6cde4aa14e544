package mapping.vision;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.Stream;
import mapping.Mapping;
import mapping.MappingLawsTest;
import mapping.activations.Activations;
import mapping.data.Batch;
import mapping.layers.Dense;
import mapping.layers.Layer;
import mapping.layers.Layers;
import mapping.random.RandomSource;
import mapping.tensor.NoGrad;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import org.junit.jupiter.api.Test;

/** Slopes of scores by pixels: those of a linear model are its weights; else finite differences. */
public class SaliencyTest {

    private static final Dense LINEAR = Dense.of(6, 3, RandomSource.of(2));
    private static final Layer DEEP = Layers.flatten().then(Dense.of(6, 5, RandomSource.of(3))).then(Activations.tanh())
        .then(Dense.of(5, 3, RandomSource.of(4)));

    /** Everything whose laws this test looks at. */
    public static Stream<Mapping<?, ?>> all() {
        return Stream.of(new Saliency(DEEP));
    }

    private static Batch pictures() {
        return new Batch(Tensors.randn(RandomSource.of(5), 2, 1, 2, 3), Tensors.labels(2, 0));
    }

    @Test
    void theMapOfALinearModelIsItsWeights() {
        Tensor map = new Saliency(Layers.flatten().then(LINEAR)).apply(pictures());
        assertArrayEquals(new int[] {2, 1, 2, 3}, map.shape());
        assertArrayEquals(LINEAR.weight().select(0, 2).abs().data(), map.select(0, 0).data(), 1e-6f);
        assertArrayEquals(LINEAR.weight().select(0, 0).abs().data(), map.select(0, 1).data(), 1e-6f);
    }

    @Test
    void theMapOfADeepModelIsThatOfFiniteDifferences() {
        Batch pictures = pictures();
        Tensor map = new Saliency(DEEP).apply(pictures);
        for (int k = 0; k < 12; k++) {
            assertEquals(Math.abs(score(pictures, k, 1e-2f) - score(pictures, k, -1e-2f)) / 2e-2, map.data()[k], 1e-3);
        }
    }

    /** The score of the class of the picture to which pixel k belongs, after a step there. */
    private static double score(Batch pictures, int k, float step) {
        Tensor x = pictures.x().copy();
        x.data()[k] += step;
        return NoGrad.of(() -> DEEP.apply(x)).get(k / 6, (int) pictures.y().get(k / 6));
    }

    @Test
    void keepsTheLawsAndNeedsAClassOfTheModel() {
        Mapping<Batch, Tensor> map = new Saliency(DEEP);
        MappingLawsTest.keepsAllLaws(new MappingLawsTest.Listed<>(map.then(Tensor::toString), pictures()));
        Batch wrong = new Batch(pictures().x(), Tensors.labels(3, 0));
        assertThrows(IllegalArgumentException.class, () -> map.apply(wrong));
        assertThrows(IllegalArgumentException.class, () -> map.apply(null));
        assertThrows(IllegalArgumentException.class, () -> new Saliency(null));
    }
}
