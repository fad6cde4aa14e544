package mapping.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StratifiedFoldsTest {

    private static final int[] LABELS = IntStream.range(0, 100).map(i -> i % 4 == 0 ? 1 : 0).toArray();

    @Test
    void classesAreEven() {
        StratifiedFolds folds = StratifiedFolds.of(LABELS, IntStream.range(0, 100).toArray(), 5, 3);
        for (int k = 0; k < 5; k++) {
            assertEquals(20, folds.inside(k).length);
            assertEquals(5, Arrays.stream(folds.inside(k)).map(i -> LABELS[i]).sum());
            assertEquals(80, folds.outside(k).length);
        }
        assertArrayEquals(folds.fold(), StratifiedFolds.of(LABELS, IntStream.range(0, 100).toArray(), 5, 3).fold());
    }

    @Test
    void groupsStayTogether() {
        int[] groups = IntStream.range(0, 100).map(i -> i / 3 * 7).toArray();
        StratifiedFolds folds = StratifiedFolds.of(LABELS, groups, 4, 1);
        for (int i = 1; i < 100; i++) {
            if (groups[i] == groups[i - 1]) {
                assertEquals(folds.fold()[i - 1], folds.fold()[i]);
            }
        }
        assertThrows(IllegalArgumentException.class, () -> StratifiedFolds.of(LABELS, new int[3], 4, 1));
    }
}
