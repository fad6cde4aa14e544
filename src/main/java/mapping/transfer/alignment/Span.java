package mapping.transfer.alignment;

import mapping.Requirement;

/**
 * From when to when something lasts, in whatever is counted: seconds, samples or frames. Section 8.3.2.
 *
 * @param start finite
 * @param end   not before the start
 */
public record Span(double start, double end) {

    public Span {
        Requirement.finite("The start", start);
        Requirement.finite("The end", end);
        if (end < start) {
            throw new IllegalArgumentException("The end must not be before the start, got " + Requirement.number(start) + " to "
                + Requirement.number(end) + ".");
        }
    }

    /** Both times by the factor, such as seconds for each frame. */
    public Span times(double factor) {
        Requirement.notNegative("The factor", factor);
        return new Span(factor * start, factor * end);
    }

    /** Start and end moved by amounts of their own; an end that would come before its start becomes it. */
    public Span moved(double ofStart, double ofEnd) {
        return new Span(start + ofStart, Math.max(start + ofStart, end + ofEnd));
    }
}
