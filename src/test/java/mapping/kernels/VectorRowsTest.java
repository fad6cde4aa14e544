package mapping.kernels;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import mapping.random.RandomSource;
import org.junit.jupiter.api.Test;

/** What normalizations ask of the kernels, in vectors and in plain Java. */
class VectorRowsTest {

    /** Products of −1e-60 are too small for any float, and rounded to −0. */
    @Test
    void aSumOfNegativeZerosHasTheSameSignInBothForms() {
        float[] x = new float[32];
        float[] y = new float[32];
        Arrays.fill(x, 1e-30f);
        Arrays.fill(y, -1e-30f);
        for (int length = 0; length <= 32; length++) {
            assertEquals(Float.floatToIntBits(PlainKernels.INSTANCE.dot(x, 0, y, 0, length)),
                    Float.floatToIntBits(VectorKernels.INSTANCE.dot(x, 0, y, 0, length)), length + " products");
        }
    }

    @Test
    void rowsOfBothFormsAreTheSameBits() {
        for (int length : new int[] {0, 1, 15, 16, 17, 100, 256, 1001}) {
            List<float[]> expected = rows(PlainKernels.INSTANCE, length);
            List<float[]> actual = rows(VectorKernels.INSTANCE, length);
            for (int i = 0; i < expected.size(); i++) {
                assertEquals(Arrays.toString(expected.get(i)), Arrays.toString(actual.get(i)),
                        "array " + i + " of rows of " + length);
            }
        }
    }

    /** What is done to rows, one after the other, some zeros and infinities among them. */
    private static List<float[]> rows(Kernels kernels, int length) {
        RandomSource numbers = RandomSource.of(length);
        float[] x = random(numbers, length + 3);
        float[] slopes = random(numbers, length);
        float[] summands = random(numbers, length);
        for (int i = 0; i < length; i += 7) {
            x[3 + i] = i % 2 == 0 ? -0.0f : Float.NEGATIVE_INFINITY;
        }
        float[] y = new float[length + 5];
        float[] z = new float[length + 5];
        float[] u = random(numbers, length + 2);
        float[] ofSlopes = random(numbers, length);
        float[] ofSummands = random(numbers, length);
        kernels.standardize(x, 3, 0.1f, 1.3f, y, 4, length);
        kernels.standardize(x, 3, 0.1f, 1.3f, slopes, summands, z, 2, length);
        kernels.pullAffine(u, 1, y, slopes, ofSlopes, ofSummands, length);
        float[] standardized = u.clone();
        kernels.pullStandardized(standardized, 1, 0.2f, y, -0.4f, 1.7f, length);
        return List.of(y, z, u, ofSlopes, ofSummands, standardized);
    }

    /** −0 − 0 − 0·0 is −0, and stays so when it is multiplied. */
    @Test
    void aGradientThatWouldBeNegativeZeroIsZero() {
        for (Kernels kernels : List.of(PlainKernels.INSTANCE, VectorKernels.INSTANCE)) {
            float[] u = new float[33];
            Arrays.fill(u, -0.0f);
            float[] standard = u.clone();
            kernels.standardize(standard, 0, 0, 1, standard, 0, 33);
            assertEquals(Arrays.toString(u), Arrays.toString(standard), "not so what is only standardized");
            kernels.pullStandardized(u, 0, 0, new float[33], 0, 1, 33);
            assertEquals(Arrays.toString(new float[33]), Arrays.toString(u));
        }
    }

    private static float[] random(RandomSource random, int length) {
        float[] x = new float[length];
        for (int i = 0; i < length; i++) {
            x[i] = (float) random.nextGaussian();
        }
        return x;
    }
}
