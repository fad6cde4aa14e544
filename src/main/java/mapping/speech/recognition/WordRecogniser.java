package mapping.speech.recognition;

import java.util.List;
import mapping.Mapping;
import mapping.Requirement;
import mapping.data.files.Wave;
import mapping.layers.Layer;
import mapping.tensor.NoGrad;
import mapping.tensor.Tensor;

/**
 * Sound ↦ words, section 6.3.2: {@link SpeechRows}, a network such as {@link CtcNetwork}, a beam, and the word of each label. The
 * first answer of the beam counts.
 *
 * @param network rows of {@link SpeechRows} ↦ logits of the words and the blank
 * @param beam    whose blank is the class after the last word
 * @param words   a word for each label
 */
public record WordRecogniser(Layer network, PrefixBeam beam, List<String> words) implements Mapping<Wave, List<String>> {

    /** What the network of the book says. */
    public static final List<String> DIGITS = List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight",
        "nine");

    public WordRecogniser {
        Requirement.given("The network", network);
        Requirement.given("The beam", beam);
        words = Requirement.copied("The words", words);
        Requirement.between("The blank", beam.blank(), words.size(), words.size());
    }

    @Override
    public List<String> apply(Wave sound) {
        double[][] logs = logs(network, sound);
        Requirement.asMany("classes of the network", logs[0].length, "words and blank", words.size() + 1);
        return beam.apply(logs).get(0).labels().stream().map(words::get).toList();
    }

    /** ln of the probability of each class in each frame of 30 milliseconds: what the decoders and alignments take. */
    public static double[][] logs(Layer network, Wave sound) {
        Requirement.given("The network", network);
        return logs(network, new SpeechRows().apply(sound));
    }

    /** The same, from rows of {@link SpeechRows}. */
    static double[][] logs(Layer network, double[][] rows) {
        float[] flat = new float[rows.length * SpeechRows.SIZE];
        for (int i = 0; i < flat.length; i++) {
            flat[i] = (float) rows[i / SpeechRows.SIZE][i % SpeechRows.SIZE];
        }
        Tensor x = Tensor.of(flat, 1, rows.length, SpeechRows.SIZE);
        return rows(NoGrad.of(() -> network.apply(x).logSoftmax(-1)).select(0, 0));
    }

    /** A matrix as rows of doubles. */
    static double[][] rows(Tensor matrix) {
        float[] numbers = matrix.data();
        double[][] rows = new double[matrix.size(0)][matrix.size(1)];
        for (int i = 0; i < numbers.length; i++) {
            rows[i / matrix.size(1)][i % matrix.size(1)] = numbers[i];
        }
        return rows;
    }
}
