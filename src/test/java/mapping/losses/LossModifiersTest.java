package mapping.losses;

import static mapping.losses.Losses.*;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mapping.Space;
import mapping.metrics.Outcome;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Modifiers compose: any two of them, in any order, on every loss that {@link LossTest} lists. What is expected follows from the
 * losses of the single elements, whose values {@link PyTorchLossesTest} knows, by the formula of the mean, Σ wℓ/u / Σ c.
 */
class LossModifiersTest {

    private static final Tensor FOUR = Tensor.vector(1, 2, 3, 4);
    private static final Tensor ZERO = Tensors.zeros(4);
    private static final Tensor ENDS = Tensor.vector(1, 0, 0, 1);
    private static final Tensor ONES = Tensors.ones(4);

    private enum Modifier {
        MEAN, SUM, NONE, WEIGHTED, MASKED;

        Loss of(Loss loss, Tensor each) {
            return switch (this) {
                case MEAN -> loss.mean();
                case SUM -> loss.sum();
                case NONE -> loss.none();
                case WEIGHTED -> loss.weighted(weights(each));
                case MASKED -> loss.masked(mask(each));
            };
        }

        boolean reduces() {
            return compareTo(WEIGHTED) < 0;
        }
    }

    private static Tensor weights(Tensor each) {
        float[] weights = new float[each.numel()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = 0.5f + i % 3;
        }
        return Tensor.of(weights, each.shape());
    }

    private static Tensor mask(Tensor each) {
        float[] mask = new float[each.numel()];
        for (int i = 0; i < mask.length; i++) {
            mask[i] = i % 4 == 1 ? 0 : 2;
        }
        return Tensor.of(mask, each.shape());
    }

    /** All plain losses of the list, and the one with a reduction of its own. */
    static List<LossTest.Listed> losses() {
        return Stream.concat(LossTest.withTargetFixed().stream(),
                Stream.of(LossTest.on(circle(), Tensors.labels(0, 1, 0, 2, 1))))
            .filter(listed -> !(listed.ofTwo() instanceof ModifiedLoss) || listed.ofTwo().reduction() == Reduction.BATCH_MEAN)
            .filter(listed -> !(listed.loss() instanceof ReducedComparison)).toList();
    }

    @Test
    void allModifiersAreTried() {
        Set<String> modifiers = Arrays.stream(Loss.class.getMethods()).filter(m -> m.getReturnType() == Loss.class)
            .map(m -> m.getName()).collect(Collectors.toCollection(TreeSet::new));
        Set<String> tried = Arrays.stream(Modifier.values()).map(m -> m.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toCollection(TreeSet::new));
        tried.add("reduced");    // of which mean, sum and none are made
        assertEquals(tried, modifiers);
    }

    @ParameterizedTest
    @MethodSource("losses")
    void anyTwoModifiersInAnyOrder(LossTest.Listed listed) {
        for (Modifier first : Modifier.values()) {
            for (Modifier second : Modifier.values()) {
                if (first != second) {
                    check(listed, first, second);
                }
            }
        }
    }

    private static void check(LossTest.Listed listed, Modifier first, Modifier second) {
        Loss loss = listed.ofTwo();
        String message = loss + ", " + first + ", then " + second;
        Tensor x = listed.x().copy().requiresGrad();
        Tensor each = loss.each(x, listed.target());
        Loss modified = second.of(first.of(loss, each), each);
        Reduction reduction = second.reduces() ? Reduction.valueOf(second.name())
            : first.reduces() ? Reduction.valueOf(first.name()) : loss.reduction();
        Set<Modifier> both = Set.of(first, second);

        double[] factors = factors(listed, each, both.contains(Modifier.WEIGHTED), both.contains(Modifier.MASKED), reduction);
        float[] single = new float[factors.length];
        double sum = 0;
        for (int i = 0; i < factors.length; i++) {
            single[i] = (float) factors[i];
            sum += factors[i] * each.data()[i];
        }
        each.backward(Tensor.of(single, each.shape()));
        float[] slope = x.grad().data().clone();

        Tensor z = listed.x().copy().requiresGrad();
        Tensor cost = modified.apply(z, listed.target());
        cost.sum().backward();
        assertArrayEquals(reduction == Reduction.NONE ? each.shape() : new int[0], cost.shape(), message);
        assertEquals(sum, cost.sum().item(), 1e-5 * Math.max(1, Math.abs(sum)), message);
        assertArrayEquals(slope, z.grad().data(), 1e-5f * (1 + greatest(slope)), message + ", gradient");
        assertEquals(loss.name(), modified.name(), message);
        assertEquals(reduction == Reduction.NONE ? Space.anything() : Space.reals(), modified.codomain(), message);

        if (!(first.reduces() && second.reduces())) {
            Tensor other = first.of(second.of(loss, each), each).apply(listed.x(), listed.target());
            assertArrayEquals(other.data(), cost.data(), message + ", against the other order");
        }
        assertArrayEquals(cost.data(), modified.apply(new Outcome(listed.x(), listed.target())).data(), message);
    }

    /** By what the cost multiplies each loss. */
    private static double[] factors(LossTest.Listed listed, Tensor each, boolean weighted, boolean masked, Reduction reduction) {
        int n = each.numel();
        double[] factors = new double[n];
        double counted = 0;
        for (int i = 0; i < n; i++) {
            double kept = masked && mask(each).data()[i] == 0 ? 0 : 1;
            factors[i] = kept * (weighted ? weights(each).data()[i] : 1);
            counted += kept * count(listed, i);
        }
        for (int i = 0; i < n; i++) {
            factors[i] *= switch (reduction) {
                case MEAN -> 1 / counted / unit(listed, i);
                case BATCH_MEAN -> (double) n / each.size(0) / counted;
                default -> 1;
            };
        }
        return factors;
    }

    /** c: the weight of the label's class where PyTorch divides by it, 0 where the label is ignored, else 1. */
    private static double count(LossTest.Listed listed, int i) {
        Loss loss = listed.ofTwo();
        if (loss instanceof CrossEntropy cross) {
            return count(listed.target().data()[i], cross.ignored(), cross.classWeights());
        }
        if (loss instanceof Nll nll) {
            return count(listed.target().data()[i], nll.ignored(), nll.classWeights());
        }
        return loss instanceof Focal focal ? count(listed.target().data()[i], focal.ignored(), null) : 1;
    }

    private static double count(float label, int ignored, Tensor classWeights) {
        return label == ignored ? 0 : classWeights == null ? 1 : classWeights.data()[(int) label];
    }

    /** u: the number of labels of a sequence, 1 for all other losses. */
    private static double unit(LossTest.Listed listed, int i) {
        return listed.ofTwo() instanceof Ctc ? listed.target().select(0, i).gt(-1).sum().item() : 1;
    }

    private static float greatest(float[] numbers) {
        float greatest = 0;
        for (float number : numbers) {
            greatest = Math.max(greatest, Math.abs(number));
        }
        return greatest;
    }

    private static void costs(Loss loss, float... expected) {
        assertArrayEquals(expected, loss.apply(FOUR, ZERO).data());
    }

    /** Predictions 1, 2, 3, 4 of zeros: the losses are 1, 4, 9 and 16, those of the ends 1 and 16. */
    @Test
    void noModifierRevokesAnother() {
        costs(mse().masked(ENDS), 8.5f);
        costs(mse().masked(ENDS).weighted(ONES), 8.5f);
        costs(mse().weighted(ONES).masked(ENDS), 8.5f);
        costs(mse().none().weighted(ONES), 1, 4, 9, 16);
        costs(mse().sum().none(), 1, 4, 9, 16);
        costs(mse().sum().masked(ENDS), 17);
        costs(mse().sum().mean(), 7.5f);
        costs(mse().masked(ENDS).masked(Tensor.vector(1, 1, 0, 0)), 1);
        costs(mse().weighted(FOUR).weighted(FOUR), (1 + 16 + 81 + 256) / 4f);
        assertArrayEquals(new float[] {1, 4, 9, 16}, mse().sum().each(FOUR, ZERO).data());
        assertEquals("mse", mse().sum().name());
        assertEquals("mse", mse().weighted(ONES).masked(ENDS).none().name());
    }

    /** Logits 0, ln 3 give class 1 the probability ¾; where class 1 is ignored, only −ln ¼ is left. */
    @Test
    void weightsDoNotBringBackAnIgnoredLabel() {
        float ln3 = (float) StrictMath.log(3);
        Tensor logits = Tensor.matrix(new float[][] {{0, ln3}, {0, ln3}});
        Tensor labels = Tensors.labels(0, 1);
        Loss loss = crossEntropy().ignoring(1);
        assertEquals(StrictMath.log(4), loss.apply(logits, labels).item(), 1e-6);
        assertEquals(StrictMath.log(4), loss.weighted(Tensors.ones(2)).apply(logits, labels).item(), 1e-6);
        assertEquals(3 * StrictMath.log(4), loss.weighted(Tensor.vector(3, 5)).apply(logits, labels).item(), 1e-5);
    }

    /** Settings of one loss, in all six orders. */
    @Test
    void settingsInAnyOrder() {
        float[] w = {1, 2, 0.5f, 4};
        Tensor x = Tensor.matrix(new float[][] {{1, 2, 3, 4}, {0, -1, 2, 0.5f}, {3, 1, 1, 0}});
        Tensor y = Tensors.labels(1, 2, 0);
        List<CrossEntropy> orders = List.of(crossEntropy().smoothing(0.1).classWeights(w).ignoring(2),
            crossEntropy().smoothing(0.1).ignoring(2).classWeights(w), crossEntropy().classWeights(w).smoothing(0.1).ignoring(2),
            crossEntropy().classWeights(w).ignoring(2).smoothing(0.1), crossEntropy().ignoring(2).smoothing(0.1).classWeights(w),
            crossEntropy().ignoring(2).classWeights(w).smoothing(0.1));
        for (CrossEntropy loss : orders) {
            assertEquals(orders.get(0).apply(x, y).item(), loss.apply(x, y).item());
        }
        assertEquals(nll().classWeights(w).ignoring(2).apply(x, y).item(), nll().ignoring(2).classWeights(w).apply(x, y).item());
        assertEquals(focal().classWeights(w).ignoring(2).apply(x, y).item(),
            focal().ignoring(2).classWeights(w).apply(x, y).item());
    }

    /** Distances 0 and 1 between scores that should differ by 2: the losses are 2 and 1. */
    @Test
    void lossesOfThreeTensorsReduceToo() {
        Comparison scores = new Comparison(Tensor.vector(3, 4), Tensor.vector(3, 3), Tensors.ones(2));
        ComparisonLoss loss = marginRanking(2);
        assertEquals(1.5f, loss.apply(scores).item());
        assertEquals(3, loss.sum().apply(scores).item());
        assertEquals(1.5f, loss.sum().mean().apply(scores).item());
        assertArrayEquals(new float[] {2, 1}, loss.sum().none().apply(scores).data());
        assertArrayEquals(new float[] {2, 1}, loss.sum().each(scores.first(), scores.second(), scores.third()).data());
        assertEquals("marginRanking", loss.sum().name());
        assertEquals(1, loss.with(scores.third()).masked(Tensor.vector(0, 1)).apply(scores.first(), scores.second()).item());
        ComparisonLoss own = (a, b, c) -> a.mul(b).mul(c);
        assertEquals("loss", own.name());
        assertEquals(21, own.sum().apply(scores).item());
    }
}
