package mapping.comparison;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import mapping.Mapping;
import mapping.MappingLawsTest;
import mapping.tensor.Tensor;
import org.junit.jupiter.api.Test;

/** Values of NumPy: {@code np.arange(16).reshape(2, 2, 2, 2).transpose(order).ravel()}. */
public class AxisOrderTest {

    private static final Tensor NUMBERS = counting(2, 2, 2, 2);

    /** Everything that this test looks at. */
    public static Stream<Mapping<?, ?>> all() {
        return Stream.of(AxisOrder.PICTURES, AxisOrder.FILTERS, AxisOrder.MATRIX);
    }

    private static Tensor counting(int... shape) {
        int count = IntStream.of(shape).reduce(1, (a, b) -> a * b);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = i;
        }
        return Tensor.of(values, shape);
    }

    private static void assertNumbers(Tensor tensor, int... numbers) {
        float[] expected = new float[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            expected[i] = numbers[i];
        }
        assertArrayEquals(expected, tensor.data(), 0);
    }

    @Test
    void ordersAreNumPys() {
        assertNumbers(AxisOrder.PICTURES.apply(NUMBERS), 0, 4, 1, 5, 2, 6, 3, 7, 8, 12, 9, 13, 10, 14, 11, 15);
        assertNumbers(AxisOrder.FILTERS.apply(NUMBERS), 0, 8, 4, 12, 1, 9, 5, 13, 2, 10, 6, 14, 3, 11, 7, 15);
        assertNumbers(AxisOrder.MATRIX.apply(counting(2, 3)), 0, 3, 1, 4, 2, 5);
        assertArrayEquals(new int[] {3, 3, 1, 8}, AxisOrder.FILTERS.apply(counting(8, 1, 3, 3)).shape());
    }

    /** NumPy: {@code w @ x.ravel()} and {@code x.transpose(0, 2, 3, 1).ravel() @ rows} are both 140 and 364. */
    @Test
    void theMatrixBehindAFlattenedPictureKeepsItsProducts() {
        Tensor rows = AxisOrder.afterFlattening(2, 2, 2).apply(counting(2, 8));
        assertArrayEquals(new int[] {8, 2}, rows.shape());
        assertNumbers(rows, 0, 8, 4, 12, 1, 9, 5, 13, 2, 10, 6, 14, 3, 11, 7, 15);
        assertNumbers(AxisOrder.PICTURES.apply(counting(1, 2, 2, 2)).reshape(1, 8).matmul(rows), 140, 364);
    }

    @Test
    void anOrderIsAMappingWithAnInverse() {
        for (AxisOrder order : new AxisOrder[] {AxisOrder.PICTURES, AxisOrder.FILTERS}) {
            MappingLawsTest.keepsAllLawsOnTensors(order, NUMBERS);
            assertNumbers(order.inverse().apply(order.apply(NUMBERS)), 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
        }
        assertEquals(new AxisOrder(3, 2, 0, 1), AxisOrder.FILTERS.inverse());
        assertEquals(AxisOrder.MATRIX, AxisOrder.MATRIX.inverse());
    }

    @Test
    void badOrdersAreRefused() {
        assertEquals("An order of 3 axes must have each of 0 to 2 once, got [0, 2, 2].",
            assertThrows(IllegalArgumentException.class, () -> new AxisOrder(0, 2, 2)).getMessage());
        assertThrows(IllegalArgumentException.class, () -> AxisOrder.FILTERS.apply(counting(2, 3)));
    }
}
