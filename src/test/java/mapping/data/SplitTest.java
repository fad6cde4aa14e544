package mapping.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class SplitTest {

    @Test
    void everyExampleIsInExactlyOnePart() {
        Split split = Split.of(100, 0.2, 0.3, 1);
        assertEquals(20, split.validation().length);
        assertEquals(30, split.test().length);
        int[] all = Stream.of(split.train(), split.validation(), split.test()).flatMapToInt(Arrays::stream).sorted().toArray();
        assertArrayEquals(IntStream.range(0, 100).toArray(), all);
    }

    @Test
    void stratifiedPartsKeepTheProportions() {
        int[] labels = IntStream.range(0, 170).map(i -> i < 100 ? 0 : i < 150 ? 1 : 2).toArray();
        Split split = Split.stratified(labels, 0.1, 0.2, 5);
        assertArrayEquals(new int[] {10, 5, 2}, counts(labels, split.validation()));
        assertArrayEquals(new int[] {20, 10, 4}, counts(labels, split.test()));
        assertArrayEquals(new int[] {70, 35, 14}, counts(labels, split.train()));
    }

    private static int[] counts(int[] labels, int[] part) {
        int[] counts = new int[3];
        Arrays.stream(part).forEach(i -> counts[labels[i]]++);
        return counts;
    }

    @Test
    void aSeedDecidesTheParts() {
        assertArrayEquals(Split.of(50, 0.2, 0.2, 3).train(), Split.of(50, 0.2, 0.2, 3).train());
        assertFalse(Arrays.equals(Split.of(50, 0.2, 0.2, 3).train(), Split.of(50, 0.2, 0.2, 4).train()));
        // Each example lands in the test part about as often as its share says: 500 draws, four standard errors of √(npq).
        int[] times = new int[10];
        for (int seed = 0; seed < 500; seed++) {
            Arrays.stream(Split.of(10, 0, 0.2, seed).test()).forEach(i -> times[i]++);
        }
        for (int count : times) {
            assertEquals(100, count, 4 * Math.sqrt(500 * 0.2 * 0.8));
        }
    }

    @Test
    void groupsStayTogetherAndEachIsTestedOnce() {
        int[] groups = {0, 0, 0, 1, 1, 2, 3, 3, 4, 5, 5};
        Split first = Split.byGroups(groups, 3, 0);
        assertArrayEquals(new int[] {0, 1, 2, 3, 4}, first.test());
        assertArrayEquals(new int[] {5, 6, 7}, first.validation());
        assertArrayEquals(new int[] {8, 9, 10}, first.train());
        assertArrayEquals(new int[] {0, 1, 2, 3, 4}, Split.byGroups(groups, 3, 2).validation());
        int[] tested = IntStream.range(0, 3).flatMap(fold -> Arrays.stream(Split.byGroups(groups, 3, fold).test())).sorted()
            .toArray();
        assertArrayEquals(IntStream.range(0, 11).toArray(), tested);
        assertThrows(IllegalArgumentException.class, () -> Split.byGroups(groups, 2, 0));
        assertThrows(IllegalArgumentException.class, () -> Split.byGroups(groups, 7, 0));
        assertThrows(IndexOutOfBoundsException.class, () -> Split.byGroups(groups, 3, 3));
    }

    @Test
    void somethingMustBeLeftToTrainOn() {
        assertEquals("Shares must be 0 or more and leave something to train on, got 0.500 for validation and 0.500 for test.",
            assertThrows(IllegalArgumentException.class, () -> Split.of(10, 0.5, 0.5, 1)).getMessage());
        assertThrows(IllegalArgumentException.class, () -> Split.of(10, -0.1, 0.5, 1));
    }

    /** Of 7 classes of 3 a fifth is 4.2 examples: each part has 4 of different classes, and no class lacks more than one. */
    @Test
    void smallClassesHaveTheirShareTogether() {
        int[] labels = IntStream.range(0, 21).map(i -> i % 7).toArray();
        Split split = Split.stratified(labels, 0.2, 0.2, 1);
        assertEquals(4, split.validation().length);
        assertEquals(4, split.test().length);
        assertEquals(4, Arrays.stream(split.validation()).map(i -> labels[i]).distinct().count());
        assertEquals(7, IntStream.concat(Arrays.stream(split.validation()), Arrays.stream(split.test())).map(i -> labels[i])
            .distinct().count());
        int[] alone = IntStream.range(0, 10).toArray();
        assertEquals(2, Split.stratified(alone, 0.2, 0.2, 1).validation().length, "ten classes of one example each");
        assertEquals(2, Split.stratified(alone, 0.2, 0.2, 1).test().length);
    }

    @Test
    void noPartIsEmpty() {
        for (Executable mistake : List.<Executable>of(() -> Split.of(1, 0.2, 0.2, 1), () -> Split.of(2, 0.2, 0.2, 1),
                () -> Split.of(0, 0, 0, 1), () -> Split.of(3, 0.2, 0, 1).test()[0]++, () -> Split.of(1, 0, 0.9, 1),
                () -> Split.stratified(new int[] {0, 1}, 0.1, 0, 1), () -> Split.byGroups(new int[] {0, 2, 2, 3}, 4, 0))) {
            var error = assertThrows(RuntimeException.class, mistake);
            assertTrue(error instanceof ArrayIndexOutOfBoundsException || error.getMessage().startsWith(
                "Each part with a share must have at least one example, got a "), error.toString());
        }
        assertEquals(1, Split.of(1, 0, 0, 1).train().length);
    }
}
