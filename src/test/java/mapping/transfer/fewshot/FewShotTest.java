package mapping.transfer.fewshot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mapping.MappingLawsTest;
import mapping.layers.Dense;
import mapping.layers.Layer;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import org.junit.jupiter.api.Test;

/** Prototypes with numbers by hand, episodes that keep support and query apart, gradients through the prototypes. */
public class FewShotTest {

    private static final Tensor SUPPORT = Tensor.matrix(new float[][] {{0, 0}, {4, 4}, {1, 0}, {5, 4}});
    private static final int[] LABELS = {0, 1, 0, 1};
    private static final Tensor QUERY = Tensor.matrix(new float[][] {{1, 1}, {4, 3}});

    /** The mappings whose laws this test looks at. */
    public static Stream<Layer> all() {
        return Stream.of(Prototypes.of(SUPPORT, LABELS, 2));
    }

    @Test
    void keepTheLaws() {
        all().forEach(prototypes -> MappingLawsTest.keepsAllLawsOnTensors(prototypes, QUERY));
    }

    /** Support (0 0)(1 0) and (4 4)(5 4): prototypes (½ 0) and (4½ 4); the order of the rows does not matter. */
    @Test
    void distancesAreThoseByHand() {
        Prototypes prototypes = Prototypes.of(SUPPORT, LABELS, 2);
        assertArrayEquals(new float[] {0.5f, 0, 4.5f, 4}, prototypes.centres().data());
        assertArrayEquals(new float[] {1.25f, 21.25f, 21.25f, 1.25f}, prototypes.squaredDistances(QUERY).data(), 1e-5f);
        assertArrayEquals(new float[] {-1.25f, -21.25f, -21.25f, -1.25f}, prototypes.apply(QUERY).data(), 1e-5f);
    }

    @Test
    void everyClassNeedsAnExample() {
        assertThrows(IllegalArgumentException.class, () -> Prototypes.of(SUPPORT, new int[] {0, 0, 0, 0}, 2));
        assertThrows(IllegalArgumentException.class, () -> Episodes.of(new int[] {0, 0, 1, 1}, 2, 1, 2));
    }

    /** The pullback is that of finite differences, for a query and for the support behind the prototypes. */
    @Test
    void gradientsReachTheSupport() {
        Tensor support = SUPPORT.copy().requiresGrad();
        Prototypes.of(support, LABELS, 2).apply(QUERY).softmax(1).select(1, 0).select(0, 0).backward();
        for (int i = 0; i < support.numel(); i++) {
            float[] up = SUPPORT.data().clone();
            float[] down = SUPPORT.data().clone();
            up[i] += 0.25f;
            down[i] -= 0.25f;
            double slope = 2 * (value(up) - value(down));
            assertEquals(slope, support.gradient()[i], 1e-3);
        }
    }

    private static double value(float[] support) {
        return Prototypes.of(Tensor.of(support, 4, 2), LABELS, 2).apply(QUERY).softmax(1).get(0, 0);
    }

    @Test
    void episodesAreDrawnWithoutRepetition() {
        int[] labels = IntStream.range(0, 60).map(i -> i % 6 + 10).toArray();
        Episodes episodes = Episodes.of(labels, 4, 3, 2);
        RandomSource random = RandomSource.of(1);
        for (int i = 0; i < 20; i++) {
            Episode episode = episodes.draw(random);
            int[] rows = IntStream.concat(Arrays.stream(episode.support()), Arrays.stream(episode.query())).toArray();
            assertEquals(20, Arrays.stream(rows).distinct().count());
            int[] classes = new int[4];
            for (int k = 0; k < 12; k++) {
                classes[episode.supportLabels()[k]] = labels[episode.support()[k]];
            }
            assertEquals(4, Arrays.stream(classes).distinct().count());
            for (int q = 0; q < 8; q++) {
                assertEquals(classes[episode.queryLabels()[q]], labels[episode.query()[q]]);
            }
        }
        assertArrayEquals(episodes.draw(RandomSource.of(5)).query(), episodes.draw(RandomSource.of(5)).query());
    }

    @Test
    void theNetworkScoresWhatItsPrototypesSay() {
        Tensor examples = Tensors.concat(0, SUPPORT, QUERY);
        Episode episode = new Episode(2, new int[] {0, 1, 2, 3}, LABELS, new int[] {4, 5}, new int[] {0, 1});
        PrototypicalNetwork raw = new PrototypicalNetwork(x -> x);
        assertArrayEquals(new float[] {-1.25f, -21.25f, -21.25f, -1.25f}, raw.scores(examples, episode).data(), 1e-5f);
        assertEquals(1, raw.accuracy(examples, episode));
        assertEquals(Math.log1p(Math.exp(-20)), raw.loss(examples, episode).item(), 1e-6);
        Layer dense = Dense.of(2, 3, RandomSource.of(1));
        new PrototypicalNetwork(dense).loss(examples, episode).backward();
        assertEquals(6, dense.parameters().get(0).gradient().length);
    }
}
