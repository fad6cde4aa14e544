package mapping.kernels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import mapping.random.RandomSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Adding arrays, shifting and scaling them, and the pullback of the rectifier: both forms against the definition. */
class AddingKernelsTest {

    private final RandomSource random = RandomSource.of(4);

    private float[] numbers(int length) {
        float[] x = new float[length];
        for (int i = 0; i < length; i++) {
            x[i] = i % 3 == 0 ? 0 : i % 11 == 0 ? Float.NaN : (float) random.nextGaussian();
        }
        return x;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 15, 16, 17, 100, 1000})
    void bothFormsDoWhatTheyAreDefinedToDo(int length) {
        float[] x = numbers(length + 3);
        float[] y = numbers(length + 4);
        float[] u = numbers(length + 4);
        float[] sums = y.clone();
        float[] gated = u.clone();
        for (int i = 0; i < length; i++) {
            sums[2 + i] = y[2 + i] + x[3 + i];
        }
        for (int i = 0; i < gated.length; i++) {
            gated[i] = y[i] <= 0 ? 0 : u[i];
        }
        for (Kernels kernels : new Kernels[] {PlainKernels.INSTANCE, VectorKernels.INSTANCE}) {
            float[] into = y.clone();
            kernels.add(x, 3, into, 2, length);
            assertArrayEquals(sums, into);
            float[] pulled = u.clone();
            kernels.reluPullback(y, pulled, 0, pulled.length);
            assertArrayEquals(gated, pulled);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 15, 16, 17, 100, 1000})
    void bothFormsShiftAndScaleInTheOrderOfTheDefinition(int length) {
        float[] x = numbers(length + 3);
        float[] y = numbers(length + 4);
        float[] affine = y.clone();
        float[] combined = y.clone();
        for (int i = 0; i < length; i++) {
            affine[2 + i] = (x[3 + i] - 0.3f) * 1.7f + 0.9f;
            combined[2 + i] = y[2 + i] * 1.7f + x[3 + i] * -0.3f + 0.9f;
        }
        for (Kernels kernels : new Kernels[] {PlainKernels.INSTANCE, VectorKernels.INSTANCE}) {
            float[] into = y.clone();
            kernels.affine(x, 3, 0.3f, 1.7f, 0.9f, into, 2, length);
            assertArrayEquals(affine, into);
            into = y.clone();
            kernels.combine(into, 2, 1.7f, x, 3, -0.3f, 0.9f, length);
            assertArrayEquals(combined, into);
            into = x.clone();
            kernels.affine(into, 3, 0.3f, 1.7f, 0.9f, into, 3, length);
            assertArrayEquals(Arrays.copyOfRange(affine, 2, 2 + length), Arrays.copyOfRange(into, 3, 3 + length));
        }
    }
}
