package mapping.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import mapping.data.sets.Digits;
import org.junit.jupiter.api.Test;

class NearestNeighbourTest {

    private static final NearestNeighbour<Double> ON_A_LINE =
        NearestNeighbour.of(List.of(0.0, 4.0, 6.0), new int[] {7, 8, 9}, (a, b) -> Math.abs(a - b));

    @Test
    void theNearestExampleNamesTheClass() {
        assertEquals(7, ON_A_LINE.apply(1.9));
        assertEquals(9, ON_A_LINE.apply(100.0));
        assertEquals(8, ON_A_LINE.apply(5.0), "of two the first");
        assertEquals(1, ON_A_LINE.nearest(5.0));
    }

    @Test
    void anyDistanceWillDo() {
        NearestNeighbour<String> words = NearestNeighbour.of(List.of("long word", "ox"), new int[] {1, 0},
            (a, b) -> Math.abs(a.length() - b.length()));
        assertEquals(0, words.apply("cat"));
        assertEquals(27, NearestNeighbour.squaredDistance(new float[] {1, 2, 3}, new float[] {4, 5, 6}));
        assertThrows(IllegalArgumentException.class, () -> NearestNeighbour.squaredDistance(new float[2], new float[3]));
    }

    @Test
    void anExampleFindsItself() {
        Digits digits = Digits.load();
        List<float[]> pictures = IntStream.range(0, 300).mapToObj(digits::image).toList();
        NearestNeighbour<float[]> reader = NearestNeighbour.of(pictures, Arrays.copyOf(digits.labels(), 300),
            NearestNeighbour::squaredDistance);
        for (int i = 0; i < 300; i++) {
            assertEquals(digits.labels()[i], reader.apply(digits.image(i)));
        }
    }

    @Test
    void examplesNeedLabels() {
        assertThrows(IllegalArgumentException.class, () -> NearestNeighbour.of(List.of(1.0), new int[2], (a, b) -> 0));
        assertThrows(IllegalArgumentException.class, () -> NearestNeighbour.of(List.<Double>of(), new int[0], (a, b) -> 0));
    }
}
