package mapping.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import mapping.random.RandomSource;
import org.junit.jupiter.api.Test;

/** Shifted images read in place give the bits of products with a matrix of patches, which other tests compare with PyTorch. */
class ShiftedImagesTest {

    private final RandomSource random = RandomSource.of(6);

    @Test
    void valuesAndPullbacksAreThoseOfPatchesToTheBit() {
        // images, channels and filters of a group, groups, height, width, window down and across, padding, dilation
        int[][] cases = {
            {3, 1, 16, 1, 28, 28, 3, 3, 1, 1}, {2, 16, 32, 1, 14, 14, 3, 3, 1, 1}, {9, 8, 8, 1, 5, 16, 3, 3, 1, 1},
            {2, 5, 7, 2, 6, 30, 3, 3, 1, 1}, {1, 4, 48, 1, 9, 40, 5, 3, 2, 1}, {2, 12, 20, 1, 11, 13, 1, 1, 0, 1},
            {2, 3, 9, 1, 20, 31, 3, 3, 2, 2}, {1, 6, 10, 3, 12, 12, 2, 4, 0, 1}, {2, 8, 8, 1, 4, 4, 3, 3, 1, 1},
            {1, 8, 9, 1, 10, 12, 3, 3, 3, 1}, {2, 1, 1, 8, 16, 16, 3, 3, 1, 1},
            {9, 1, 1, 33, 12, 28, 3, 3, 1, 1}, {1, 1, 1, 16, 7, 45, 5, 4, 2, 1}, {2, 1, 1, 17, 13, 14, 1, 1, 0, 1},
            {1, 9, 17, 1, 1, 64, 1, 7, 0, 1},
            {1, 16, 8, 1, 40, 60, 3, 3, 1, 1}, {1, 16, 16, 1, 40, 44, 5, 5, 2, 1},
            {1, 16, 9, 1, 40, 44, 3, 3, 2, 2}, {2, 12, 48, 1, 50, 33, 4, 3, 1, 2},
            {2, 3, 16, 1, 28, 28, 3, 3, 1, 1}, {1, 1, 1, 16, 130, 130, 3, 3, 1, 1}};
        for (int[] c : cases) {
            Sliding vertical = new Sliding(c[6], 1, Math.min(c[8], c[6] == 1 ? 0 : c[8]), c[9]);
            Sliding horizontal = new Sliding(c[7], 1, c[8], c[9]);
            Patches patches = new Patches(c[1], c[4], c[5], vertical, horizontal);
            compare(c, new Correlation(c[0], c[2] * c[3], c[3], patches, false),
                new Correlation(c[0], c[2] * c[3], c[3], patches));
        }
    }

    private void compare(int[] c, Correlation patches, Correlation shifted) {
        String name = Arrays.toString(c);
        float[] x = numbers(c[0] * c[1] * c[3] * c[4] * c[5]);
        float[] weight = numbers(patches.filters * patches.patches.depth);
        float[] bias = numbers(patches.filters);
        float[] u = numbers(c[0] * c[3] * patches.resultSize());
        for (float[] b : new float[][] {bias, null}) {
            float[] expected = new float[u.length];
            float[] actual = new float[u.length];
            patches.apply(x, weight, b, expected);
            shifted.apply(x, weight, b, actual);
            assertSameBits(expected, actual, name);
        }
        float[] dx = new float[x.length];
        float[] dw = numbers(weight.length);
        float[] actualDx = new float[x.length];
        float[] actualDw = dw.clone();
        patches.pull(u, x, weight, dx, dw);
        shifted.pull(u, x, weight, actualDx, actualDw);
        assertSameBits(dx, actualDx, name);
        assertSameBits(dw, actualDw, name);
    }

    private float[] numbers(int count) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = random.nextInt(5) == 0 ? 0 : (float) random.nextGaussian();
        }
        return numbers;
    }

    private static void assertSameBits(float[] expected, float[] actual, String name) {
        assertArrayEquals(bits(expected), bits(actual), name);
    }

    private static int[] bits(float[] numbers) {
        int[] bits = new int[numbers.length];
        Arrays.setAll(bits, i -> Float.floatToIntBits(numbers[i]));
        return bits;
    }
}
