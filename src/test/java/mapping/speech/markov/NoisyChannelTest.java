package mapping.speech.markov;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import mapping.random.RandomSource;
import mapping.text.NGramModel;
import mapping.text.Smoothing;
import org.junit.jupiter.api.Test;

/** The channel's answer is that of trying all sentences. */
class NoisyChannelTest {

    private static NGramModel language(int order) {
        return NGramModel.fit(List.of(NoisyChannel.tokens(order, 3, 0, 1, 2), NoisyChannel.tokens(order, 3, 0, 1),
            NoisyChannel.tokens(order, 3, 2, 2, 1, 0), NoisyChannel.tokens(order, 3, 1, 0, 1, 2)), order, 5,
            new Smoothing.KneserNey(0.5, true));
    }

    @Test
    void findsTheBestOfAllSentences() {
        for (int order = 1; order <= 4; order++) {
            for (int seed = 1; seed <= 10; seed++) {
                RandomSource random = RandomSource.of(seed);
                double[][] heard = new double[4][3];
                Arrays.stream(heard).forEach(row -> Arrays.setAll(row, i -> random.nextGaussian()));
                NoisyChannel channel = new NoisyChannel(language(order), 3, 1.5);
                int[] best = {};
                double most = Double.NEGATIVE_INFINITY;
                for (int code = 0; code < 81; code++) {
                    int[] sentence = {code % 3, code / 3 % 3, code / 9 % 3, code / 27};
                    double score = score(channel, heard, sentence);
                    if (score > most) {
                        most = score;
                        best = sentence;
                    }
                }
                assertArrayEquals(best, channel.apply(heard), "order " + order + ", seed " + seed);
            }
        }
    }

    private static double score(NoisyChannel channel, double[][] heard, int... sentence) {
        int order = channel.model().order();
        int[] tokens = NoisyChannel.tokens(order, 3, sentence);
        int starts = tokens.length - sentence.length - 1;
        double score = 0;
        for (int t = 0; t < sentence.length; t++) {
            score += heard[t][sentence[t]];
        }
        for (int t = starts; t < tokens.length; t++) {
            score += channel.weight() * StrictMath.log(channel.model().probability(tokens[t], Arrays.copyOf(tokens, t)));
        }
        return score;
    }

    /** With bigrams the words are the states of a hidden Markov model, whose best path is the sentence. */
    @Test
    void bigramsMakeATrellisOfWords() {
        NGramModel bigrams = language(2);
        double[][] heard = {{-1, -0.5, -2}, {-0.7, -0.6, -0.8}, {-2, -1, -1.1}};
        double[] start = Arrays.copyOf(Logs.of(bigrams.apply(new int[] {3})), 3);
        double[] end = new double[3];
        double[][] moves = new double[3][];
        for (int word = 0; word < 3; word++) {
            double[] next = Logs.of(bigrams.apply(new int[] {3, word}));
            moves[word] = Arrays.copyOf(next, 3);
            end[word] = next[4];
        }
        assertArrayEquals(new Trellis(start, moves, end, heard).best().states(), new NoisyChannel(bigrams, 3, 1).apply(heard));
    }

    @Test
    void withoutWeightEachWordStandsAlone() {
        assertArrayEquals(new int[] {2, 0},
            new NoisyChannel(language(3), 3, 0).apply(new double[][] {{-3, -2, -1}, {-1, -2, -3}}));
    }

    @Test
    void aSentenceHasItsSigns() {
        assertArrayEquals(new int[] {3, 3, 1, 4}, NoisyChannel.tokens(3, 3, 1));
        assertArrayEquals(new int[] {3, 1, 4}, NoisyChannel.tokens(1, 3, 1));
        assertEquals(5, language(2).counts().tokens());
    }
}
