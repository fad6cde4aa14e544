package mapping.text.scoring;

import java.util.List;
import mapping.Requirement;

/**
 * The tags that sentences should have; section 6.2.2. A type of its own, so that nobody can give {@link SpanScore} truth and
 * prediction the wrong way round.
 *
 * @param sentences for each the tag of each word
 */
public record TrueTags(List<List<String>> sentences) {

    public TrueTags {
        sentences = Requirement.copied("The sentences", sentences).stream()
            .map(tags -> Requirement.copied("The tags", tags)).toList();
    }
}
