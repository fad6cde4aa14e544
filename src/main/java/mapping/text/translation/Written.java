package mapping.text.translation;

import java.util.Arrays;
import mapping.Requirement;

/**
 * A text that was written token by token. Section 6.2.3.
 *
 * @param tokens         without start and end
 * @param logProbability of the tokens, and of the end if it was written
 * @param score          what it was chosen by: the log-probability under the length penalty
 * @param ended          whether it was ended, or cut because it was too long
 */
public record Written(int[] tokens, double logProbability, double score, boolean ended) {

    public Written {
        tokens = Requirement.given("The tokens", tokens).clone();
    }

    @Override
    public int[] tokens() {
        return tokens.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Written text && Arrays.equals(tokens, text.tokens) && logProbability == text.logProbability
            && score == text.score && ended == text.ended;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(tokens);
    }

    @Override
    public String toString() {
        return Arrays.toString(tokens) + " " + logProbability;
    }
}
