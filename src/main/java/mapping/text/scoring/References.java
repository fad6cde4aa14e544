package mapping.text.scoring;

import java.util.List;
import mapping.Requirement;

/**
 * What people wrote for the same source: one or several right answers. Section 6.2.3.
 *
 * @param texts at least one
 */
public record References(List<String> texts) {

    public References {
        texts = Requirement.copied("The references", texts);
        Requirement.atLeast("The number of references", texts.size(), 1);
    }

    public static References of(String... texts) {
        Requirement.given("The references", texts);
        return new References(java.util.Arrays.asList(texts));
    }
}
