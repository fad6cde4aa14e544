package mapping.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import mapping.Laws;
import mapping.sampling.Indices;
import mapping.tensor.Tensors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Batches of unequal sequences and the shift of teacher forcing, by hand. */
class PaddingTest {

    private static final int[][] SEQUENCES = {{5, 6}, {7}, {8, 9, 4}, {3, 3}};

    @Test
    void sequencesArePadded() {
        Padded batch = new Padding(0).apply(SEQUENCES);
        assertArrayEquals(new int[] {4, 3}, batch.tokens().shape());
        assertArrayEquals(new float[] {5, 6, 0, 7, 0, 0, 8, 9, 4, 3, 3, 0}, batch.tokens().data());
        assertArrayEquals(new int[] {2, 1, 3, 2}, batch.lengths());
        assertArrayEquals(new float[] {1, 1, 0, 1, 0, 0, 1, 1, 1, 1, 1, 0}, batch.mask().data());
    }

    /** As long as the longest of those that are chosen. */
    @Test
    void someOfThem() {
        Padded batch = new Padding(-100).apply(SEQUENCES, new Indices(new int[] {2, 1, 3, 0}, 1, 3));
        assertArrayEquals(new float[] {7, -100, 3, 3}, batch.tokens().data());
        assertArrayEquals(new int[] {1, 2}, batch.lengths());
    }

    @Test
    void teacherForcingShifts() {
        TeacherForcing shift = new TeacherForcing(1, 2);
        TeacherForcing.Shifted pair = shift.apply(new int[] {7, 8, 9});
        assertArrayEquals(new int[] {1, 7, 8, 9}, pair.input());
        assertArrayEquals(new int[] {7, 8, 9, 2}, pair.output());
        assertArrayEquals(new int[] {1}, shift.apply(new int[0]).input());
        assertArrayEquals(new int[] {2}, shift.apply(new int[0]).output());
        Laws.require(shift.then(TeacherForcing.Shifted::output).then(Arrays::toString), new int[] {4, 5});
    }

    @Test
    void refusals() {
        says("The number of sequences of a batch must be at least 1, got 0.", () -> new Padding(0).apply(new int[0][]));
        says("A sequence must have at least one token, got none for example 1.",
            () -> new Padding(0).apply(new int[][] {{1}, {}}));
        says("The start token must be at least 0, got -1.", () -> new TeacherForcing(-1, 2));
        says("The end token must be at least 0, got -5.", () -> new TeacherForcing(0, -5));
        says("There must be a length for each example of a batch of 2, got 1 length.",
            () -> new Padded(Tensors.ones(2, 3), new int[] {1}));
    }

    private static void says(String message, Executable action) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, action).getMessage());
    }
}
