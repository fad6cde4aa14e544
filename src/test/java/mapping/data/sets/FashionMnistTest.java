package mapping.data.sets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The shipped files hold what the paper says (Xiao et al., 2017) and what users of the set publish about it. */
class FashionMnistTest {

    @Test
    void trainingSetIsTheOneThatThePaperDescribes() {
        FashionMnist train = FashionMnist.train();
        assertEquals(60_000, train.count());
        assertEquals(60_000 * 784, train.features().length);
        assertArrayEquals(equalCounts(6_000), counts(train));
        double sum = 0;
        double squares = 0;
        for (float grey : train.features()) {
            sum += grey;
            squares += (double) grey * grey;
        }
        double mean = sum / train.features().length;
        // The constants for normalization that PyTorch users publish: transforms.Normalize((0.2860,), (0.3530,)).
        assertEquals(0.2860, mean, 0.00005);
        assertEquals(0.3530, Math.sqrt(squares / train.features().length - mean * mean), 0.00005);
        // The first picture of the set, as Zalando's own reader (numpy) gives it: an ankle boot, its brightest pixel 255.
        assertEquals("Ankle boot", train.className(0));
        assertEquals(1f, max(train.image(0)));
    }

    @Test
    void testSetIsTheOneThatThePaperDescribes() {
        FashionMnist test = FashionMnist.test();
        assertEquals(10_000, test.count());
        assertArrayEquals(equalCounts(1_000), counts(test));
        assertEquals(3, test.first(3).count());
        assertArrayEquals(test.image(2), test.first(3).image(2));
        assertThrows(IndexOutOfBoundsException.class, () -> test.image(10_000));
        assertThrows(IllegalArgumentException.class, () -> test.first(10_001));
    }

    @Test
    void featuresAndLabelsMustFit() {
        assertThrows(IllegalArgumentException.class, () -> new FashionMnist(new float[784], new int[2]));
        assertThrows(IllegalArgumentException.class, () -> new FashionMnist(new float[784], new int[] {10}));
    }

    private static int[] counts(FashionMnist part) {
        int[] counts = new int[10];
        Arrays.stream(part.labels()).forEach(label -> counts[label]++);
        return counts;
    }

    private static int[] equalCounts(int each) {
        int[] counts = new int[10];
        Arrays.fill(counts, each);
        return counts;
    }

    private static float max(float[] values) {
        float max = 0;
        for (float value : values) {
            max = Math.max(max, value);
        }
        return max;
    }
}
