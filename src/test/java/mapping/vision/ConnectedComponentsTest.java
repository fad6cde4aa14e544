package mapping.vision;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
import mapping.Mapping;
import mapping.MappingLawsTest;
import org.junit.jupiter.api.Test;

/**
 * Objects and their boxes as SciPy 1.17 has them: {@code ndimage.label} and {@code find_objects} of
 * {@code numpy.random.default_rng(1).random((6, 10)) < 0.55}.
 */
public class ConnectedComponentsTest {

    private static final String[] MARKED = {"#.#.##.###", ".##.######", ".##...###.", "##....####", "...#.##.#.", "..#.##...#"};
    private static final String[] OBJECTS = {"1020330333", "0220333333", "0220003330", "2200003333", "0004033030", "0050330006"};

    /** Everything whose laws this test looks at. */
    public static Stream<Mapping<?, ?>> all() {
        return Stream.of(new ConnectedComponents(1));
    }

    private static boolean[][] marked() {
        boolean[][] marked = new boolean[MARKED.length][MARKED[0].length()];
        for (int y = 0; y < marked.length; y++) {
            for (int x = 0; x < marked[y].length; x++) {
                marked[y][x] = MARKED[y].charAt(x) == '#';
            }
        }
        return marked;
    }

    private static int[][] objects() {
        return Stream.of(OBJECTS).map(row -> row.chars().map(digit -> digit - '0').toArray()).toArray(int[][]::new);
    }

    @Test
    void theObjectsOfScipy() {
        int[][] objects = new ConnectedComponents(1).apply(marked());
        assertArrayEquals(objects(), objects);
        assertEquals(List.of(new Box(0, 0, 1, 1), new Box(0, 0, 3, 4), new Box(4, 0, 10, 6), new Box(3, 4, 4, 5),
            new Box(2, 5, 3, 6), new Box(9, 5, 10, 6)), ConnectedComponents.boxes(objects));
    }

    @Test
    void specksAreLeftOut() {
        int[][] large = new ConnectedComponents(2).apply(marked());
        assertEquals(2, ConnectedComponents.boxes(large).size());
        assertEquals(0, large[0][0]);
        assertEquals(new Box(0, 0, 3, 4), ConnectedComponents.boxes(large).get(0));
    }

    @Test
    void keepsTheLawsAndRefusesRowsOfDifferentLengths() {
        MappingLawsTest.keepsAllLaws(new MappingLawsTest.Listed<>(new ConnectedComponents(1), marked()));
        assertEquals(0, new ConnectedComponents(1).apply(new boolean[0][]).length);
        boolean[][] uneven = {{true}, {true, false}};
        assertThrows(IllegalArgumentException.class, () -> new ConnectedComponents(1).apply(uneven));
    }
}
