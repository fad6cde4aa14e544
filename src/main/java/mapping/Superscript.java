package mapping;

import java.util.stream.Collectors;

/** Raised text in plain Unicode, for spaces (ℝ²⁸ˣ²⁸) and powers (x⁻²). */
public final class Superscript {

    private static final String PLAIN = "0123456789+-.xhijklmn";
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻·ˣʰⁱʲᵏˡᵐⁿ";

    private Superscript() {
    }

    /** The text raised; a character that has no raised form stays as it is. */
    public static String of(String text) {
        Requirement.given("The text", text);
        return text.chars().mapToObj(Superscript::raise).collect(Collectors.joining());
    }

    private static String raise(int character) {
        int place = PLAIN.indexOf(character);
        return Character.toString(place < 0 ? character : RAISED.charAt(place));
    }
}
