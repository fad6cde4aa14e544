package mapping.speech.markov;

import java.util.List;
import java.util.stream.IntStream;
import mapping.Mapping;
import mapping.Requirement;

/**
 * A model for each word, section 6.3.1: recording ↦ ln p(recording | word) for each word. The word of the greatest is
 * recognised if all words are equally likely beforehand; {@link NoisyChannel} asks a language model instead.
 */
public record WordModels(List<HiddenMarkovModel<double[]>> models) implements Mapping<List<double[]>, double[]> {

    public WordModels {
        models = Requirement.copied("The models", models);
        Requirement.atLeast("The number of models", models.size(), 1);
    }

    /**
     * Models from recordings of each word, each trained with its own recordings alone.
     *
     * @param recordings of each word at least one
     * @param start      what training begins with
     * @param steps      of Baum and Welch
     */
    public static WordModels fit(List<List<List<double[]>>> recordings, LeftToRight start, int steps) {
        Requirement.allGiven("The recordings", recordings);
        Requirement.given("The start", start);
        Requirement.between("The number of steps", steps, 0, 100_000);
        return new WordModels(recordings.stream().map(word -> {
            List<HiddenMarkovModel<double[]>> course = Mapping.iterate(new BaumWelch<>(word), start.apply(word), steps);
            return course.get(steps);
        }).toList());
    }

    @Override
    public double[] apply(List<double[]> recording) {
        return models.stream().mapToDouble(model -> model.apply(recording)).toArray();
    }

    /** The word under which the recording is likeliest; of equal ones the first. */
    public int word(List<double[]> recording) {
        double[] scores = apply(recording);
        return IntStream.range(1, scores.length).reduce(0, (best, word) -> scores[word] > scores[best] ? word : best);
    }
}
