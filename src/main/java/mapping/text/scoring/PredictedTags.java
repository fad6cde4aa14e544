package mapping.text.scoring;

import java.util.List;
import mapping.Requirement;

/**
 * The tags that a tagger gave to sentences; section 6.2.2. See {@link TrueTags}.
 *
 * @param sentences for each the tag of each word
 */
public record PredictedTags(List<List<String>> sentences) {

    public PredictedTags {
        sentences = Requirement.copied("The sentences", sentences).stream()
            .map(tags -> Requirement.copied("The tags", tags)).toList();
    }
}
