package mapping.speech.synthesis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import mapping.Requirement;
import mapping.data.Dataset;
import mapping.data.sets.Voices;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/**
 * Words of {@link Voices} as the networks of section 6.3.3 take them.
 *
 * @param words     the words
 * @param durations how many frames each letter of each word lasts
 */
public record Utterances(List<Voices.Utterance> words, List<int[]> durations) {

    /** Letters of the longest digit. */
    public static final int LETTERS = 5;
    /** Room for frames: one second. What is longer is cut. */
    public static final int FRAMES = 100;

    private static final int ROUNDS = 10;

    public Utterances {
        words = Requirement.copied("The words", words);
        durations = Requirement.copied("The durations", durations);
        Requirement.asMany("words", words.size(), "durations", durations.size());
    }

    /** All words of these parts, aligned together. */
    public static Utterances of(Voices.Part... parts) {
        Requirement.allGiven("The parts", parts);
        List<Voices.Utterance> words = Arrays.stream(parts).flatMap(part -> Voices.load(part).stream()).toList();
        return new Utterances(words, SegmentalAlignment.of(words.stream().map(Utterances::frames).toList(),
            words.stream().map(Voices.Utterance::word).toList(), ROUNDS).durations());
    }

    /** The frames of a word, at most {@link #FRAMES}. */
    public static double[][] frames(Voices.Utterance word) {
        double[][] frames = new MelFrames().apply(Requirement.given("The word", word).sound().samples());
        return Arrays.copyOf(frames, Math.min(FRAMES, frames.length));
    }

    /** The voices, in the order in which they first speak; a voice's place is its number. */
    public List<String> voices() {
        return words.stream().map(Voices.Utterance::voice).distinct().toList();
    }

    /** Those that a condition holds for. */
    public Utterances where(Predicate<Voices.Utterance> condition) {
        Requirement.given("The condition", condition);
        List<Voices.Utterance> some = new ArrayList<>();
        List<int[]> theirs = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (condition.test(words.get(i))) {
                some.add(words.get(i));
                theirs.add(durations.get(i));
            }
        }
        return new Utterances(some, theirs);
    }

    /** (words, frames, bands), padded with 0, and the number of each word's voice: what {@link Voices} tells {@code SpeakerNetwork}. */
    public Dataset forSpeakers() {
        List<String> voices = voices();
        int size = FRAMES * MelFrames.BANDS;
        float[] x = new float[words.size() * size];
        int[] y = new int[words.size()];
        for (int i = 0; i < y.length; i++) {
            put(frames(words.get(i)), x, i * size);
            y[i] = voices.indexOf(words.get(i).voice());
        }
        return new Dataset(Tensor.of(x, y.length, FRAMES, MelFrames.BANDS), Tensors.labels(y));
    }

    /**
     * Rows and targets for {@link TextToMel} and {@link TextToMelLoss}.
     *
     * @param voice number of the row of each voice
     */
    public Dataset forSynthesis(TextToMel model, ToIntFunction<String> voice) {
        Requirement.given("The model", model);
        Requirement.given("The numbers of the voices", voice);
        int letters = model.letters();
        int size = model.frames() * model.bands();
        float[] x = new float[words.size() * (1 + 2 * letters)];
        float[] y = new float[words.size() * (size + letters)];
        for (int i = 0; i < words.size(); i++) {
            float[] row = model.row(words.get(i).word(), voice.applyAsInt(words.get(i).voice()));
            put(frames(words.get(i)), y, i * (size + letters));
            for (int j = 0; j < letters; j++) {
                boolean said = j < durations.get(i).length;
                row[1 + letters + j] = said ? durations.get(i)[j] : 0;
                y[i * (size + letters) + size + j] = said ? (float) StrictMath.log(durations.get(i)[j]) : -1;
            }
            System.arraycopy(row, 0, x, i * row.length, row.length);
        }
        return new Dataset(Tensor.of(x, words.size(), 1 + 2 * letters), Tensor.of(y, words.size(), size + letters));
    }

    private static void put(double[][] frames, float[] into, int at) {
        for (int i = 0; i < frames.length * MelFrames.BANDS; i++) {
            into[at + i] = (float) frames[i / MelFrames.BANDS][i % MelFrames.BANDS];
        }
    }
}
