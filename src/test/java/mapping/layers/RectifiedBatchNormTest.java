package mapping.layers;

import static mapping.activations.Activations.relu;
import static mapping.layers.Layers.maxPool;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import mapping.activations.Activations;
import mapping.layers.convolution.Conv2d;
import mapping.layers.normalization.BatchNorm;
import mapping.layers.normalization.RectifiedBatchNorm;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import org.junit.jupiter.api.Test;

/** A batch normalization that is rectified at once gives the bits of the two layers in turn. */
class RectifiedBatchNormTest {

    private final RandomSource random = RandomSource.of(5);

    /** In use, with a shift that keeps its results on their side of the corner at 0 when it is looked at from nearby. */
    static Layer farFromZero() {
        BatchNorm normalization = BatchNorm.of(2);
        normalization.bias().data()[0] = 9;
        normalization.bias().data()[1] = -9;
        normalization.eval();
        return new RectifiedBatchNorm(normalization);
    }

    @Test
    void theBitsAreThoseOfTheLayersInTurn() {
        for (int[] shape : new int[][] {{8, 3, 5, 4}, {4, 40, 33, 33}, {6, 3, 17}, {16, 3}, {5, 3, 1, 1}}) {
            for (boolean training : new boolean[] {true, false}) {
                for (BatchNorm normalization : List.of(BatchNorm.of(shape[1]), BatchNorm.of(shape[1]).withoutAffine(),
                        BatchNorm.of(shape[1]).withoutRunningStatistics(), BatchNorm.of(shape[1]).cumulative())) {
                    compare(normalization, shape, training);
                }
            }
        }
    }

    private void compare(BatchNorm normalization, int[] shape, boolean training) {
        if (normalization.weight() != null) {
            for (int c = 0; c < shape[1]; c++) {
                normalization.weight().data()[c] = (float) random.nextGaussian();
                normalization.bias().data()[c] = (float) random.nextGaussian();
            }
        }
        normalization.apply(Tensors.randn(random, shape));
        normalization.setTraining(training);
        Tensor numbers = Tensors.randn(random, shape);
        Tensor u = Tensors.randn(random, shape);
        List<Tensor> before = normalization.ownBuffers().values().stream().map(Tensor::copy).toList();
        List<int[]> inTurn = results(normalization, x -> relu().apply(normalization.apply(x)), numbers, u);
        int i = 0;
        for (Tensor buffer : normalization.ownBuffers().values()) {
            System.arraycopy(before.get(i++).data(), 0, buffer.data(), 0, buffer.numel());
        }
        List<int[]> atOnce = results(normalization, x -> {
            Tensor y = Sequential.of(normalization, relu()).apply(x);
            assertEquals("rectifiedBatchNorm", y.operation());
            return y;
        }, numbers, u);
        assertEquals(inTurn.size(), atOnce.size());
        for (int k = 0; k < inTurn.size(); k++) {
            assertArrayEquals(inTurn.get(k), atOnce.get(k), k + " of " + normalization + Arrays.toString(shape));
        }
    }

    /** Results, gradients, running statistics. */
    private static List<int[]> results(BatchNorm normalization, UnaryOperator<Tensor> mapping, Tensor numbers,
            Tensor u) {
        Tensor x = numbers.copy().requiresGrad();
        normalization.zeroGrad();
        Tensor y = mapping.apply(x);
        y.backward(u);
        List<int[]> all = new ArrayList<>(List.of(bits(y), bits(x.grad())));
        normalization.parameters().forEach(parameter -> all.add(bits(parameter.grad())));
        normalization.ownBuffers().values().forEach(buffer -> all.add(bits(buffer)));
        return all;
    }

    private static int[] bits(Tensor tensor) {
        int[] bits = new int[tensor.numel()];
        Arrays.setAll(bits, i -> Float.floatToIntBits(tensor.data()[i] + 0f));
        return bits;
    }

    @Test
    void onlyWhatIsTheSameIsComputedAtOnce() {
        BatchNorm normalization = BatchNorm.of(2);
        assertTrue(normalization.joined(relu()) instanceof RectifiedBatchNorm);
        assertNull(normalization.joined(Activations.gelu()));
        assertNull(normalization.joined(maxPool(2)));
        assertNull(normalization.joined(relu()).joined(relu()));
        assertNull(Conv2d.of(1, 2, 3, random).joined(normalization));
    }

    @Test
    void itSpeaksOfTheLayersItConsistsOf() {
        BatchNorm normalization = BatchNorm.of(2);
        RectifiedBatchNorm both = new RectifiedBatchNorm(normalization);
        assertEquals("BatchNorm(2) then ReLU", both.name());
        Layer inTurn = normalization.then(relu());
        assertEquals(inTurn.state().keySet(), both.state().keySet());
        assertEquals(inTurn.codomain(), both.codomain());
        assertEquals(inTurn.toString(), both.toString());
        for (Tensor wrong : List.of(Tensors.ones(1, 2), Tensors.ones(4, 3))) {
            assertEquals(assertThrows(IllegalArgumentException.class, () -> inTurn.apply(wrong)).getMessage(),
                assertThrows(IllegalArgumentException.class, () -> both.apply(wrong)).getMessage());
        }
    }

    /** What is pulled back may take the place of the cotangents, but not of those that somebody else holds. */
    @Test
    void cotangentsThatWereAskedForStay() {
        Tensor x = Tensors.randn(random, 2, 8, 16, 16).requiresGrad();
        Tensor y = Conv2d.of(8, 8, 3, random).padding(1).apply(x).retainGrad();
        Tensor u = Tensors.randn(random, y.shape());
        int[] given = bits(u);
        y.backward(u);
        assertArrayEquals(given, bits(u));
        assertArrayEquals(given, bits(y.grad()));
    }
}
