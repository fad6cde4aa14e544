package mapping.text.scoring;

import mapping.Requirement;

/**
 * What a machine wrote, and what is judged. Section 6.2.3. A type of its own, since most scores change when hypothesis and
 * reference are exchanged, and the number still looks plausible.
 *
 * @param text as written; may be empty
 */
public record Hypothesis(String text) {

    public Hypothesis {
        Requirement.given("The text of a hypothesis", text);
    }

    /** This beside the texts of people, ready to be scored. */
    public Judged against(String... references) {
        return new Judged(this, References.of(references));
    }
}
