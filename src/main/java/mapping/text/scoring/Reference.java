package mapping.text.scoring;

import mapping.Requirement;

/**
 * What was really said, beside which a {@link Hypothesis} is judged. Section 6.3.2. A type of its own, since a word error rate
 * divides
 * by the words of this one.
 *
 * @param text as said; may be empty
 */
public record Reference(String text) {

    public Reference {
        Requirement.given("The text of a reference", text);
    }
}
