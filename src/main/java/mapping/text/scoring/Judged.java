package mapping.text.scoring;

import mapping.Requirement;

/** What a machine wrote beside what people wrote, the argument of {@link Bleu}, {@link Chrf} and {@link Rouge}. Section 6.2.3. */
public record Judged(Hypothesis hypothesis, References references) {

    public Judged {
        Requirement.given("The hypothesis", hypothesis);
        Requirement.given("The references", references);
    }
}
