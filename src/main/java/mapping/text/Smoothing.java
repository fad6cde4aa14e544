package mapping.text;

import mapping.Requirement;

/**
 * How an n-gram model divides probability between what followed a context and what might: (what was seen behind a context, the
 * probability behind the context that is one token shorter) ↦ probability. Section 6.2.3; conventions and names of NLTK.
 */
public interface Smoothing {

    /**
     * What was seen of a token behind a context.
     *
     * @param count  how often it stood there
     * @param total  how often any token did
     * @param kinds  how many different tokens did
     * @param tokens how many token numbers there are
     * @param length of the context
     */
    record Seen(long count, long total, long kinds, int tokens, int length) {

        public Seen {
            Requirement.atLeast("The count", count, 0);
            Requirement.atLeast("The count of all tokens", total, count);
            Requirement.atLeast("The number of different tokens", kinds, 0);
            Requirement.atLeast("The number of tokens", tokens, 1);
            Requirement.atLeast("The length of the context", length, 0);
        }

        /** The share of the token among all that stood there; 0 if nothing did. */
        public double share() {
            return total == 0 ? 0 : (double) count / total;
        }
    }

    /** @param shorter the probability behind the shorter context; without a context, of one token among all */
    double probability(Seen seen, double shorter);

    /** Whether shorter contexts count the different tokens before, instead of occurrences. */
    default boolean countsKinds() {
        return false;
    }

    /** The share among what was seen: maximum likelihood. What was never seen has probability 0. */
    record MaximumLikelihood() implements Smoothing {

        @Override
        public double probability(Seen seen, double shorter) {
            return given(seen).share();
        }
    }

    /**
     * Every count is greater by γ (Lidstone, 1920); with γ = 1 Laplace's rule.
     *
     * @param added γ &gt; 0
     */
    record Lidstone(double added) implements Smoothing {

        public Lidstone {
            Requirement.positive("The number added to counts", added);
        }

        @Override
        public double probability(Seen seen, double shorter) {
            return (given(seen).count() + added) / (seen.total() + added * seen.tokens());
        }
    }

    /**
     * Of every count d is taken away and given to what the shorter context says (Ney, Essen and Kneser, 1994).
     *
     * @param discount  d, from 0 to 1; 0.75 in NLTK
     * @param toUniform whether also the counts without a context give some away, to all tokens alike (Chen and Goodman, 1999),
     *     so that no token has probability 0; not in NLTK
     */
    record AbsoluteDiscounting(double discount, boolean toUniform) implements Smoothing {

        public AbsoluteDiscounting {
            Requirement.fraction("The discount", discount);
        }

        @Override
        public double probability(Seen seen, double shorter) {
            return discounted(seen, discount, toUniform, shorter);
        }
    }

    /**
     * Absolute discounting in which shorter contexts count how many different tokens stood before, not how often something did
     * (Kneser and Ney, 1995, interpolated). "Francisco" is frequent, but stands behind "San" alone: with no context to go by it
     * is unlikely.
     *
     * <p>NLTK weighs a shorter context by all tokens that followed it, this by those that followed with something before them, so
     * that probabilities add up to 1 also behind the start of a text.
     *
     * @param discount  d, from 0 to 1
     * @param toUniform as in {@link AbsoluteDiscounting}
     */
    record KneserNey(double discount, boolean toUniform) implements Smoothing {

        public KneserNey {
            Requirement.fraction("The discount", discount);
        }

        @Override
        public double probability(Seen seen, double shorter) {
            return discounted(seen, discount, toUniform, shorter);
        }

        @Override
        public boolean countsKinds() {
            return true;
        }
    }

    /** The more different tokens followed a context, the more is given to the shorter one (Witten and Bell, 1991). */
    record WittenBell() implements Smoothing {

        @Override
        public double probability(Seen seen, double shorter) {
            if (given(seen).length() == 0) {
                return seen.share();
            }
            double given = seen.total() == 0 ? 1 : (double) seen.kinds() / (seen.kinds() + seen.total());
            return (1 - given) * seen.share() + given * shorter;
        }
    }

    /**
     * The share if the token was seen there, else α times what the shorter context says (Brants et al., 2007). Scores that do not
     * add up to 1: no probabilities.
     *
     * @param factor α, from 0 to 1; 0.4 in NLTK
     */
    record StupidBackoff(double factor) implements Smoothing {

        public StupidBackoff {
            Requirement.fraction("The factor", factor);
        }

        @Override
        public double probability(Seen seen, double shorter) {
            return given(seen).count() > 0 || seen.length() == 0 ? seen.share() : factor * shorter;
        }
    }

    private static Seen given(Seen seen) {
        return Requirement.given("What was seen", seen);
    }

    private static double discounted(Seen seen, double discount, boolean toUniform, double shorter) {
        if (given(seen).length() == 0 && !toUniform) {
            return seen.share();
        }
        return seen.total() == 0 ? shorter
            : (Math.max(seen.count() - discount, 0) + discount * seen.kinds() * shorter) / seen.total();
    }
}
