package mapping.text.generation;

import java.util.Arrays;
import java.util.stream.IntStream;
import mapping.Requirement;
import mapping.random.RandomSource;

/**
 * What may come next in a text, section 6.2.3: a score for each token, −∞ for one that is ruled out, and the tokens before.
 * Filters such as {@link TopP} map candidates to candidates and compose by {@code then}. Scores are logits, or logarithms of
 * probabilities.
 *
 * @param scores  at least one is finite, none is +∞
 * @param history the tokens before, the last one last
 */
public record Candidates(double[] scores, int... history) {

    public Candidates {
        scores = Requirement.given("The scores", scores).clone();
        history = Requirement.given("The history", history).clone();
        boolean some = false;
        for (double score : scores) {
            if (Double.isNaN(score) || score == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException("The scores must be finite numbers or −∞, got " + score + ".");
            }
            some |= score > Double.NEGATIVE_INFINITY;
        }
        if (!some) {
            throw new IllegalArgumentException("At least one token must be left to choose, and there is none among "
                + scores.length + ".");
        }
        for (int token : history) {
            Requirement.index("token", token, scores.length);
        }
    }

    /** Of probabilities, such as those of an n-gram model. */
    public static Candidates ofProbabilities(double[] probabilities, int... history) {
        return new Candidates(logarithms(probabilities), history);
    }

    /** The logarithm of each number; −∞ of 0. */
    public static double[] logarithms(double... probabilities) {
        Requirement.given("The probabilities", probabilities);
        for (double probability : probabilities) {
            Requirement.notNegative("A probability", probability);
        }
        return Arrays.stream(probabilities).map(StrictMath::log).toArray();
    }

    @Override
    public double[] scores() {
        return scores.clone();
    }

    @Override
    public int[] history() {
        return history.clone();
    }

    /** The softmax of the scores. */
    public double[] probabilities() {
        double most = scores[best()];
        double[] all = Arrays.stream(scores).map(score -> StrictMath.exp(score - most)).toArray();
        double sum = Arrays.stream(all).sum();
        return Arrays.stream(all).map(each -> each / sum).toArray();
    }

    /** The token of the highest score, the first of several. */
    public int best() {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        return best;
    }

    /** The tokens that are not ruled out. */
    public int[] left() {
        return IntStream.range(0, scores.length).filter(i -> scores[i] > Double.NEGATIVE_INFINITY).toArray();
    }

    /** A token with the probability that it has here. */
    public int draw(RandomSource random) {
        double rest = Requirement.given("The source", random).nextDouble();
        double[] probabilities = probabilities();
        int drawn = best();
        for (int i = 0; i < probabilities.length; i++) {
            if (probabilities[i] > 0) {
                drawn = i;
                rest -= probabilities[i];
                if (rest < 0) {
                    break;
                }
            }
        }
        return drawn;
    }

    /** The same with a token ruled out wherever {@code keep} is false. */
    Candidates keep(boolean... keep) {
        double[] filtered = scores.clone();
        for (int i = 0; i < filtered.length; i++) {
            filtered[i] = keep[i] ? filtered[i] : Double.NEGATIVE_INFINITY;
        }
        return new Candidates(filtered, history);
    }

    /** Rules out what has less probability than {@code least}, but never the best. */
    Candidates atLeast(double least) {
        double[] probabilities = probabilities();
        boolean[] keep = new boolean[scores.length];
        for (int i = 0; i < keep.length; i++) {
            keep[i] = probabilities[i] >= least;
        }
        keep[best()] = true;
        return keep(keep);
    }
}
