package mapping.speech.markov;

import mapping.Requirement;

/**
 * A path through a {@link Trellis}, section 6.3.1.
 *
 * @param score  its logarithm: of the probability of the path together with what was observed
 * @param states one for each time
 */
public record StatePath(double score, int... states) {

    public StatePath {
        Requirement.given("The states", states);
        if (!(score < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("The score of a path must be a logarithm below infinity, got "
                + Requirement.number(score) + ".");
        }
        states = states.clone();
    }

    @Override
    public int[] states() {
        return states.clone();
    }
}
