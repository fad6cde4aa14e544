package mapping.losses;

import static mapping.losses.Losses.*;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import org.junit.jupiter.api.Test;

/** Arguments at the edge: the right limit, or an error that says what is wrong; never a silent NaN. */
class LossExtremesTest {

    private static final float INF = Float.POSITIVE_INFINITY;

    private static void check(Loss loss, float[] x, float[] y, float[] losses, float[] gradient) {
        Tensor prediction = Tensor.vector(x).requiresGrad();
        Tensor each = loss.each(prediction, Tensor.vector(y));
        each.sum().backward();
        assertArrayEquals(losses, each.data(), 1e-6f, loss.name());
        assertArrayEquals(gradient, prediction.grad().data(), 1e-6f, loss.name() + ", gradient");
    }

    @Test
    void certainAndRightCostsNothingCertainAndWrongCostsAll() {
        check(binaryCrossEntropyWithLogits(), new float[] {INF, -INF, INF, -INF}, new float[] {1, 0, 0, 1},
            new float[] {0, 0, INF, INF}, new float[] {0, 0, 1, -1});
        check(binaryCrossEntropy(), new float[] {1, 0, 0, 1}, new float[] {1, 0, 1, 0},
            new float[] {0, 0, 100, 100}, new float[] {0, 0, -1e12f, 1e12f});
        check(binaryFocal(2, -1), new float[] {1000, -1000, -1000}, new float[] {1, 0, 1}, new float[] {0, 0, 1000},
            new float[] {0, 0, -1});
        check(binaryFocal(0.5, -1), new float[] {1000, -1000}, new float[] {1, 0}, new float[] {0, 0}, new float[] {0, 0});
        check(klDivergence(), new float[] {-INF, -1, 0}, new float[] {0, 0, 1}, new float[] {0, 0, 0}, new float[] {0, 0, -1});
        check(softMargin(), new float[] {1e4f, -1e4f}, new float[] {1, 1}, new float[] {0, 1e4f}, new float[] {0, -1});
        check(poissonNll(), new float[] {-INF, 100}, new float[] {0, 0}, new float[] {0, INF}, new float[] {0, INF});
        Tensor x = Tensor.matrix(new float[][] {{1e4f, -1e4f}, {1e4f, -1e4f}}).requiresGrad();
        for (double gamma : new double[] {0, 0.5, 2}) {
            x.zeroGrad();
            Tensor each = focal(gamma).each(x, Tensors.labels(0, 1));
            each.sum().backward();
            assertArrayEquals(new float[] {0, 2e4f}, each.data());
            assertArrayEquals(new float[] {0, 0, 1, -1}, x.grad().data());
        }
    }

    @Test
    void farResiduals() {
        float[] far = {3e38f, -3e38f, INF, 1e-42f};
        float[] zero = new float[4];
        check(mae(), far, zero, new float[] {3e38f, 3e38f, INF, 1e-42f}, new float[] {1, -1, 1, 1});
        check(huber(), far, zero, new float[] {3e38f, 3e38f, INF, 0}, new float[] {1, -1, 1, 0});
        check(smoothL1(), far, zero, new float[] {3e38f, 3e38f, INF, 0}, new float[] {1, -1, 1, 0});
        check(logCosh(), far, zero, new float[] {3e38f, 3e38f, INF, 0}, new float[] {1, -1, 1, 0});
        check(quantile(0.25), far, zero, new float[] {2.25e38f, 0.75e38f, INF, 0}, new float[] {0.75f, -0.25f, 0.75f, 0.75f});
        check(mse(), new float[] {1e4f, 1e20f}, new float[2], new float[] {1e8f, INF}, new float[] {2e4f, 2e20f});
    }

    @Test
    void vectorsOfZerosHaveFiniteGradients() {
        Tensor zero = Tensors.zeros(3, 4).requiresGrad();
        Tensor other = Tensors.ones(3, 4);
        cosineSimilarity().apply(zero, other).add(infoNce(0.1).apply(zero, other)).add(ntXent(0.1).apply(zero, other))
            .add(triplet().apply(zero, zero, other)).add(contrastive().apply(zero, zero, Tensor.vector(1, -1, 1))).backward();
        for (float g : zero.grad().data()) {
            assertTrue(Float.isFinite(g));
        }
    }

    @Test
    void gaussianVariances() {
        Tensor mean = Tensor.vector(0, 0).requiresGrad();
        Tensor variance = Tensor.vector(0, 1).requiresGrad();
        gaussianNll().each(mean, variance, Tensor.vector(1, 1)).sum().backward();
        assertEquals(-0.5e12, variance.grad().get(0), 1e7, "a variance of 0 is told to grow");
        assertEquals("The variances of gaussianNll must not be negative, got -1 at element 0. Predict their logarithms instead.",
            message(() -> gaussianNll().each(mean, Tensor.vector(-1, 1), mean)));
    }

    /** A target longer than its frames has no alignment. */
    @Test
    void impossibleSequences() {
        Tensor x = Tensors.zeros(2, 2, 3).requiresGrad();
        Tensor target = Tensor.of(new float[] {1, 1, 1, 2}, 2, 2);
        Tensor each = ctc().each(x, target);
        assertEquals(INF, each.get(0), "1 1 needs a blank between");
        assertEquals(StrictMath.log(9), each.get(1), 1e-6, "1 2 has one alignment of 9");
        each.sum().backward();
        assertEquals(0, x.grad().select(0, 0).abs().sum().item());
        assertEquals(0, ctc().withZeroInfinity().each(x, target).get(0));
        Tensor empty = Tensor.of(new float[] {-1, -1}, 1, 2);
        assertEquals(StrictMath.log(9), ctc().each(Tensors.zeros(1, 2, 3), empty).item(), 1e-6, "only blanks spell nothing");
    }

    @Test
    void errors() {
        assertEquals("The tensors that mse compares must have the same shape, got (4, 1) and (4). Reshape one of them.",
            message(() -> mse().apply(Tensors.zeros(4, 1), Tensors.zeros(4))));
        assertEquals("The targets of hinge must be −1 or 1, got 0 at element 1. Turn 0 and 1 into these by target.mul(2).sub(1).",
            message(() -> hinge().apply(Tensors.zeros(2), Tensor.vector(1, 0))));
        assertEquals("The probabilities of binaryCrossEntropy must lie between 0 and 1, got 1.5 at element 0. Apply sigmoid() "
            + "first, or take the loss that works on logits.",
            message(() -> binaryCrossEntropy().apply(Tensor.vector(1.5f), Tensor.vector(1))));
        assertEquals("A mean of mse must have losses that count, got none: all are ignored, masked or of weight 0. Leave such a "
            + "batch out, or use sum().",
            message(() -> mse().masked(Tensors.zeros(2)).apply(Tensors.zeros(2), Tensors.zeros(2))));
        assertTrue(message(() -> focal().apply(Tensors.zeros(1, 2), Tensors.labels(-100))).startsWith("A mean of focal must"));
        assertTrue(message(() -> nll().apply(Tensors.zeros(1, 2), Tensors.labels(-100))).startsWith("A mean of nll must"));
        assertEquals("The mask of mse must broadcast to the shape (2) of its losses, got shape (2, 1).",
            message(() -> mse().masked(Tensors.zeros(2, 1)).apply(Tensors.zeros(2), Tensors.zeros(2))));
        assertEquals("The weights of mse must broadcast to the shape (2) of its losses, got shape (3).",
            message(() -> mse().weighted(Tensors.zeros(3)).apply(Tensors.zeros(2), Tensors.zeros(2))));
        assertEquals("The label of row 0 of multiMargin must be a whole number from 0 to 1, got -1.",
            message(() -> multiMargin().apply(Tensors.zeros(1, 2), Tensors.labels(-1))));
        assertEquals("Label 1 of row 0 of multiLabelMargin must be a whole number from 0 to 1, got 5. Fill up the row with −1.",
            message(() -> multiLabelMargin().apply(Tensors.zeros(1, 2), Tensor.of(new float[] {0, 5}, 1, 2))));
        assertEquals("Label 0 of row 0 of ctc must be a whole number from 0 to 2 other than the blank, 0, got 0. Fill up short "
            + "rows with −1.", message(() -> ctc().apply(Tensors.zeros(1, 2, 3), Tensor.of(new float[] {0, 5}, 1, 2))));
        assertEquals("The frames of ctc that count must be 1 numbers from 0 to 2, one for each example, got [3.0].",
            message(() -> ctc().frames(3).apply(Tensors.zeros(1, 2, 3), Tensor.of(new float[] {1, 1}, 1, 2))));
        assertEquals("The level q of a quantile must be greater than 0 and less than 1, got 1.", message(() -> quantile(1)));
        assertEquals("The label smoothing ε must be at least 0 and less than 1, got 1.",
            message(() -> crossEntropy().smoothing(1)));
        assertTrue(message(() -> mse().apply(Tensors.zeros(0), Tensors.zeros(0))).startsWith("A mean of mse must"));
    }

    private static String message(Runnable computation) {
        return assertThrows(IllegalArgumentException.class, computation::run).getMessage();
    }

    /** What does not count may be anything, in prediction, target and weights. */
    @Test
    void maskedNaNsReachNothing() {
        float nan = Float.NaN;
        for (Loss loss : List.of(mse(), mae(), huber(), logCosh(), poissonNll(), binaryCrossEntropyWithLogits(),
                klDivergence())) {
            for (float odd : new float[] {nan, INF, -INF}) {
                Tensor x = Tensor.vector(0.5f, odd, 0.25f).requiresGrad();
                Tensor y = Tensor.vector(0.25f, loss.name().equals("klDivergence") ? 0 : odd, 1);
                Tensor mask = Tensor.vector(1, 0, 1);
                Tensor cost = loss.masked(mask).weighted(Tensor.vector(1, odd, 2)).apply(x, y);
                cost.backward();
                Tensor kept = Tensor.vector(0.5f, 0.25f).requiresGrad();
                Tensor same = loss.weighted(Tensor.vector(1, 2)).apply(kept, Tensor.vector(0.25f, 1));
                same.backward();
                assertEquals(same.item(), cost.item(), 1e-6, loss.name());
                assertArrayEquals(new float[] {kept.grad().get(0), 0, kept.grad().get(1)}, x.grad().data(), 1e-6f, loss.name());
            }
        }
        Tensor rows = Tensor.matrix(new float[][] {{1, 2}, {nan, INF}, {3, 1}}).requiresGrad();
        for (Loss loss : List.of(crossEntropy(), focal(), triplet().with(Tensors.ones(3, 2)), cosineSimilarity())) {
            rows.zeroGrad();
            Tensor target = loss.name().equals("crossEntropy") || loss.name().equals("focal") ? Tensors.labels(0, 1, 1)
                : Tensor.matrix(new float[][] {{2, 1}, {nan, 1}, {4, 4}});
            Tensor cost = loss.masked(Tensor.vector(1, 0, 1)).apply(rows, target);
            cost.backward();
            assertTrue(Float.isFinite(cost.item()), loss.name());
            for (int i = 0; i < 6; i++) {
                assertTrue(i / 2 == 1 ? rows.grad().data()[i] == 0 : Float.isFinite(rows.grad().data()[i]), loss.name() + i);
            }
        }
    }

    @Test
    void aMeanOverTheBatchHasABatch() {
        assertEquals("The losses of klDivergence must have a first axis of examples, at least one, for a mean over the batch, "
            + "got shape ().", message(() -> klDivergence().batchMean().apply(Tensor.scalar(-1), Tensor.scalar(1))));
        assertEquals("The losses of klDivergence must have a first axis of examples, at least one, for a mean over the batch, "
            + "got shape (0, 3).", message(() -> klDivergence().batchMean().apply(Tensors.zeros(0, 3), Tensors.zeros(0, 3))));
    }
}
