package mapping.layers.attention;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import mapping.random.RandomSource;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import org.junit.jupiter.api.Test;

/** Padding may hold anything: results and gradients are those of the same sequences with zeros in its place. */
class UnseenTest {

    private static final Tensor MASK = Tensor.of(new float[] {1, 1, 0, 1, 0, 0}, 2, 1, 1, 3);

    private static Tensor[] run(float padding, boolean composed) {
        RandomSource random = RandomSource.of(3);
        Tensor query = Tensors.randn(random, 2, 2, 4).requiresGrad();
        Tensor key = padded(Tensors.randn(random, 2, 3, 4), padding).requiresGrad();
        Tensor value = padded(Tensors.randn(random, 2, 3, 4), padding).requiresGrad();
        Tensor result = composed
            ? Attention.joinHeads(Attention.scaledDotProduct(Attention.splitHeads(2, query), Attention.splitHeads(2, key),
                Attention.splitHeads(2, value), MASK))
            : Attention.ofHeads(2, query, key, value, MASK);
        result.square().sum().backward();
        return new Tensor[] {result, query.grad(), key.grad(), value.grad()};
    }

    private static Tensor padded(Tensor vectors, float padding) {
        for (int i : new int[] {2, 4, 5}) {
            for (int j = 0; j < 4; j++) {
                vectors.data()[4 * i + j] = padding;
            }
        }
        return vectors;
    }

    @Test
    void paddingReachesNothing() {
        for (boolean composed : new boolean[] {false, true}) {
            for (float padding : new float[] {Float.NaN, Float.POSITIVE_INFINITY}) {
                Tensor[] expected = run(0, composed);
                Tensor[] got = run(padding, composed);
                for (int i = 0; i < got.length; i++) {
                    assertArrayEquals(expected[i].data(), got[i].data(), 1e-6f, "part " + i);
                }
            }
        }
    }

    @Test
    void masksOfFewerAxes() {
        Tensor query = Tensors.ones(2, 1, 2);
        Tensor key = Tensors.ones(2, 3, 2);
        Tensor value = padded(Tensors.ones(2, 3, 4), Float.NaN);
        value.data()[16] = value.data()[17] = value.data()[18] = value.data()[19] = 5;
        Tensor expected = Tensor.of(new float[] {1, 1, 1, 1, 3, 3, 3, 3}, 2, 1, 4);
        assertArrayEquals(expected.data(), Attention.scaledDotProduct(query, key, value, Tensor.vector(1, 1, 0)).data());
        assertArrayEquals(expected.data(), Attention.scaledDotProduct(query, key, value,
            Tensor.matrix(new float[][] {{1, 1, 0}})).data());
    }
}
