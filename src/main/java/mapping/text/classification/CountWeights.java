package mapping.text.classification;

import mapping.Requirement;

/**
 * How methods that learn word vectors weigh counts, section 6.2.1: frequent words would drown the others. word2vec (Mikolov et
 * al., 2013) leaves out occurrences of frequent words and draws its noise words flatter than they occur; GloVe (Pennington,
 * Socher and Manning, 2014) weighs the pairs it fits.
 */
public final class CountWeights {

    private static final double FLATTER = 0.75;

    private CountWeights() {
    }

    /**
     * The probability that word2vec keeps an occurrence of a word, min(1, √(t/f)).
     *
     * @param frequency f, the part of all words that are this one, above 0
     * @param threshold t, positive; frequencies up to t are always kept
     */
    public static double kept(double frequency, double threshold) {
        Requirement.positive("The frequency", frequency);
        Requirement.atMost("The frequency", frequency, "1", 1);
        Requirement.positive("The threshold", threshold);
        return Math.min(1, Math.sqrt(threshold / frequency));
    }

    /** What a word's chance to be drawn as noise is in proportion to: count^¾. */
    public static double noise(double count) {
        Requirement.notNegative("The count", count);
        return StrictMath.pow(count, FLATTER);
    }

    /** GloVe's weight of a pair that was seen {@code count} times, min(1, (count/most)^¾). */
    public static double glove(double count, double most) {
        Requirement.notNegative("The count", count);
        Requirement.positive("The count of full weight", most);
        return Math.min(1, StrictMath.pow(count / most, FLATTER));
    }
}
