package mapping.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import mapping.Laws;
import mapping.Mapping;
import mapping.MappingLawsTest;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import org.junit.jupiter.api.Test;

/** A data set is a mapping from numbers to examples, and what prepares examples is a mapping too: the laws hold for both. */
public class DataLawsTest {

    private static final Tensor PICTURES = Tensors.randn(RandomSource.of(1), 4, 3, 2, 2);
    private static final Dataset DATASET = new Dataset(PICTURES, Tensors.labels(0, 2, 1, 1));
    private static final double[][] ROWS = {{1, 20, 5}, {2, 40, 5}, {4, 10, 5}, {5, 30, 5}};

    private static final NearestNeighbour<Double> NEIGHBOUR =
        NearestNeighbour.of(List.of(1.0, 5.0), new int[] {0, 1}, (a, b) -> Math.abs(a - b));

    /** Everything that this test looks at. */
    public static Stream<Mapping<?, ?>> all() {
        return Stream.of(DATASET, Normalize.channels(PICTURES), Standardization.fit(ROWS),
            PrincipalComponents.fit(ROWS), NEIGHBOUR, PADDING, SHIFT);
    }

    private static final Padding PADDING = new Padding(0);
    private static final TeacherForcing SHIFT = new TeacherForcing(1, 2);

    @Test
    void sequencesAreMapped() {
        Mapping<Padded, String> text = batch -> Arrays.toString(batch.tokens().data()) + Arrays.toString(batch.lengths());
        MappingLawsTest.keepsAllLaws(new MappingLawsTest.Listed<>(PADDING.then(text), new int[][] {{5, 6}, {7}}));
        Mapping<TeacherForcing.Shifted, String> pair = both -> Arrays.toString(both.input()) + Arrays.toString(both.output());
        MappingLawsTest.keepsAllLaws(new MappingLawsTest.Listed<>(SHIFT.then(pair), new int[] {7, 8}));
    }

    @Test
    void aDataSetIsAMapping() {
        Mapping<Example, String> text = example -> Arrays.toString(example.x().data()) + " " + example.y().item();
        MappingLawsTest.keepsAllLaws(new MappingLawsTest.Listed<>(DATASET.then(text), 1));
        assertEquals("Dataset of 4 examples, x (3, 2, 2), y (): {0, 1, 2, 3} → examples (x, y) of shapes (3, 2, 2) and ()",
            DATASET.signature());
    }

    /** Of the result, each channel has mean 0 and mean square 1. */
    @Test
    void normalizingIsAMapping() {
        Normalize normalize = Normalize.channels(PICTURES);
        MappingLawsTest.keepsAllLawsOnTensors(normalize, PICTURES);
        Tensor y = normalize.apply(PICTURES);
        assertArrayEquals(new float[3], y.mean(0, 2, 3).data(), 1e-6f);
        assertArrayEquals(new float[] {1, 1, 1}, y.square().mean(0, 2, 3).data(), 1e-5f);
    }

    @Test
    void theNearestNeighbourIsAMapping() {
        MappingLawsTest.keepsAllLaws(new MappingLawsTest.Listed<>(NEIGHBOUR, 2.0));
    }

    @Test
    void allComponentsAreAMappingWithAnInverse() {
        PrincipalComponents components = PrincipalComponents.fit(ROWS);
        MappingLawsTest.keepsAllLaws(new MappingLawsTest.Listed<>(components, ROWS[2]));
        MappingLawsTest.keepsAllLaws(new MappingLawsTest.Listed<>(components.first(2), ROWS[2]));
        MappingLawsTest.keepsAllLaws(new MappingLawsTest.Listed<>(components.decoder(), ROWS[2]));
        double[] back = components.decoder().apply(components.apply(ROWS[1]));
        assertArrayEquals(ROWS[1], back, 1e-12);
    }

    @Test
    void standardizingIsAMappingWithAnInverse() {
        Standardization standardization = Standardization.fit(ROWS);
        MappingLawsTest.keepsAllLaws(new MappingLawsTest.Listed<>(standardization, ROWS[2]));
        MappingLawsTest.keepsAllLaws(new MappingLawsTest.Listed<>(standardization.inverse(), ROWS[2]));
        Standardization exact = new Standardization(new double[] {3, 25, 5}, new double[] {2, 8, 1});
        Laws.requireInverse(exact, exact.inverse(), ROWS[2], new double[] {-1, 0.5, 3});
    }
}
