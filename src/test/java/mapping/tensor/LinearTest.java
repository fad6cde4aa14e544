package mapping.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import mapping.random.RandomSource;
import org.junit.jupiter.api.Test;

/** x·Wᵀ + b in one operation: its shortcuts give the bits of the long way. */
class LinearTest {

    private final RandomSource random = RandomSource.of(5);

    /** More and fewer numbers than are copied at a time, and rows that are longer. */
    @Test
    void aBiasIsAddedToEachRow() {
        for (int[] size : new int[][] {{1, 1}, {1, 7}, {2000, 3}, {683, 3}, {5, 3000}, {4096, 1}}) {
            Tensor bias = Tensors.randn(random, size[1]);
            Tensor y = Tensors.ones(size[0], 2).linear(Tensors.zeros(size[1], 2), bias);
            for (int i = 0; i < y.numel(); i++) {
                assertEquals(bias.data()[i % size[1]], y.data()[i], size[0] + " rows of " + size[1]);
            }
        }
    }

    /** Columns are added up in double precision from the first row to the last, and rounded once. */
    @Test
    void theGradientOfABiasIsTheSumOfTheRowsInOrder() {
        for (int rows = 0; rows <= 9; rows++) {
            Tensor bias = Tensors.zeros(5).requiresGrad();
            Tensor u = Tensors.randn(random, rows, 5);
            Tensors.zeros(rows, 2).linear(Tensors.zeros(5, 2), bias).backward(u);
            float[] expected = new float[5];
            for (int column = 0; column < 5; column++) {
                double sum = 0;
                for (int row = 0; row < rows; row++) {
                    sum += u.data()[5 * row + column];
                }
                expected[column] = (float) sum;
            }
            assertArrayEquals(expected, bias.grad().data(), rows + " rows");
        }
    }

    @Test
    void withoutInputsTheBiasRemains() {
        Tensor weight = Tensors.zeros(2, 0).requiresGrad();
        Tensor bias = Tensor.of(new float[] {3, 4}, 2).requiresGrad();
        Tensor y = Tensors.zeros(3, 0).linear(weight, bias);
        assertArrayEquals(new float[] {3, 4, 3, 4, 3, 4}, y.data());
        y.sum().backward();
        assertArrayEquals(new float[] {3, 3}, bias.grad().data());
    }

    @Test
    void withoutOutputsNothingIsPulledBack() {
        Tensor x = Tensors.ones(3, 2).requiresGrad();
        Tensor bias = Tensors.zeros(0).requiresGrad();
        Tensor y = x.linear(Tensors.zeros(0, 2), bias);
        assertArrayEquals(new int[] {3, 0}, y.shape());
        y.sum().backward();
        assertArrayEquals(new float[6], x.grad().data());
        assertEquals(0, bias.grad().numel());
    }
}
