package mapping.losses;

import static mapping.activations.Activations.logSoftmax;
import static mapping.losses.Losses.crossEntropy;
import static mapping.losses.Losses.nll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mapping.DifferentiableLawsTest;
import mapping.Sample;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import org.junit.jupiter.api.Test;

/** Cross-entropy: how its forms are related, what it gives far out, and what it says of a wrong label. */
class CrossEntropyTest {

    private final RandomSource random = RandomSource.of(5);

    @Test
    void theFusedFormIsTheComposition() {
        Tensor labels = Tensor.of(new float[64], 64);
        labels.update(data -> {
            for (int i = 0; i < data.length; i++) {
                data[i] = random.nextInt(10);
            }
        });
        Tensor x = Tensors.randn(random, 64, 10).mul(3).detach().requiresGrad();
        Tensor fused = crossEntropy().apply(x, labels);
        fused.backward();
        Tensor z = x.copy().requiresGrad();
        Tensor composed = logSoftmax().then(nll().against(labels)).apply(z);
        composed.backward();
        assertEquals(composed.item(), fused.item(), 1e-6);
        assertArrayEquals(z.grad().data(), x.grad().data(), 1e-8f);
    }

    /** The gradient by the logits is (p − e_y) / n. */
    @Test
    void theGradientIsProbabilityMinusTruth() {
        Tensor x = Tensors.randn(random, 4, 3).requiresGrad();
        Tensor labels = Tensors.labels(2, 0, 1, 1);
        crossEntropy().apply(x, labels).backward();
        Tensor expected = x.detach().softmax(1).sub(Tensors.oneHot(labels, 3)).div(4);
        assertArrayEquals(expected.data(), x.grad().data(), 1e-8f);
    }

    /** The first pass gives its slope away; the second computes it anew. */
    @Test
    void aRetainedGraphGivesTheGradientAgain() {
        Tensor labels = Tensors.labels(2, -100, 1, 1);
        Tensor soft = Tensors.rand(random, 4, 3);
        for (Tensor target : new Tensor[] {labels, soft}) {
            Tensor x = Tensors.randn(random, 4, 3).requiresGrad();
            Tensor cost = crossEntropy().smoothing(0.1).apply(x, target);
            cost.backwardRetainingGraph();
            float[] once = x.grad().data().clone();
            x.zeroGrad();
            cost.backwardRetainingGraph();
            assertArrayEquals(once, x.grad().data());
            cost.backward();
            assertArrayEquals(Tensor.of(once, 4, 3).mul(2).data(), x.grad().data());
        }
    }

    @Test
    void relatives() {
        Tensor x = Tensors.randn(random, 6, 4);
        Tensor labels = Tensors.labels(0, 3, 2, 2, 1, 0);
        float plain = crossEntropy().apply(x, labels).item();
        assertEquals(plain, crossEntropy().smoothing(0).apply(x, labels).item(), "no smoothing");
        assertEquals(plain, crossEntropy().apply(x, Tensors.oneHot(labels, 4)).item(), 1e-6, "one-hot distributions");
        assertEquals(plain, crossEntropy().classWeights(2, 2, 2, 2).apply(x, labels).item(), 1e-6, "equal weights");
        Tensor smoothed = Tensors.oneHot(labels, 4).mul(0.8).add(0.2 / 4);
        assertEquals(crossEntropy().apply(x, smoothed).item(), crossEntropy().smoothing(0.2).apply(x, labels).item(), 1e-6);
        assertEquals(plain, crossEntropy().apply(x.add(100), labels).item(), 1e-4, "logits + a number");
        assertEquals(StrictMath.log(4), crossEntropy().apply(Tensors.zeros(6, 4), labels).item(), 1e-6, "knowing nothing");
    }

    @Test
    void keepsTheLaws() {
        Tensor x = Tensors.randn(random, 3, 4);
        Tensor labels = Tensors.labels(0, 3, 2);
        DifferentiableLawsTest.keepsAllLaws(Sample.of(crossEntropy().against(labels), x));
        DifferentiableLawsTest.keepsAllLaws(Sample.of(crossEntropy().smoothing(0.1).none().against(labels), x));
    }

    @Test
    void farOut() {
        Tensor x = Tensor.matrix(new float[][] {{0, Float.NEGATIVE_INFINITY}, {Float.NEGATIVE_INFINITY, 0}}).requiresGrad();
        Tensor each = crossEntropy().each(x, Tensors.labels(0, 0));
        assertArrayEquals(new float[] {0, Float.POSITIVE_INFINITY}, each.data(), "impossible: 0 or ∞");
        each.sum().backward();
        assertArrayEquals(new float[] {0, 0, -1, 1}, x.grad().data());
        Tensor possible = Tensor.matrix(new float[][] {{1, 0}, {0, 1}});
        assertArrayEquals(new float[] {0, 0}, crossEntropy().each(x.detach(), possible).data(), "0 · ∞ counts as 0");
        assertEquals(0, crossEntropy().apply(Tensors.randn(random, 5, 1), Tensors.labels(0, 0, 0, 0, 0)).item(), "one class");
    }

    @Test
    void errors() {
        Tensor x = Tensors.zeros(3, 10);
        assertEquals("The label of row 2 of crossEntropy must be a whole number from 0 to 9, got 10.",
            message(x, Tensors.labels(0, 1, 10)));
        assertEquals("The label of row 1 of crossEntropy must be a whole number from 0 to 9, got -1.",
            message(x, Tensors.labels(0, -1, 2)));
        assertEquals("The label of row 0 of crossEntropy must be a whole number from 0 to 9, got 0.5.",
            message(x, Tensor.vector(0.5f, 1, 2)));
        assertEquals("The labels of crossEntropy must have the shape (3), got (2). Distributions over the classes, for "
            + "crossEntropy, have the shape of the scores.", message(x, Tensors.labels(0, 1)));
        assertTrue(message(x, Tensors.labels(-100, -100, -100)).startsWith("A mean of crossEntropy must have losses that count"));
        assertEquals("The label of row 1, place 2 of crossEntropy must be a whole number from 0 to 1, got 7.",
            message(Tensors.zeros(2, 2, 3), Tensor.of(new float[] {0, 1, 0, 1, 0, 7}, 2, 3)));
        assertEquals(0, crossEntropy().sum().apply(x, Tensors.labels(-100, -100, -100)).item());
    }

    private static String message(Tensor x, Tensor target) {
        return assertThrows(IllegalArgumentException.class, () -> crossEntropy().apply(x, target)).getMessage();
    }
}
