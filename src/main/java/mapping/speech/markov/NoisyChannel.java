package mapping.speech.markov;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mapping.Mapping;
import mapping.Requirement;
import mapping.text.NGramModel;

/**
 * The noisy channel (Shannon, 1948; for speech Jelinek, Bahl and Mercer, 1975), section 6.3.1: what was heard at each place ↦ the
 * words that maximize Σ ln p(heard | word) + λ ln P(words). Exact: of all beginnings that end in the same n − 1 words only the
 * best can be part of the answer, as with Viterbi.
 *
 * @param model  P(words), of words and then signs of the start and of the end, whose numbers follow those of the words
 * @param words  how many words there are; the start has this number, the end the next one
 * @param weight λ: how much the language model counts. 1 is Bayes' rule; densities of single windows that are not independent
 *               exaggerate, so greater ones are often better
 */
public record NoisyChannel(NGramModel model, int words, double weight) implements Mapping<double[][], int[]> {

    public NoisyChannel {
        Requirement.given("The language model", model);
        Requirement.notNegative("The weight of the language model", weight);
        Requirement.atLeast("The number of words", words, 1);
        Requirement.asMany("tokens of the language model", model.counts().tokens(), "words and signs", words + 2);
    }

    /** The tokens of a sentence as the language model wants them: order − 1 starts, at least one, the words, one end. */
    public static int[] tokens(int order, int words, int... sentence) {
        Requirement.between("The order of n-grams", order, 1, 100);
        Requirement.atLeast("The number of words", words, 1);
        Requirement.labels(sentence, words);
        int starts = Math.max(1, order - 1);
        int[] tokens = new int[starts + sentence.length + 1];
        Arrays.fill(tokens, 0, starts, words);
        System.arraycopy(sentence, 0, tokens, starts, sentence.length);
        tokens[tokens.length - 1] = words + 1;
        return tokens;
    }

    private record Hypothesis(double score, int... tokens) {

        private Hypothesis extended(int token, double gained) {
            int[] longer = Arrays.copyOf(tokens, tokens.length + 1);
            longer[tokens.length] = token;
            return new Hypothesis(score + gained, longer);
        }

        /** The last tokens, all that the language model looks at: of hypotheses with the same only the best is kept. */
        private List<Integer> last(int count) {
            return Arrays.stream(tokens, Math.max(0, tokens.length - count), tokens.length).boxed().toList();
        }

        private Hypothesis better(Hypothesis other) {
            return other.score > score ? other : this;
        }
    }

    /**
     * @param heard (places, words): ln p(heard | word); at least one place
     * @return a word for each place
     */
    @Override
    public int[] apply(double[][] heard) {
        double[][] scores = Logs.required("What was heard", heard);
        Requirement.atLeast("The number of places", scores.length, 1);
        Requirement.asMany("scores at each place", scores[0].length, "words", words);
        int[] empty = tokens(model.order(), words);
        List<Hypothesis> all = List.of(new Hypothesis(0, Arrays.copyOf(empty, empty.length - 1)));
        for (double[] place : scores) {
            Map<List<Integer>, Hypothesis> next = new LinkedHashMap<>();
            for (Hypothesis hypothesis : all) {
                double[] language = language(hypothesis);
                for (int word = 0; word < words; word++) {
                    Hypothesis longer = hypothesis.extended(word, place[word] + language[word]);
                    next.merge(longer.last(model.order() - 1), longer, Hypothesis::better);
                }
            }
            all = List.copyOf(next.values());
        }
        Hypothesis best = null;
        for (Hypothesis hypothesis : all) {
            Hypothesis ended = hypothesis.extended(words + 1, language(hypothesis)[words + 1]);
            best = best == null || ended.score > best.score ? ended : best;
        }
        return Arrays.copyOfRange(best.tokens, empty.length - 1, best.tokens.length - 1);
    }

    /** λ ln P of each token to be the next. */
    private double[] language(Hypothesis hypothesis) {
        if (weight == 0) {
            return new double[words + 2];
        }
        double[] logs = Logs.of(model.apply(hypothesis.tokens));
        return Arrays.stream(logs).map(log -> weight * log).toArray();
    }
}
