package mapping.text.scoring;

import mapping.Requirement;

/**
 * Some words of a sentence that belong together, such as a name: from word {@code start} to before word {@code end}. Section
 * 6.2.2.
 *
 * @param start from 0
 * @param end   more than start
 * @param kind  such as PER
 */
public record Span(int start, int end, String kind) {

    public Span {
        Requirement.given("The kind of a span", kind);
        Requirement.atLeast("The start of a span", start, 0);
        Requirement.atLeast("The end of a span that starts at " + start, end, start + 1L);
    }
}
