package mapping.data.augmentation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import mapping.data.Batch;
import mapping.losses.Losses;
import mapping.random.BetaDistribution;
import mapping.random.RandomSource;
import mapping.regularization.StoppingRule;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import org.junit.jupiter.api.Test;

/** Mixtures of examples, by hand and by their statistics; rules for when to stop. */
class MixtureTest {

    private static final Batch THREE = new Batch(Tensor.of(new float[] {0, 1, 10, 20, 100, 200}, 3, 2), Tensors.labels(0, 1, 1));

    @Test
    void mixupByHand() {
        Batch blended = new Mixup(1, 2).blend(THREE, 0.75, 1, 2, 0);
        assertArrayEquals(new float[] {2.5f, 5.75f, 32.5f, 65, 75, 150.25f}, blended.x().data(), 1e-5f);
        assertArrayEquals(new float[] {0.75f, 0.25f, 0, 1, 0.25f, 0.75f}, blended.y().data(), 1e-6f);
        assertArrayEquals(THREE.x().data(), new Mixup(1, 2).blend(THREE, 1, 1, 2, 0).x().data(), "λ = 1 changes nothing");
        assertArrayEquals(new float[] {0.5f, 1, 0.5f}, new Mixup(1, 0).blend(THREE, 0.5, 1, 2, 0).y().data(), "as they are");
        assertThrows(IllegalArgumentException.class, () -> new Mixup(1, 2).blend(THREE, 0.5, 1));
        assertThrows(IllegalArgumentException.class, () -> new Mixup(0, 2));
    }

    /** The cross-entropy of a blended target is the blend of the cross-entropies: what the authors' code computes. */
    @Test
    void theLossOfABlendIsABlendOfLosses() {
        Tensor logits = Tensors.randn(RandomSource.of(1), 3, 2);
        Batch blended = new Mixup(1, 2).blend(THREE, 0.3, 1, 2, 0);
        double expected = 0.3 * Losses.crossEntropy().apply(logits, THREE.y()).item()
            + 0.7 * Losses.crossEntropy().apply(logits, Tensors.labels(1, 1, 0)).item();
        assertEquals(expected, Losses.crossEntropy().apply(logits, blended.y()).item(), 1e-6);
    }

    @Test
    void mixupIsDecidedByItsSource() {
        Batch one = new Mixup(0.2, 2).apply(THREE, RandomSource.of(4));
        Batch two = new Mixup(0.2, 2).apply(THREE, RandomSource.of(4));
        assertArrayEquals(one.x().data(), two.x().data());
        assertEquals(3, one.y().sum().item(), 1e-6);
        assertEquals(331, one.x().sum().item(), 1e-3, "a permutation of partners keeps the sum");
    }

    /** Mean ½, variance 1/(4(2α + 1)), fourth central moment 3/(16(2α + 1)(2α + 3)). */
    @Test
    void betaDistribution() {
        for (double alpha : new double[] {0.2, 1, 4}) {
            RandomSource random = RandomSource.of(9);
            int n = 40_000;
            double mean = 0;
            double variance = 0;
            double fourth = 0;
            for (int i = 0; i < n; i++) {
                double x = new BetaDistribution(alpha).sample(random) - 0.5;
                mean += x / n;
                variance += x * x / n;
                fourth += x * x * x * x / n;
            }
            assertEquals(0, mean, 0.008);
            assertEquals(1 / (4 * (2 * alpha + 1)), variance, 0.002);
            assertEquals(3 / (16 * (2 * alpha + 1) * (2 * alpha + 3)), fourth, 0.0008);
        }
        assertTrue(Double.isFinite(new BetaDistribution(1e-4).sample(RandomSource.of(1))));
    }

    @Test
    void cutMixByHand() {
        Batch pictures = new Batch(Tensors.arange(24).reshape(2, 1, 3, 4).detach(), Tensors.labels(0, 1));
        Batch pasted = new CutMix(1, 2).paste(pictures, 1, 3, 0, 2, 1, 0);
        assertArrayEquals(new float[] {0, 1, 2, 3, 16, 17, 6, 7, 20, 21, 10, 11}, pasted.x().select(0, 0).data());
        assertArrayEquals(new float[] {8 / 12f, 4 / 12f, 4 / 12f, 8 / 12f}, pasted.y().data(), 1e-6f);
        assertThrows(IllegalArgumentException.class, () -> new CutMix(1, 2).apply(THREE, RandomSource.of(1)));
    }

    /** The share of a class in the target is the share of its pixels in the picture. */
    @Test
    void cutMixTellsTheTruth() {
        Tensor x = Tensors.zeros(2, 3, 8, 6);
        x.update(data -> Arrays.fill(data, data.length / 2, data.length, 1));
        double least = 1;
        for (int seed = 0; seed < 200; seed++) {
            Batch mixed = new CutMix(1, 2).apply(new Batch(x, Tensors.labels(0, 1)), RandomSource.of(seed));
            for (int i = 0; i < 2; i++) {
                assertEquals(mixed.x().select(0, i).mean().item(), mixed.y().get(i, 1), 1e-6);
            }
            least = Math.min(least, mixed.y().get(0, 0));
        }
        assertTrue(least < 0.5, "large rectangles occur, though those that jut out are cut");
    }

    @Test
    void stoppingRules() {
        double[] losses = {5, 4, 3, 3.5, 3.2, 3.1, 2.5, 2.6, 2.7, 2.8, 2.9};
        assertEquals(5, StoppingRule.patience(2, 0).stopsAfter(losses), "two epochs after the minimum of the third");
        assertEquals(6, StoppingRule.patience(3, 0.1).stopsAfter(losses));
        assertEquals(11, StoppingRule.patience(5, 0).stopsAfter(losses), "patient enough");
        assertEquals(4, StoppingRule.generalizationLoss(15).stopsAfter(losses), "3.5 is 17 % above 3");
        assertEquals(11, StoppingRule.generalizationLoss(17).stopsAfter(losses));
        assertEquals(4, StoppingRule.patience(5, 0).or(StoppingRule.generalizationLoss(15)).stopsAfter(losses));
        assertTrue(StoppingRule.patience(1, 0.5).apply(new double[] {3, 2.6}), "an improvement too small to count");
        assertFalse(StoppingRule.patience(1, 0.5).apply(new double[] {3, 2.4}));
        assertFalse(StoppingRule.patience(1, 0).apply(new double[] {Double.NaN, 2}), "NaN is not a minimum");
    }
}
