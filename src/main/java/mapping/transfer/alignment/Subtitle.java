package mapping.transfer.alignment;

import mapping.Requirement;

/**
 * A text that stands on the screen for a while, section 8.3.2.
 *
 * @param seconds when, from 0 to less than 100 hours, and for at least a millisecond
 * @param text    one or more lines, none of them blank, without the arrow {@code -->}
 */
public record Subtitle(Span seconds, String text) {

    private static final double MOST = 360_000;

    public Subtitle {
        Requirement.given("The time of a subtitle", seconds);
        Requirement.given("The text of a subtitle", text);
        Requirement.notNegative("The start of a subtitle", seconds.start());
        if (milliseconds(seconds.end()) <= milliseconds(seconds.start()) || milliseconds(seconds.end()) >= MOST * 1000) {
            throw new IllegalArgumentException("A subtitle must last a millisecond at least and end before 100 hours, got "
                + Requirement.number(seconds.start()) + " to " + Requirement.number(seconds.end()) + " seconds.");
        }
        if (text.lines().count() == 0 || text.lines().anyMatch(String::isBlank) || text.contains("-->")) {
            throw new IllegalArgumentException("The text of a subtitle must have no blank line and no arrow -->, got \"" + text
                + "\".");
        }
    }

    /** Rounded. */
    static long milliseconds(double seconds) {
        return Math.round(1000 * seconds);
    }
}
