package mapping.text.scoring;

import mapping.Requirement;

/**
 * A word or character of a reference beside that of a hypothesis; section 6.3.2.
 *
 * @param said  of the reference; empty where the hypothesis has one too many
 * @param heard of the hypothesis; empty where one is missing
 */
public record AlignedUnit(String said, String heard) {

    public AlignedUnit {
        Requirement.given("What was said", said);
        Requirement.given("What was heard", heard);
    }
}
