import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MicroBatchesTest {

    /** Each example has a gradient of its own, one number; the mean cost of a part has their mean. */
    private static MicroBatches.Backward means(double... gradients) {
        return (into, from, to) -> {
            for (int i = from; i < to; i++) {
                into[0] += gradients[i] / (to - from);
            }
        };
    }

    @Test
    @DisplayName("4 examples in 2 parts of 2: the mean of (1, 3, 5, 7) is 4")
    void equalParts() {
        Check.close("gradient", new double[] {4}, new MicroBatches(1).gradient(means(1, 3, 5, 7), 4, 2), 1e-12);
    }

    @Test
    @DisplayName("the statement's example: parts of 2, 2 and 1 with the means 6, 3 and 12 give 6")
    void smallerLastPart() {
        Check.close("gradient", new double[] {6}, new MicroBatches(1).gradient(means(5, 7, 2, 4, 12), 5, 2), 1e-12);
    }

    @Test
    @DisplayName("a second call does not remember the first")
    void secondCall() {
        MicroBatches batches = new MicroBatches(1);
        batches.gradient(means(1, 3, 5, 7), 4, 2);
        Check.close("second gradient", new double[] {10}, batches.gradient(means(10, 10, 10, 10), 4, 2), 1e-12);
    }
}
