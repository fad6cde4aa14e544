package mapping.speech.recognition;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mapping.data.Batch;
import mapping.data.Dataset;
import mapping.data.files.Wave;
import mapping.layers.Layer;
import mapping.losses.Ctc;
import mapping.random.RandomSource;
import mapping.speech.features.MeanNormalization;
import mapping.speech.features.Mfcc;
import mapping.tensor.Tensor;
import mapping.trained.Trained;
import org.junit.jupiter.api.Test;

/** Strings of digits, the network that reads them, and the recogniser whose weights the book ships. */
class WordRecogniserTest {

    private static final CtcNetwork SMALL = CtcNetwork.of(SpeechRows.SIZE, 8, 6, 10, RandomSource.of(1));

    @Test
    void aStringKnowsWhenItsWordsAreSaid() {
        Wave loud = Wave.of(8000, DoubleStream.generate(() -> 0.5).limit(800).toArray());
        SpokenString string = new SpeakingVoice("flat", Map.of(3, loud)).say(List.of(3, 3), RandomSource.of(1));
        float[] sound = string.sound().samples();
        for (int n = 0; n < sound.length; n++) {
            int at = n;
            boolean inside = IntStream.range(0, 2).anyMatch(i -> string.starts().get(i) <= at
                && at < string.ends().get(i));
            assertEquals(inside ? 0.1 : 0, sound[n], 0.01, "sample " + n);
        }
        assertEquals(480, sound.length - string.ends().get(1));
        assertThrows(IllegalArgumentException.class, () -> new SpeakingVoice("flat", Map.of(3, loud)).say(List.of(4),
            RandomSource.of(1)));
    }

    @Test
    void noVoiceIsInTwoParts() {
        Set<String> seen = new HashSet<>();
        for (DigitStrings part : List.of(DigitStrings.training(), DigitStrings.validation(), DigitStrings.test(),
                DigitStrings.other(), DigitStrings.person())) {
            Set<String> names = part.voices().stream().map(SpeakingVoice::name).collect(Collectors.toSet());
            names.forEach(name -> assertTrue(seen.add(name), name));
        }
        assertEquals(37 + 3 + 5 + 4 + 1, seen.size());
        assertEquals(44, DigitStrings.training().voices().size());
        Stream.of(DigitStrings.validation(), DigitStrings.test(), DigitStrings.other(), DigitStrings.person())
            .flatMap(part -> part.voices().stream()).forEach(voice -> assertEquals(10, voice.words().size()));
    }

    @Test
    void changedStringsKeepTheirTruth() {
        for (SpokenString string : DigitStrings.training().list(5, 3)) {
            assertTrue(string.ends().get(string.ends().size() - 1) <= string.sound().samples().length);
        }
        assertArrayEquals(DigitStrings.training().list(2, 3).get(1).sound().samples(),
            DigitStrings.training().list(5, 3).get(1).sound().samples());
    }

    @Test
    void threeRowsOfCepstraStandSideBySide() {
        Wave sound = DigitStrings.test().list(1, 1).get(0).sound();
        double[][] rows = new SpeechRows().apply(sound);
        double[][] moments = new MeanNormalization().apply(
            Mfcc.telephone().apply(sound.numbers()));
        assertEquals((moments.length + 2) / 3, rows.length);
        assertEquals(moments[7][4] / 8, rows[2][13 + 4]);
        assertThrows(IllegalArgumentException.class, () -> new SpeechRows().apply(new Wave(16000, new float[800])));
    }

    /** What stands beside a sound in a batch changes neither its answer nor its loss. */
    @Test
    void fillingUpChangesNothing() {
        List<SpokenString> strings = DigitStrings.test().list(3, 1);
        Dataset together = DigitStrings.dataset(strings);
        Tensor logits = SMALL.apply(together.x());
        Ctc loss = new Ctc(10, false, null);
        float[] losses = loss.each(logits, together.y()).data();
        for (int n = 0; n < 3; n++) {
            Dataset alone = DigitStrings.dataset(strings.subList(n, n + 1));
            Tensor own = SMALL.apply(alone.x());
            for (int i = 0; i < own.numel(); i++) {
                assertEquals(own.data()[i], logits.select(0, n).data()[i], 1e-5);
            }
            assertEquals(loss.each(own, alone.y()).get(0), losses[n], 1e-3);
        }
    }

    @Test
    void silenceHasAnAnswerToo() {
        assertEquals(List.of(1, 1, 11), Arrays.stream(SMALL.apply(Tensor.of(new float[39], 1, 1, 39)).shape()).boxed()
            .toList());
    }

    @Test
    void freshBatchesAreNeverTheSame() {
        Batch first = DigitStrings.training().fresh(4, 2, 1).epoch(0).iterator().next();
        Batch again = DigitStrings.training().fresh(4, 2, 1).epoch(0).iterator().next();
        Batch later = DigitStrings.training().fresh(4, 2, 1).epoch(1).iterator().next();
        assertArrayEquals(first.x().data(), again.x().data());
        assertTrue(first.x().numel() != later.x().numel() || !Arrays.equals(first.x().data(), later.x().data()));
    }

    /** Two hits, one exchanged, one missing: 2/4. */
    @Test
    void errorsAreCountedOverAllSounds() {
        float[] logits = new float[2 * 3 * 4];
        int[] path = {0, 1, 3, 2, 3, 3};
        for (int t = 0; t < 6; t++) {
            logits[4 * t + path[t]] = 5;
        }
        var tally = new LabelErrorRate(3).tally();
        tally.add(Tensor.of(logits, 2, 3, 4), Tensor.of(new float[] {0, 2, 2, 1}, 2, 2));
        assertEquals(0.5, tally.value());
    }

    @Test
    void theShippedRecogniserReadsVoicesThatItNeverHeard() {
        Layer network = Trained.load("digit-recogniser");
        WordRecogniser recogniser = new WordRecogniser(network, PrefixBeam.of(10, 10), WordRecogniser.DIGITS);
        for (SpeakingVoice voice : DigitStrings.test().voices()) {
            assertEquals(List.of("one", "seven", "four", "two"),
                recogniser.apply(voice.say(List.of(1, 7, 4, 2), RandomSource.of(1)).sound()), voice.name());
        }
    }

    @Test
    void lettersAreLabels() {
        assertEquals(List.of(14, 13, 4, 26, 18, 8, 23), Letters.labels("one six"));
        assertEquals("one six", Letters.text(Letters.labels("one six")));
        assertEquals("one seven zero", Letters.spelt(List.of(1, 7, 0)));
        assertEquals("", Letters.text(Letters.labels("")));
        assertThrows(IllegalArgumentException.class, () -> Letters.labels("One"));
        assertThrows(IndexOutOfBoundsException.class, () -> Letters.text(List.of(Letters.BLANK)));
        assertThrows(IndexOutOfBoundsException.class, () -> Letters.spelt(List.of(10)));
    }

    /** The two recognisers of section 6.3.2 learn from the same sounds; only the labels differ. */
    @Test
    void speltStringsAreTheSameSounds() {
        Batch digits = DigitStrings.training().fresh(4, 4, 1).epoch(0).iterator().next();
        Batch spelt = DigitStrings.training().freshSpelt(4, 4, 1).epoch(0).iterator().next();
        assertArrayEquals(digits.x().data(), spelt.x().data());
        for (int n = 0; n < 4; n++) {
            assertEquals(Letters.spelt(labels(digits.y(), n)), Letters.text(labels(spelt.y(), n)));
        }
        assertEquals(DigitStrings.MOST_LETTERS, spelt.y().size(1));
        assertEquals(DigitStrings.MOST_LETTERS, Letters.spelt(List.of(3, 7, 8, 3, 7, 8)).length());
    }

    private static List<Integer> labels(Tensor y, int row) {
        return IntStream.range(0, y.size(1)).mapToObj(i -> (int) y.get(row, i)).filter(label -> label >= 0).toList();
    }

    @Test
    void theShippedRecogniserSpells() {
        Layer network = Trained.load("letter-recogniser");
        for (SpeakingVoice voice : DigitStrings.test().voices()) {
            double[][] logs = WordRecogniser.logs(network, voice.say(List.of(1, 7, 4, 2), RandomSource.of(1)).sound());
            assertEquals("one seven four two", Letters.text(new BestPath(Letters.BLANK).apply(logs).labels()), voice.name());
        }
    }
}
