package mapping.data.sets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The shipped pictures are those of scikit-learn's load_digits, which gives each pixel as 0 to 16. */
class DigitsTest {

    private final Digits digits = Digits.load();

    @Test
    void pixelsAndLabelsAreScikitLearns() {
        assertEquals(1797, digits.count());
        int[] counts = new int[10];
        Arrays.stream(digits.labels()).forEach(label -> counts[label]++);
        assertArrayEquals(ScikitLearn.integers("digits", "counts"), counts);
        assertArrayEquals(ScikitLearn.get("first digits", int[].class), Arrays.copyOf(digits.labels(), 40));
        float[] last = ScikitLearn.get("digit 1796", float[].class);
        for (int pixel = 0; pixel < Digits.PIXELS; pixel++) {
            assertEquals(last[pixel] / 16, digits.image(1796)[pixel]);
        }
        double[] mean = ScikitLearn.vector("digits", "mean");
        for (int pixel = 0; pixel < Digits.PIXELS; pixel++) {
            double sum = 0;
            for (int i = 0; i < digits.count(); i++) {
                sum += digits.features()[i * Digits.PIXELS + pixel];
            }
            assertEquals(mean[pixel], 16 * sum / digits.count(), 1e-12);
        }
    }

    @Test
    void selectionCopiesPicturesAndLabels() {
        Digits some = digits.select(5, 1796);
        assertEquals(2, some.count());
        assertArrayEquals(digits.image(5), some.image(0));
        assertArrayEquals(new int[] {digits.labels()[5], digits.labels()[1796]}, some.labels());
        assertThrows(IndexOutOfBoundsException.class, () -> digits.select(1797));
        assertThrows(IllegalArgumentException.class, () -> new Digits(new float[64], new int[] {10}));
        assertThrows(IllegalArgumentException.class, () -> new Digits(new float[63], new int[] {1}));
    }

    /** "Sample grouping" of the scikit-learn MOOC (Inria) gives these boundaries between writers. */
    @Test
    void formsBeginWhereTheScikitLearnCourseSaysThatWritersDo() {
        int[] forms = digits.forms();
        int[] starts = IntStream.range(0, forms.length).filter(i -> i == 0 || forms[i] != forms[i - 1]).toArray();
        assertArrayEquals(new int[] {0, 130, 256, 386, 516, 646, 776, 915, 1029, 1157, 1287, 1415, 1545, 1667}, starts);
        assertEquals(13, forms[1796]);
    }

    /** The reader of section 2.1: the mean pictures of the first 1,000, tried on the other 797, as by NearestCentroid. */
    @Test
    void theNearestMeanReadsAsManyAsScikitLearns() {
        double[][] sums = new double[10][Digits.PIXELS];
        int[] counts = new int[10];
        for (int i = 0; i < 1000; i++) {
            int digit = digits.labels()[i];
            counts[digit]++;
            for (int pixel = 0; pixel < Digits.PIXELS; pixel++) {
                sums[digit][pixel] += digits.image(i)[pixel];
            }
        }
        int right = 0;
        for (int i = 1000; i < digits.count(); i++) {
            int nearest = 0;
            double least = Double.POSITIVE_INFINITY;
            for (int digit = 0; digit < 10; digit++) {
                double distance = 0;
                for (int pixel = 0; pixel < Digits.PIXELS; pixel++) {
                    distance += Math.pow(digits.image(i)[pixel] - sums[digit][pixel] / counts[digit], 2);
                }
                nearest = distance < least ? digit : nearest;
                least = Math.min(least, distance);
            }
            right += nearest == digits.labels()[i] ? 1 : 0;
        }
        assertEquals(ScikitLearn.get("digits read rightly by the nearest mean", Integer.class), right);
    }
}
