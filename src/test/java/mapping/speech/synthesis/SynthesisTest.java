package mapping.speech.synthesis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mapping.MappingLawsTest;
import mapping.data.sets.Voices;
import mapping.optimizers.Optimizer;
import mapping.optimizers.rules.AdamW;
import mapping.random.RandomSource;
import mapping.signal.Stft;
import mapping.tensor.NoGrad;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import org.junit.jupiter.api.Test;

/** What makes sounds: laws, closed forms, all ways tried one by one, finite differences; and that it learns. */
public class SynthesisTest {

    private static final GriffinLim METHOD = GriffinLim.of(Stft.hann(8, 2), 3, 1);
    private static final double[][] MAGNITUDES = {{1, 2, 0}, {1, 1, 1}, {0, 2, 1}, {3, 0, 1}, {1, 1, 2}};
    private static final NonNegative POWERS = new NonNegative(new double[][] {{1, 1, 0, 0}, {0, 1, 2, 0}}, 200);
    private static final double[][] SCORES = {{-1, -5, -9}, {-2, -1, -3}, {-4, -2, -2}, {-9, -1, -3}, {-9, -4, -1}};

    private static TextToMel model() {
        return TextToMel.of(3, 8, 2, 4, 2, RandomSource.of(1));
    }

    private static Tensor rows() {
        return Tensor.matrix(new float[][] {{0, 1, 2, 3, 2, 1, 4}, {1, 5, 1, 0, 3, 3, 0}});
    }

    private static double[] sound() {
        RandomSource random = RandomSource.of(2);
        double[] sound = new double[4000];
        Arrays.setAll(sound, i -> 0.1 * random.nextGaussian());
        return sound;
    }

    /** Everything whose laws this test looks at. */
    public static Stream<?> all() {
        return Stream.of(METHOD, POWERS, new MonotonicAlignment(), new MelFrames(), new Watermark(1, 0.1), model(),
            new TextToMelLoss(8, 2, 0.5));
    }

    @Test
    void keepTheLaws() {
        MappingLawsTest.keepsAllLaws(new MappingLawsTest.Listed<>(METHOD.then(Arrays::toString), MAGNITUDES));
        MappingLawsTest.keepsAllLaws(new MappingLawsTest.Listed<>(POWERS.then(Arrays::deepToString), new double[][] {{1, 2}}));
        MappingLawsTest.keepsAllLaws(new MappingLawsTest.Listed<>(new MonotonicAlignment().then(Arrays::toString), SCORES));
        MappingLawsTest.keepsAllLaws(new MappingLawsTest.Listed<>(new MelFrames().then(Arrays::deepToString), sound()));
        MappingLawsTest.keepsAllLaws(new MappingLawsTest.Listed<>(new Watermark(1, 0.1).then(Arrays::toString), sound()));
        MappingLawsTest.keepsAllLawsOnTensors(model(), rows());
    }

    /** x₀ + x₁ = 3 and x₁ + 2 x₂ = 4 can be met without negative numbers; no band has x₃. */
    @Test
    void nonNegativePowersMeetTheSums() {
        double[][] x = POWERS.apply(new double[][] {{3, 4}});
        assertEquals(3, x[0][0] + x[1][0], 1e-6);
        assertEquals(4, x[1][0] + 2 * x[2][0], 1e-6);
        assertEquals(0, x[3][0]);
        assertTrue(Math.min(x[0][0], Math.min(x[1][0], x[2][0])) >= 0);
    }

    /** 2 x₀ = 2 and x₀ + x₁ = 0 cannot: the least squares with x ≥ 0 have x₁ = 0 and x₀ = 4/5. */
    @Test
    void nonNegativePowersAreLeastSquares() {
        double[][] x = new NonNegative(new double[][] {{2, 0}, {1, 1}}, 3000).apply(new double[][] {{2, 0}});
        assertEquals(0.8, x[0][0], 1e-3);
        assertEquals(0, x[1][0], 1e-3);
    }

    @Test
    void theAlignmentIsTheBestOfAll() {
        RandomSource random = RandomSource.of(4);
        for (int trial = 0; trial < 20; trial++) {
            double[][] scores = new double[7][3];
            for (double[] row : scores) {
                Arrays.setAll(row, j -> random.nextGaussian());
            }
            double best = Double.NEGATIVE_INFINITY;
            for (int first = 1; first <= 5; first++) {
                for (int second = 1; first + second <= 6; second++) {
                    best = Math.max(best, sum(scores, first, second, 7 - first - second));
                }
            }
            assertEquals(best, sum(scores, new MonotonicAlignment().apply(scores)), 1e-12);
        }
        assertArrayEquals(new int[] {1, 3, 1}, new MonotonicAlignment().apply(SCORES));
        assertThrows(IllegalArgumentException.class, () -> new MonotonicAlignment().apply(new double[2][3]));
    }

    private static double sum(double[][] scores, int... durations) {
        double sum = 0;
        for (int j = 0, t = 0; j < durations.length; j++) {
            for (int k = 0; k < durations[j]; k++) {
                sum += scores[t++][j];
            }
        }
        return sum;
    }

    /** Two letters, one low and one high, of other lengths in each sound: the borders are found, and the error never rises. */
    @Test
    void segmentsAreFound() {
        List<double[][]> sounds = new ArrayList<>();
        for (int first = 2; first <= 8; first++) {
            int border = first;
            sounds.add(IntStream.range(0, 10).mapToObj(t -> new double[] {t < border ? 0 : 5, 1}).toArray(double[][]::new));
        }
        SegmentalAlignment aligned = SegmentalAlignment.of(sounds, List.of("ab", "ab", "ab", "ab", "ab", "ab", "ab"), 6);
        for (int i = 0; i < 7; i++) {
            assertArrayEquals(new int[] {2 + i, 8 - i}, aligned.durations().get(i));
        }
        for (int round = 1; round < 6; round++) {
            assertTrue(aligned.errors()[round] <= aligned.errors()[round - 1]);
        }
    }

    @Test
    void theRegulatorRepeats() {
        Tensor x = Tensor.of(new float[] {1, 2, 3, 4, 5, 6}, 1, 3, 2).requiresGrad();
        Tensor y = LengthRegulator.expand(x, Tensor.matrix(new float[][] {{2, 0, 1}}), 5);
        assertArrayEquals(new float[] {1, 2, 1, 2, 5, 6, 0, 0, 0, 0}, y.data());
        y.mul(Tensors.arange(10).reshape(1, 5, 2)).sum().backward();
        assertArrayEquals(new float[] {2, 4, 0, 0, 4, 5}, x.grad().data());
        assertThrows(IllegalArgumentException.class,
            () -> LengthRegulator.expand(x, Tensor.matrix(new float[][] {{2, 2, 2}}), 5));
        assertThrows(IllegalArgumentException.class,
            () -> LengthRegulator.expand(x, Tensor.matrix(new float[][] {{0.5f, 1, 1}}), 5));
    }

    /** One frame and one letter count; behind the end nothing does. */
    @Test
    void theLossCountsWhatIsThere() {
        TextToMelLoss loss = new TextToMelLoss(2, 2, 0.5);
        Tensor target = Tensor.matrix(new float[][] {{1, 2, 0, 0, 1, -1}});
        Tensor prediction = Tensor.matrix(new float[][] {{2, 0, 7, 7, 3, 9}});
        assertEquals((1 + 2) / 2f + 0.5f * 4, loss.apply(prediction, target).item(), 1e-6);
    }

    @Test
    void paddingAndTheRestOfABatchChangeNothing() {
        TextToMel model = model();
        Tensor together = NoGrad.of(() -> model.apply(rows()));
        for (int i = 0; i < 2; i++) {
            int row = i;
            Tensor alone = NoGrad.of(() -> model.apply(rows().slice(0, row, row + 1)));
            assertArrayEquals(alone.select(0, 0).copy().data(), together.select(0, row).copy().data());
        }
        assertArrayEquals(new float[] {0, 0}, Arrays.copyOfRange(together.data(), 14, 16));             // a frame behind the end
    }

    @Test
    void theModelLearnsAWord() {
        TextToMel model = model();
        float[] row = model.row("ab", 1);
        row[4] = 3;
        row[5] = 2;
        Tensor x = Tensor.of(row, 1, 7);
        Tensor y = Tensor.of(new float[] {1, 2, 1, 2, 1, 1, -1, 0.5f, -1, 0.5f, 0, 0, 0, 0, 0, 0, (float) Math.log(3),
            (float) Math.log(2), -1}, 1, 19);
        Optimizer rule = Optimizer.of(AdamW.of(0.02, 0), model);
        TextToMelLoss loss = new TextToMelLoss(8, 2, 1);
        for (int step = 0; step < 300; step++) {
            rule.zeroGrad();
            loss.apply(model.apply(x), y).backward();
            rule.step();
        }
        assertArrayEquals(new int[] {3, 2}, model.durations("ab", 1));
        double[][] frames = model.frames("ab", 1, 3, 2);
        assertEquals(5, frames.length);
        assertEquals(2, frames[0][1], 0.2);
        assertEquals(-1, frames[4][0], 0.2);
        assertThrows(IllegalArgumentException.class, () -> model.row("a-b", 1));
        assertThrows(IllegalArgumentException.class, () -> model.row("abcd", 1));
    }

    @Test
    void framesOfAToneHaveItsBand() {
        double[] tone = new double[4000];
        Arrays.setAll(tone, i -> 0.3 * Math.sin(2 * Math.PI * 1000 * i / 8000));
        double[][] frames = new MelFrames().apply(tone);
        assertEquals(51, frames.length);
        int loudest = IntStream.range(0, MelFrames.BANDS).reduce((a, b) -> frames[25][a] >= frames[25][b] ? a : b).getAsInt();
        assertEquals(1000, MelFrames.middle(loudest), 60);
        double[] back = new MelFrames().sound(frames, 20, 1);
        double[][] again = new MelFrames().apply(back);
        assertEquals(frames[25][loudest], again[25][loudest], 0.05);
        assertEquals(0.1, Math.sqrt(Arrays.stream(MelFrames.loud(tone)).map(x -> x * x).average().getAsDouble()), 1e-12);
    }

    @Test
    void theMarkIsFoundByItsKeyAlone() {
        double[] sound = sound();
        double[] marked = new Watermark(5, 0.1).apply(sound);
        assertTrue(new Watermark(5, 0.1).score(marked) > 4);
        double[] others = Watermark.scores(marked, 100, 300);
        assertTrue(Arrays.stream(others).allMatch(z -> Math.abs(z) < 4));
        assertEquals(0, Arrays.stream(others).average().getAsDouble(), 0.2);
        assertEquals(new Watermark(101, 0.1).score(marked), others[1]);
        double squares = Arrays.stream(others).map(z -> z * z).average().getAsDouble();
        assertEquals(1, squares, 0.25);
        assertEquals(0, new Watermark(5, 0.1).score(new double[4000]));
    }

    @Test
    void anAdaptedVoiceComesNearer() {
        Utterances words = Utterances.of(Voices.Part.VALIDATION).where(word -> word.voice().equals("f2"));
        TextToMel model = TextToMel.of(5, 100, MelFrames.BANDS, 8, 3, RandomSource.of(1));
        TextToMelLoss loss = new TextToMelLoss(100, MelFrames.BANDS, 0.1);
        var data = words.forSynthesis(model, voice -> 2);
        VoiceAdaptation.none().adapt(model, 2, words);
        float[] table = model.voices().data();
        for (int k = 0; k < 8; k++) {
            assertEquals((table[k] + table[8 + k]) / 2, table[16 + k], 1e-6);
        }
        float before = NoGrad.of(() -> loss.apply(model.apply(data.x()), data.y())).item();
        float[] others = Arrays.copyOf(table, 16);
        new VoiceAdaptation(0.05, 10, false).adapt(model, 2, words);
        assertTrue(NoGrad.of(() -> loss.apply(model.apply(data.x()), data.y())).item() < before);
        assertArrayEquals(others, Arrays.copyOf(model.voices().data(), 16));
    }

    /** The means of two frames per letter, by hand. */
    @Test
    void letterMeansAreABaseline() {
        Utterances words = Utterances.of(Voices.Part.VALIDATION);
        LetterMeans means = new LetterMeans(words);
        assertTrue(means.error(words, true) < means.error(words, false));
        Utterances one = words.where(word -> word.voice().equals("f2") && word.word().equals(words.words().get(0).word()));
        assertThrows(IllegalArgumentException.class, () -> new LetterMeans(one).error(words, false));
    }
}
