package mapping.speech.speakers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import mapping.MappingLawsTest;
import mapping.data.sets.Voices;
import mapping.losses.AngularMargin;
import mapping.losses.Losses;
import mapping.metrics.Roc;
import mapping.optimizers.Optimizer;
import mapping.optimizers.rules.AdamW;
import mapping.random.RandomSource;
import mapping.signal.CosineTransform;
import mapping.tensor.NoGrad;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import org.junit.jupiter.api.Test;

/** Who speaks: laws, padding, trials counted by hand, and that the network learns. */
public class SpeakersTest {

    private static final Tensor FRAMES = Tensors.randn(RandomSource.of(3), 2, 9, 14);
    private static final Tensor VOICES = Tensors.labels(0, 1);

    private static SpeakerNetwork network() {
        return SpeakerNetwork.of(14, 6, 4, 3, RandomSource.of(1));
    }

    /** Everything whose laws this test looks at. */
    public static Stream<?> all() {
        return Stream.of(network(), new VoiceLoss(4, new AngularMargin(10, 0.2)), new VerificationErrorRate(4),
            MeanCepstrum.plain());
    }

    @Test
    void keepTheLaws() {
        MappingLawsTest.keepsAllLawsOnTensors(network(), FRAMES);
        MappingLawsTest.keepsAllLaws(
            new MappingLawsTest.Listed<>(MeanCepstrum.plain().then(x -> Arrays.toString(x.data())), FRAMES));
    }

    @Test
    void paddingAndTheRestOfABatchChangeNothing() {
        SpeakerNetwork network = network();
        Tensor padded = Tensors.pad(FRAMES, 1, 0, 5, 0);
        Tensor plain = NoGrad.of(() -> network.apply(FRAMES));
        assertEquals(7, plain.size(1));
        assertArrayEquals(plain.data(), NoGrad.of(() -> network.apply(padded)).data(), 1e-6f);
        assertArrayEquals(plain.select(0, 1).copy().data(),
            NoGrad.of(() -> network.apply(FRAMES.slice(0, 1, 2))).select(0, 0).copy().data());
        assertArrayEquals(MeanCepstrum.plain().apply(FRAMES).data(), MeanCepstrum.plain().apply(padded).data());
    }

    @Test
    void theLossIsThatOfTheCosines() {
        Tensor prediction = network().apply(FRAMES);
        Tensor cosines = prediction.slice(1, 4, 7);
        AngularMargin margin = new AngularMargin(10, 0.2);
        assertEquals(margin.apply(cosines, VOICES).item(), new VoiceLoss(4, margin).apply(prediction, VOICES).item());
        assertEquals(Losses.crossEntropy().apply(cosines.mul(10), VOICES).item(),
            new VoiceLoss(4, new AngularMargin(10, 0)).apply(prediction, VOICES).item(), 1e-5);
    }

    @Test
    void itLearnsItsVoices() {
        SpeakerNetwork network = network();
        VoiceLoss loss = new VoiceLoss(4, new AngularMargin(10, 0.2));
        Optimizer rule = Optimizer.of(AdamW.of(0.01, 0), network);
        for (int step = 0; step < 100; step++) {
            rule.zeroGrad();
            loss.apply(network.apply(FRAMES), VOICES).backward();
            rule.step();
        }
        assertTrue(loss.apply(network.apply(FRAMES), VOICES).item() < 0.1);
    }

    /** The mean of coefficients is the coefficient of the mean; standardized ones have mean 0 and deviation 1. */
    @Test
    void meanCepstra() {
        double[] sum = new double[14];
        for (int i = 0; i < 9 * 14; i++) {
            sum[i % 14] += FRAMES.data()[i] / 9;
        }
        double[] expected = new CosineTransform(14).apply(sum);
        for (int k = 0; k < 13; k++) {
            assertEquals(expected[k], MeanCepstrum.plain().apply(FRAMES).get(0, k), 1e-6);
        }
        Tensor standard = MeanCepstrum.standardized(FRAMES).apply(FRAMES);
        for (int k = 0; k < 13; k++) {
            assertEquals(0, standard.get(0, k) + standard.get(1, k), 1e-5);
            assertEquals(1, Math.abs(standard.get(0, k)), 1e-5);
        }
    }

    /** Two pairs of one voice, four of two voices, cosines of whole angles. */
    @Test
    void trialsAreAllPairs() {
        Tensor vectors = Tensor.matrix(new float[][] {{1, 0}, {3, 0}, {0, 1}, {0, -2}});
        Trials trials = Trials.ofAllPairs(vectors, new int[] {7, 7, 8, 8});
        assertArrayEquals(new double[] {1, 0, 0, 0, 0, -1}, trials.scores());
        assertArrayEquals(new int[] {1, 0, 0, 0, 0, 1}, trials.same());
        assertEquals(0, Trials.cosine(Tensors.zeros(1, 2), 0, vectors, 0));
        assertThrows(IllegalArgumentException.class, () -> Trials.ofAllPairs(vectors, new int[] {1}));
        assertThrows(IllegalArgumentException.class, () -> new Trials(new double[] {1}, new int[] {2}));
    }

    /** By hand: the errors are 1/3 and 1/5 at the score .5, 1/3 and 2/5 at .4, where they differ least. */
    @Test
    void threeConventionsOfTheEqualErrorRate() {
        Roc roc = new Trials(new double[] {.9, .5, .3, .7, .4, .35, .2, .1}, new int[] {1, 1, 1, 0, 0, 0, 0, 0}).roc();
        assertEquals(1.0 / 3, roc.equalErrorRate(), 1e-12);
        assertEquals(11.0 / 30, roc.nearestEqualErrorRate(), 1e-12);
        assertEquals(2.0 / 5, roc.greaterEqualErrorRate(), 1e-12);
    }

    @Test
    void theErrorOfAllPairsInBatches() {
        VerificationErrorRate metric = new VerificationErrorRate(2);
        var tally = metric.tally();
        tally.add(Tensor.matrix(new float[][] {{1, 0, 9}, {0, 1, 9}}), Tensors.labels(0, 1));
        tally.add(Tensor.matrix(new float[][] {{2, 0, 9}, {0, 2, 9}}), Tensors.labels(0, 1));
        assertEquals(0, tally.value(), 1e-12);
        assertThrows(IllegalStateException.class, () -> metric.tally().value());
    }

    /** The parts of the data that the network is trained and judged on share no voice. */
    @Test
    void noVoiceIsInTwoParts() {
        List<String> voices = Arrays.stream(Voices.Part.values())
            .flatMap(part -> Voices.load(part).stream().map(Voices.Utterance::voice).distinct()).toList();
        assertEquals(64, voices.size());
        assertEquals(64, voices.stream().distinct().count());
        assertEquals(40 * 7 + 8 * 5 + 12 * 5 + 4 * 10,
            Arrays.stream(Voices.Part.values()).mapToInt(part -> Voices.load(part).size()).sum());
        assertTrue(Voices.load(Voices.Part.TEST).stream().allMatch(word -> word.sound().seconds() < 1.3
            && word.sound().rate() == 8000));
    }
}
