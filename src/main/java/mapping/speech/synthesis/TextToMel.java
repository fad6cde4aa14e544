package mapping.speech.synthesis;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import mapping.Requirement;
import mapping.Space;
import mapping.layers.Dense;
import mapping.layers.Embedding;
import mapping.layers.Layer;
import mapping.layers.convolution.Conv1d;
import mapping.random.RandomSource;
import mapping.tensor.NoGrad;
import mapping.tensor.Shape;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/**
 * (letters, voice) ↦ frames of a log-mel spectrogram, section 6.3.3, after FastSpeech (Ren et al., 2019) with convolutions in place of
 * attention: each letter becomes a vector, which sees its neighbours; a dense layer foretells from it the logarithm of its duration;
 * the {@link LengthRegulator} repeats it for its frames, each of which also gets its place within the letter; and convolutions along
 * time make the frames. The vector of the voice is added before both.
 *
 * <p>As a layer, for training, it takes rows of 1 + 2 · {@link #letters}: the number of a voice, the numbers of the letters (a is 1;
 * behind the end 0), and the durations to be used (behind the end 0). It gives rows of {@link #frames} · bands + letters: the frames
 * one after the other, zero behind the end, then the foretold logarithms. See {@link TextToMelLoss}.
 */
public final class TextToMel implements Layer {

    /** The letters a to z, and 0. */
    private static final int ALPHABET = 27;
    private static final int WIDTH = 5;
    private static final int PLACES = 3;

    private final int letters;
    private final int frames;
    private final Embedding alphabet;
    private final Embedding voices;
    private final Conv1d reader;
    private final Dense duration;
    private final Conv1d first;
    private final Conv1d second;
    private final Dense mel;

    private TextToMel(int letters, int frames, Embedding alphabet, Embedding voices, Conv1d reader, Dense duration, Conv1d first,
        Conv1d second, Dense mel) {
        this.letters = letters;
        this.frames = frames;
        this.alphabet = alphabet;
        this.voices = voices;
        this.reader = reader;
        this.duration = duration;
        this.first = first;
        this.second = second;
        this.mel = mel;
    }

    /**
     * With PyTorch's first weights.
     *
     * @param letters  of the longest word
     * @param frames   of the longest sound
     * @param bands    numbers of a frame
     * @param channels of the vectors
     * @param voices   how many there are
     */
    public static TextToMel of(int letters, int frames, int bands, int channels, int voices, RandomSource random) {
        Requirement.atLeast("The number of letters", letters, 1);
        Requirement.atLeast("The number of frames", frames, letters);
        Embedding table = Embedding.of(voices, channels, random);
        table.weight().update(numbers -> {
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] *= 0.1f;                          // at first all voices are nearly the same
            }
        });
        return new TextToMel(letters, frames, Embedding.of(ALPHABET, channels, random).padding(0), table,
            Conv1d.of(channels, channels, WIDTH, random).same(), Dense.of(channels, 1, random),
            Conv1d.of(channels + PLACES, channels, WIDTH, random).same(), Conv1d.of(channels, channels, WIDTH, random).same(),
            Dense.of(channels, bands, random));
    }

    /** Of the longest word. */
    public int letters() {
        return letters;
    }

    /** Of the longest sound. */
    public int frames() {
        return frames;
    }

    /** Numbers of a frame. */
    public int bands() {
        return mel.weight().size(0);
    }

    /** The table of the voices, a row each. */
    public Tensor voices() {
        return voices.weight();
    }

    @Override
    public Tensor apply(Tensor rows) {
        requireRows(rows);
        Tensor durations = rows.slice(1, 1 + letters, 1 + 2 * letters);
        Tensor voice = voices.apply(rows.select(1, 0)).unsqueeze(1);                          // (batch, 1, channels)
        Tensor read = read(rows.slice(1, 1, 1 + letters), voice);
        Tensor frame = frames(read, voice, durations);
        return Tensors.concat(1, frame.flatten(1), duration.apply(read).squeeze(-1));
    }

    private void requireRows(Tensor rows) {
        Requirement.given("The rows", rows);
        if (rows.dim() != 2 || rows.size(1) != 1 + 2 * letters || rows.numel() == 0) {
            throw new IllegalArgumentException("The rows must have shape (batch, " + (1 + 2 * letters) + "), got "
                + Shape.text(rows.shape()) + ".");
        }
    }

    private Tensor read(Tensor numbers, Tensor voice) {
        Tensor mask = numbers.detach().gt(0).unsqueeze(-1);                                   // (batch, letters, 1)
        Tensor x = alphabet.apply(numbers);
        Tensor seen = reader.apply(x.transpose(1, 2)).relu().transpose(1, 2);
        return x.add(seen).add(voice).mul(mask);
    }

    private Tensor frames(Tensor read, Tensor voice, Tensor durations) {
        Tensor expanded = LengthRegulator.expand(read, durations, frames);
        Tensor places = places(durations);
        Tensor mask = places.select(2, 0).unsqueeze(1);                                       // (batch, 1, frames)
        Tensor x = Tensors.concat(2, expanded, places).transpose(1, 2);
        Tensor h = first.apply(x).relu().mul(mask);
        h = second.apply(h.add(voice.transpose(1, 2)).mul(mask)).relu().add(h).mul(mask);
        return mel.apply(h.transpose(1, 2)).mul(mask.transpose(1, 2));
    }

    /** Of each frame: 1, how far it is in its letter, and how long the letter is; zeros behind the end. */
    private Tensor places(Tensor durations) {
        int[] sources = LengthRegulator.sources(durations, frames);
        float[] places = new float[sources.length * PLACES];
        int first = 0;
        for (int i = 0; i < sources.length; i++) {
            first = i > 0 && sources[i] == sources[i - 1] ? first : i;
            if (sources[i] >= 0) {
                float length = durations.data()[sources[i]];
                places[PLACES * i] = 1;
                places[PLACES * i + 1] = (i - first + 0.5f) / length - 0.5f;
                places[PLACES * i + 2] = length / 10;
            }
        }
        return Tensor.of(places, durations.size(0), frames, PLACES);
    }

    /** What a word is for this layer: the voice, the letters, and room for durations. */
    public float[] row(String word, int voice) {
        Requirement.between("The number of letters", Requirement.given("The word", word).length(), 1, letters);
        Requirement.index("voice", voice, voices.weight().size(0));
        float[] row = new float[1 + 2 * letters];
        row[0] = voice;
        for (int j = 0; j < word.length(); j++) {
            char letter = word.charAt(j);
            if (letter < 'a' || letter > 'z') {
                throw new IllegalArgumentException("A word must have letters from a to z alone, got \"" + word + "\".");
            }
            row[1 + j] = letter - 'a' + 1;
        }
        return row;
    }

    /** How many frames each letter would last in this voice: foretold, rounded, 1 at least, cut to the room there is. */
    public int[] durations(String word, int voice) {
        Tensor row = Tensor.of(row(word, voice), 1, 1 + 2 * letters);
        float[] logs = NoGrad.of(() -> duration.apply(read(row.slice(1, 1, 1 + letters),
            voices.apply(row.select(1, 0)).unsqueeze(1)))).data();
        int[] durations = new int[word.length()];
        int left = frames;
        for (int j = 0; j < durations.length; j++) {
            int most = left - (durations.length - 1 - j);
            durations[j] = (int) Math.max(1, Math.min(most, Math.rint(StrictMath.exp(Math.min(10, logs[j])))));
            left -= durations[j];
        }
        return durations;
    }

    /** A word in a voice: frames × bands, as many frames as the durations have. */
    public double[][] frames(String word, int voice, int... durations) {
        float[] row = row(word, voice);
        Requirement.asMany("durations", Requirement.given("The durations", durations).length, "letters", word.length());
        for (int j = 0; j < durations.length; j++) {
            row[1 + letters + j] = durations[j];
        }
        float[] numbers = NoGrad.of(() -> apply(Tensor.of(row, 1, row.length))).data();
        double[][] result = new double[Arrays.stream(durations).sum()][bands()];
        for (int i = 0; i < result.length * bands(); i++) {
            result[i / bands()][i % bands()] = numbers[i];
        }
        return result;
    }

    @Override
    public Map<String, Layer> children() {
        Map<String, Layer> children = new LinkedHashMap<>();
        children.put("alphabet", alphabet);
        children.put("voices", voices);
        children.put("reader", reader);
        children.put("duration", duration);
        children.put("first", first);
        children.put("second", second);
        children.put("mel", mel);
        return children;
    }

    @Override
    public String name() {
        return "TextToMel(" + letters + " letters→" + frames + "×" + bands() + ")";
    }

    @Override
    public Space domain() {
        return Space.reals(1 + 2 * letters);
    }

    @Override
    public Space codomain() {
        return Space.reals(frames * bands() + letters);
    }

    @Override
    public String toString() {
        return signature();
    }
}
