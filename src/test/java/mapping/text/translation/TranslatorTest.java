package mapping.text.translation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import mapping.Pair;
import mapping.data.Dataset;
import mapping.losses.Loss;
import mapping.losses.Losses;
import mapping.random.RandomSource;
import mapping.tensor.NoGrad;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import mapping.text.tokens.Vocabulary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold for every translator, whatever its weights: nothing leaks, padding is nothing, a step is a column. */
class TranslatorTest {

    private static final int SOURCES = 11;
    private static final int TARGETS = 9;
    private static final int TIMES = 6;

    static List<Translator<?>> all() {
        RecurrentTranslator recurrent = RecurrentTranslator.of(SOURCES, TARGETS, 6, 8, TIMES, RandomSource.of(1));
        return List.of(recurrent, recurrent.withoutAttention(),
            TransformerTranslator.of(SOURCES, TARGETS, 8, 2, 2, TIMES, RandomSource.of(2)));
    }

    private static final Tensor SOURCE =
        Tensor.matrix(new float[][] {{4, 7, 5, 10, 0, 0}, {9, 4, 6, 8, 5, 7}, {6, 0, 0, 0, 0, 0}});
    private static final Tensor WRITTEN = Tensor.matrix(new float[][] {{2, 5, 4, 8, 6}, {2, 7, 7, 4, 5}, {2, 8, 5, 0, 0}});

    /** The mistake of jadore801120/attention-is-all-you-need-pytorch, issue 19: a mask that leaks the target. */
    @ParameterizedTest
    @MethodSource("all")
    void aLaterTokenChangesNothing(Translator<?> translator) {
        float[] before = translator.logits(SOURCE, WRITTEN).data();
        int row = TARGETS * 5;
        for (int t = 1; t < 5; t++) {
            Tensor other = WRITTEN.copy();
            other.data()[t] = 4 + (other.data()[t] - 3) % 5;
            float[] after = translator.logits(SOURCE, other).data();
            assertArrayEquals(Arrays.copyOf(before, t * TARGETS), Arrays.copyOf(after, t * TARGETS), "up to time " + t);
            assertFalse(Arrays.equals(Arrays.copyOfRange(before, t * TARGETS, row), Arrays.copyOfRange(after, t * TARGETS, row)));
            assertArrayEquals(Arrays.copyOfRange(before, row, before.length), Arrays.copyOfRange(after, row, after.length));
        }
    }

    /** The mistake of pytorch/tutorials, issues 2840 and 3643: padding that changes what is computed. */
    @ParameterizedTest
    @MethodSource("all")
    void paddingAndNeighboursChangeNoBit(Translator<?> translator) {
        float[] together = translator.logits(SOURCE, WRITTEN).data();
        int[] lengths = {4, 6, 1};
        int[] written = {5, 5, 3};
        for (int n = 0; n < 3; n++) {
            Tensor alone = translator.logits(SOURCE.slice(0, n, n + 1).slice(1, 0, lengths[n]),
                WRITTEN.slice(0, n, n + 1).slice(1, 0, written[n]));
            int from = n * 5 * TARGETS;
            assertArrayEquals(Arrays.copyOfRange(together, from, from + written[n] * TARGETS), alone.data(), "row " + n);
        }
        Tensor order = Tensors.labels(2, 0, 1);
        assertArrayEquals(Tensor.of(together, 3, 5, TARGETS).indexSelect(0, order).data(),
            translator.logits(SOURCE.indexSelect(0, order), WRITTEN.indexSelect(0, order)).data());
    }

    @ParameterizedTest
    @MethodSource("all")
    void paddingLearnsNothing(Translator<?> translator) {
        List<Pair<int[], int[]>> pairs = List.of(new Pair<>(new int[] {4, 7, 5}, new int[] {6, 4}),
            new Pair<>(new int[] {9}, new int[] {5, 5, 8, 4}));
        Loss loss = Losses.crossEntropy().ignoring(Vocabulary.PADDING).sum();
        double[] costs = new double[2];
        float[][] slopes = new float[2][];
        for (int i = 0; i < 2; i++) {
            int more = 2 * i;
            Dataset data = Translator.examples(pairs, TIMES, 5 + more);
            translator.zeroGrad();
            Tensor cost = loss.apply(translator.apply(data.x()), data.y());
            cost.backward();
            costs[i] = cost.item();
            slopes[i] = translator.namedParameters().get("output.weight").grad().data().clone();
        }
        assertEquals(costs[0], costs[1], 1e-5);
        assertArrayEquals(slopes[0], slopes[1], 1e-5f);
    }

    @ParameterizedTest
    @MethodSource("all")
    void stepByStepLikeAllAtOnce(Translator<?> translator) {
        stepByStep(translator);
    }

    private static <S> void stepByStep(Translator<S> translator) {
        Tensor whole = NoGrad.of(() -> translator.logits(SOURCE, WRITTEN).logSoftmax(-1));
        S state = NoGrad.of(() -> translator.read(SOURCE));
        for (int t = 0; t < 5; t++) {
            int[] last = new int[3];
            for (int n = 0; n < 3; n++) {
                last[n] = (int) WRITTEN.get(n, t);
            }
            NextToken.Step<S> step = translator.next(last, state);
            state = step.state();
            assertArrayEquals(whole.select(1, t).data(), step.logProbabilities().data(), "time " + t);
        }
        NextToken.Step<S> once = translator.next(new int[] {4, 5, 6}, state);
        NextToken.Step<S> chosen = translator.next(new int[] {6, 4, 4}, translator.select(state, 2, 0, 0));
        assertArrayEquals(once.logProbabilities().select(0, 0).data(), chosen.logProbabilities().select(0, 2).data());
    }

    @ParameterizedTest
    @MethodSource("all")
    void alignmentsAreMeans(Translator<?> translator) {
        Tensor weights = translator.alignment(SOURCE, WRITTEN);
        assertArrayEquals(new int[] {3, 5, TIMES}, weights.shape());
        for (float sum : weights.sum(2).data()) {
            assertEquals(1, sum, 1e-6);
        }
        assertEquals(0, weights.select(0, 0).slice(1, 4, 6).sum().item(), "nobody looks at padding");
    }

    @ParameterizedTest
    @MethodSource("all")
    void aBeamOfOneIsGreedy(Translator<?> translator) {
        beamOfOne(translator);
    }

    private static <S> void beamOfOne(Translator<S> translator) {
        List<Written> greedy = new Greedy(7).translate(translator, SOURCE);
        for (int n = 0; n < 3; n++) {
            Written beam = new BeamSearch(1, 0, 7).translate(translator, SOURCE.slice(0, n, n + 1)).get(0);
            assertArrayEquals(greedy.get(n).tokens(), beam.tokens());
            assertEquals(greedy.get(n).logProbability(), beam.logProbability(), 1e-6);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void aBatchWithoutTargetIsRefused(Translator<?> translator) {
        assertThrows(IllegalArgumentException.class, () -> translator.apply(SOURCE));
    }
}
