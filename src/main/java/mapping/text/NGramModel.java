package mapping.text;

import java.util.Arrays;
import java.util.Collection;
import mapping.Mapping;
import mapping.Requirement;

/**
 * An n-gram language model: history ↦ the probability of each token to be the next, of which it looks at the last
 * {@code order} − 1 tokens (Markov, 1913; Shannon, 1948). Sections 6.2.3 and 6.3. Unlike {@link Bigrams} it counts token numbers
 * and takes any {@link Smoothing}.
 *
 * @param counts    of the training text; may be of longer n-grams than are used
 * @param order     n: 1 looks at nothing, 2 at one token
 * @param smoothing what is done about the unseen
 */
public record NGramModel(NGramCounts counts, int order, Smoothing smoothing) implements Mapping<int[], double[]> {

    public NGramModel {
        Requirement.given("The counts", counts);
        Requirement.given("The smoothing", smoothing);
        Requirement.between("The order of the model", order, 1, counts.order());
    }

    /** Counts sequences and uses all n-grams of this order. */
    public static NGramModel fit(Collection<int[]> sequences, int order, int tokens, Smoothing smoothing) {
        return new NGramModel(NGramCounts.of(sequences, order, tokens), order, smoothing);
    }

    /**
     * P(token | history), or the score if the smoothing gives none.
     *
     * @throws IndexOutOfBoundsException if there is no such token
     */
    public double probability(int token, int... history) {
        Requirement.index("token", token, counts.tokens());
        return probability(token, counts.contexts(history, order - 1));
    }

    private double probability(int token, NGramCounts.Context... contexts) {
        double probability = 1.0 / counts.tokens();
        for (int length = 0; length < contexts.length; length++) {
            Smoothing.Seen seen = counts.seen(contexts[length], token, smoothing.countsKinds() && length < order - 1, length);
            probability = smoothing.probability(seen, probability);
        }
        return probability;
    }

    /** The probabilities of all tokens. */
    @Override
    public double[] apply(int[] history) {
        NGramCounts.Context[] contexts = counts.contexts(history, order - 1);
        double[] all = new double[counts.tokens()];
        Arrays.fill(all, 1.0 / all.length);
        for (int length = 0; length < contexts.length; length++) {
            Smoothing.Seen[] seen = counts.seen(contexts[length], smoothing.countsKinds() && length < order - 1, length);
            for (int token = 0; token < all.length; token++) {
                all[token] = smoothing.probability(seen[token], all[token]);
            }
        }
        return all;
    }

    /** The surprise −ln P of each token of a sequence but the first, given all before it. */
    public double[] surprises(int... sequence) {
        Requirement.given("The sequence", sequence);
        double[] surprises = new double[Math.max(0, sequence.length - 1)];
        for (int t = 1; t < sequence.length; t++) {
            int[] history = Arrays.copyOfRange(sequence, Math.max(0, t - order + 1), t);
            surprises[t - 1] = -StrictMath.log(probability(sequence[t], history));
        }
        return surprises;
    }

    @Override
    public String name() {
        return order + "-grams";
    }
}
