package mapping.speech.recognition;

import java.util.List;
import mapping.Requirement;

/**
 * Labels that a decoder found; section 6.3.2.
 *
 * @param labels without blanks
 * @param score  of {@link BestPath} ln of the probability of one path, of {@link PrefixBeam} of all paths kept, with what the
 *               language model adds
 */
public record Decoded(List<Integer> labels, double score) {

    public Decoded {
        labels = Requirement.copied("The labels", labels);
        if (Double.isNaN(score)) {
            throw new IllegalArgumentException("The score must be a number, got NaN.");
        }
    }
}
