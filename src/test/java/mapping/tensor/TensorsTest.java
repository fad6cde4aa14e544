package mapping.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mapping.random.RandomSource;
import org.junit.jupiter.api.Test;

/** Making and printing tensors. */
class TensorsTest {

    private static void holds(Tensor tensor, int[] shape, float... numbers) {
        assertArrayEquals(shape, tensor.shape());
        assertArrayEquals(numbers, tensor.data());
    }

    @Test
    void constants() {
        holds(Tensors.zeros(2, 1), new int[] {2, 1}, 0, 0);
        holds(Tensors.ones(2), new int[] {2}, 1, 1);
        holds(Tensors.full(0.5, 1, 3), new int[] {1, 3}, 0.5f, 0.5f, 0.5f);
        holds(Tensors.arange(4), new int[] {4}, 0, 1, 2, 3);
        holds(Tensors.eye(2), new int[] {2, 2}, 1, 0, 0, 1);
        holds(Tensors.lowerTriangle(3), new int[] {3, 3}, 1, 0, 0, 1, 1, 0, 1, 1, 1);
        holds(Tensors.labels(3, 0), new int[] {2}, 3, 0);
        holds(Tensor.scalar(2), new int[0], 2);
        holds(Tensor.matrix(new float[][] {{1, 2}, {3, 4}, {5, 6}}), new int[] {3, 2}, 1, 2, 3, 4, 5, 6);
        holds(Tensor.matrix(new float[0][]), new int[] {0, 0});
    }

    @Test
    void elementsAreFoundByTheirIndices() {
        Tensor x = Tensors.arange(24).reshape(2, 3, 4);
        assertEquals(3, x.dim());
        assertEquals(24, x.numel());
        assertEquals(4, x.size(-1));
        assertEquals(23, x.get(1, 2, 3));
        assertEquals(17, x.get(1, 1, 1));
        assertEquals(7, Tensor.scalar(7).get());
        assertArrayEquals(new int[] {3, 0}, Tensors.wholeNumbers("test", Tensor.vector(3, 0), 4));
    }

    @Test
    void emptyTensorsGoThrough() {
        Tensor empty = Tensors.zeros(0, 3).requiresGrad();
        holds(empty.mul(2).add(Tensors.ones(3)), new int[] {0, 3});
        holds(empty.sum(0), new int[] {3}, 0, 0, 0);
        holds(empty.matmul(Tensors.ones(3, 2)), new int[] {0, 2});
        holds(Tensors.ones(2, 0).matmul(Tensors.ones(0, 2)), new int[] {2, 2}, 0, 0, 0, 0);
        holds(Tensors.concat(0, empty, Tensors.ones(1, 3)), new int[] {1, 3}, 1, 1, 1);
        holds(empty.transpose(0, 1), new int[] {3, 0});
        holds(Convolution.conv2d(Tensors.zeros(0, 1, 4, 4), Tensors.ones(2, 1, 3, 3), null), new int[] {0, 2, 2, 2});
        empty.square().sum().backward();
        holds(empty.grad(), new int[] {0, 3});
        holds(Tensors.zeros(2, 0).sum(0), new int[] {0});
        holds(Tensors.zeros(2, 3, 0).sum(1), new int[] {2, 0});
        holds(Tensors.zeros(5, 0).norm(0), new int[] {0});
    }

    /** Moments of a hundred thousand draws: standard errors are about 0.001 and 0.003. */
    @Test
    void randomTensorsFollowTheirDistributionsAndSeeds() {
        Tensor uniform = Tensors.rand(RandomSource.of(1), 100, 1000);
        assertEquals(0.5, uniform.mean().item(), 0.004);
        assertEquals(1 / 12.0, uniform.variance(1).item(), 0.002);
        assertTrue(uniform.min().item() >= 0 && uniform.max().item() < 1);
        Tensor normal = Tensors.randn(RandomSource.of(1), 100, 1000);
        assertEquals(0, normal.mean().item(), 0.013);
        assertEquals(1, normal.variance(1).item(), 0.018);
        assertArrayEquals(normal.data(), Tensors.randn(RandomSource.of(1), 100, 1000).data());
        assertNotEquals(normal.get(0, 0), Tensors.randn(RandomSource.of(2), 1, 1).item());
    }

    @Test
    void printsShapeAndNumbers() {
        assertEquals("Tensor(2, 2) [[1, 2.5000],\n [-3, 1.000e-05]]",
            Tensor.matrix(new float[][] {{1, 2.5f}, {-3, 1e-5f}}).toString());
        assertEquals("Tensor(3) [1, 2, 3] requires grad", Tensor.vector(1, 2, 3).requiresGrad().toString());
        assertEquals("Tensor() 6 from sum", Tensor.vector(1, 2, 3).requiresGrad().sum().toString());
        assertEquals("Tensor(10) [0, 1, 2, …, 7, 8, 9]", Tensors.arange(10).toString());
        assertEquals("Tensor(0, 2) []", Tensors.zeros(0, 2).toString());
        assertEquals("Tensor(2) [NaN, Infinity]", Tensor.vector(Float.NaN, Float.POSITIVE_INFINITY).toString());
        assertEquals("Tensor(8, 1) [[0],\n [1],\n [2],\n …,\n [5],\n [6],\n [7]]", Tensors.arange(8).reshape(8, 1).toString());
    }

    /** Of two branches one may be data; the other gets its part, summed over what was repeated. */
    @Test
    void aChoiceGivesItsGradientToWhatNeedsOne() {
        Tensor x = Tensor.vector(1, 2, 3).requiresGrad();
        Tensor condition = Tensor.matrix(new float[][] {{1, 0, 1}, {1, 0, 0}});
        Tensors.where(condition, x, Tensors.zeros(2, 3)).sum().backward();
        assertArrayEquals(new float[] {2, 0, 1}, x.grad().data());
        x.zeroGrad();
        Tensors.where(condition, Tensors.zeros(2, 3), x).sum().backward();
        assertArrayEquals(new float[] {0, 2, 1}, x.grad().data());
    }
}
