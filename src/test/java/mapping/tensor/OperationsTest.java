package mapping.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mapping.random.RandomSource;
import org.junit.jupiter.api.Test;

/** Operations where PyTorch leaves something open or does otherwise: by hand, or by what one is made of. */
class OperationsTest {

    private static final float INFINITY = Float.POSITIVE_INFINITY;
    private static final float NAN = Float.NaN;

    /** What is not chosen may be anything, and what arrives there too. */
    @Test
    void aChoiceIsNotPoisonedByWhatItDoesNotTake() {
        Tensor taken = Tensor.vector(1, 2, 3).requiresGrad();
        Tensor other = Tensor.vector(NAN, INFINITY, -INFINITY).requiresGrad();
        Tensor result = Tensors.where(Tensor.vector(1, 1, 1), taken, other);
        assertArrayEquals(new float[] {1, 2, 3}, result.data());
        result.backward(Tensor.vector(INFINITY, NAN, 5));
        assertArrayEquals(new float[] {INFINITY, NAN, 5}, taken.grad().data());
        assertArrayEquals(new float[3], other.grad().data());
    }

    /** The documented way around 0 · ∞: √x is asked only where it has a slope. */
    @Test
    void aRootWhereThereIsOne() {
        Tensor x = Tensor.vector(-1, 0, 4).requiresGrad();
        Tensors.where(x.gt(0), Tensors.where(x.gt(0), x, Tensor.scalar(1)).sqrt(), Tensor.scalar(0)).sum().backward();
        assertArrayEquals(new float[] {0, 0, 0.25f}, x.grad().data());
        x.zeroGrad();
        Tensors.where(x.gt(0), x.sqrt(), Tensor.scalar(0)).sum().backward();
        assertTrue(Float.isNaN(x.grad().get(1)), "0 / 0, as in PyTorch");
    }

    /** Elements −∞ count for nothing, also where PyTorch 1.13 gives NaN: the rest of the line is as without them. */
    @Test
    void runningLogSumExpOfWhatIsMasked() {
        Tensor x = Tensor.vector(-INFINITY, -INFINITY, 1, 2).requiresGrad();
        Tensor y = Cumulative.logCumSumExp(x, 0);
        assertEquals(2.3132617f, y.get(3));
        y.backward(Tensor.vector(1, 2, 3, 4));
        assertArrayEquals(new float[] {0, 0, 4.0757656f, 2.9242344f}, x.grad().data(), 1e-6f);
        Tensor infinite = Tensor.vector(1, INFINITY, 2).requiresGrad();
        Cumulative.logCumSumExp(infinite, 0).backward(Tensor.vector(1, 2, 3));
        assertArrayEquals(new float[] {1, 5, 0}, infinite.grad().data());
        Tensor nan = Tensor.vector(1, NAN, 2).requiresGrad();
        Cumulative.logCumSumExp(nan, 0).backward(Tensor.vector(1, 2, 3));
        assertTrue(Float.isNaN(nan.grad().get(0)) && Float.isNaN(nan.grad().get(2)));
    }

    /** Log-sum-exp of the same elements at once is another computation of the same numbers. */
    @Test
    void runningTotalsEndWithTheTotal() {
        Tensor x = Tensors.randn(RandomSource.of(1), 4, 300).mul(30);
        assertArrayEquals(x.logSumExp(1).data(), Cumulative.logCumSumExp(x, 1).select(1, 299).data(), 2e-5f);
        Tensor near = x.mul(0.001).add(1);
        assertArrayEquals(near.prod(1).data(), Cumulative.cumprod(near, 1).select(1, 299).data());
    }

    @Test
    void theLastOfSeveralWrittenToOnePlaceStays() {
        Tensor a = Tensor.vector(1, 2, 3).requiresGrad();
        Tensor source = Tensor.vector(7, 8, 9).requiresGrad();
        Tensor result = Tensors.scatter(a, 0, Tensor.vector(2, 0, 2), source);
        assertArrayEquals(new float[] {8, 2, 9}, result.data());
        result.backward(Tensor.vector(10, 20, 30));
        assertArrayEquals(new float[] {0, 20, 0}, a.grad().data());
        assertArrayEquals(new float[] {0, 10, 30}, source.grad().data());
        assertArrayEquals(new float[] {1, 2, 3}, a.data(), "the argument stays");
    }

    @Test
    void whatIsCutOffMayBeNaN() {
        Tensor x = Tensor.matrix(new float[][] {{1, NAN}, {2, 3}}).requiresGrad();
        Tensor lower = Rearrangement.tril(x, 0);
        assertArrayEquals(new float[] {1, 0, 2, 3}, lower.data());
        lower.backward(Tensor.matrix(new float[][] {{1, NAN}, {1, 1}}));
        assertArrayEquals(new float[] {1, 0, 1, 1}, x.grad().data());
        assertArrayEquals(new float[] {0, 0, 2, 0}, Rearrangement.tril(Tensor.matrix(new float[][] {{1, 2}, {2, 3}}), -1).data());
        assertArrayEquals(new float[4], Rearrangement.triu(x, Integer.MAX_VALUE).data(), "no overflow");
        assertArrayEquals(new float[4], Rearrangement.tril(x, Integer.MIN_VALUE).data());
    }

    @Test
    void nanHasNoSign() {
        assertTrue(Float.isNaN(Tensor.scalar(NAN).sign().item()));
        assertEquals("0.0", String.valueOf(Tensor.scalar(-0.0).sign().item()));
        Tensor x = Tensor.vector(0.3f, 1.7f).requiresGrad();
        x.add(x.round().sub(x).detach()).mul(Tensor.vector(5, 6)).sum().backward();
        assertArrayEquals(new float[] {5, 6}, x.grad().data(), "straight through");
    }

    @Test
    void comparisonsHaveNoGradient() {
        Tensor x = Tensor.vector(1, 2).requiresGrad();
        for (Tensor result : List.of(x.ge(1), x.le(1), x.ne(1), x.ge(x), x.le(x), x.ne(x), Tensors.nonzero(x))) {
            assertFalse(result.needsGradient());
        }
    }

    /** A result has its own memory, also where there was nothing to do. */
    @Test
    void resultsAreTheirOwn() {
        Tensor x = Tensors.ones(2, 2);
        for (Tensor result : List.of(Tensors.einsum("ij->ij", x), Tensors.einsum("...", x), Tensors.flip(x), x.floor(),
                Rearrangement.roll(x, 0, 0), Rearrangement.repeat(x, 1, 1), Rearrangement.tril(x, 5),
                Tensors.scatter(x, 0, Tensors.zeros(0, 2), 1))) {
            assertNotSame(x.data(), result.data());
            assertArrayEquals(x.data(), result.data());
        }
    }

    /** A product of many matrices, and of batches, is the same bits as by matmul. */
    @Test
    void einsumIsMadeOfMatrixProducts() {
        RandomSource random = RandomSource.of(1);
        Tensor a = Tensors.randn(random, 3, 17, 33);
        Tensor b = Tensors.randn(random, 3, 33, 9);
        assertArrayEquals(a.matmul(b).data(), Tensors.einsum("bij,bjk->bik", a, b).data());
        assertArrayEquals(a.matmul(b).sum(0).transpose(0, 1).shape(), Tensors.einsum("bij,bjk->ki", a, b).shape());
        assertArrayEquals(a.matmul(b).sum(0).transpose(0, 1).data(), Tensors.einsum("bij,bjk->ki", a, b).data(), 1e-4f);
    }

    /** 64 points against 700 in 100 dimensions, shared among threads, beside differences written out. */
    @Test
    void manyDistances() {
        RandomSource random = RandomSource.of(1);
        Tensor a = Tensors.randn(random, 64, 100);
        Tensor b = Tensors.randn(random, 700, 100);
        Tensor differences = a.unsqueeze(1).sub(b.unsqueeze(0));
        for (double p : new double[] {1, 2, Double.POSITIVE_INFINITY}) {
            assertArrayEquals(Norms.vectorNorm(differences, p, -1).data(), Distances.cdist(a, b, p).data(), 1e-4f);
        }
    }

    /** Near points far from the origin keep their distance; ‖x‖² − 2⟨x, y⟩ + ‖y‖² would lose it. */
    @Test
    void distancesDoNotCancel() {
        Tensor a = Tensor.matrix(new float[][] {{10000, 10000}});
        Tensor b = Tensor.matrix(new float[][] {{10000.01f, 10000}});
        assertEquals(0.009765625f, Distances.cdist(a, b, 2).item(), "a float near 10,000 is a multiple of 2⁻¹⁰");
        Tensor origin = Tensors.zeros(1, 2);
        for (double size : new double[] {1e-30, 1e30}) {
            Tensor x = Tensor.matrix(new float[][] {{3, 4}}).mul(size).requiresGrad();
            Tensor distance = Distances.cdist(x, origin, 2);
            assertEquals(5 * size, distance.item(), 1e-6 * size, "squares would be 0 or infinite");
            distance.sum().backward();
            assertArrayEquals(new float[] {0.6f, 0.8f}, x.grad().data(), 1e-6f);
        }
        assertTrue(Float.isNaN(Distances.cdist(Tensors.full(NAN, 1, 2), origin, 2).item()));
    }

    @Test
    void evenlySpacedNumbersEndWhereTheyShould() {
        assertEquals(0.3f, Tensors.linspace(0.1, 0.3, 7).get(6));
        assertArrayEquals(new float[] {0, 0.2f, 0.4f, 0.6f, 0.8f}, Tensors.arange(0, 1, 0.2).data());
        assertArrayEquals(new int[] {0, 2}, Tensors.nonzero(Tensors.zeros(2, 2)).shape());
        assertEquals(0, Tensors.meshgrid().size());
    }
}
