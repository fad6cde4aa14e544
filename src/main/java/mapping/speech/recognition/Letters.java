package mapping.speech.recognition;

import java.util.List;
import java.util.StringJoiner;
import mapping.Requirement;

/**
 * Text ↔ labels, section 6.3.2: 0 to 25 for a to z, 26 for a space. The blank of a network that spells is {@link #BLANK}. A
 * list of the words a recogniser may say, as {@link WordRecogniser} has one, is then not needed; what it says need not be a
 * word.
 */
public final class Letters {

    /** Label k is its k-th character. */
    public static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz ";
    /** The blank of letters, which stands for nothing; a space is a label of its own. */
    public static final int BLANK = ALPHABET.length();

    private Letters() {
    }

    /**
     * The labels of a text.
     *
     * @throws IllegalArgumentException if a character is not in the {@link #ALPHABET}
     */
    public static List<Integer> labels(String text) {
        return Requirement.given("The text", text).chars().mapToObj(character -> {
            int label = ALPHABET.indexOf(character);
            if (label < 0) {
                throw new IllegalArgumentException("A text to spell must have the letters a to z and spaces only, got "
                    + Character.getName(character) + ".");
            }
            return label;
        }).toList();
    }

    /** The text of labels, the reverse of {@link #labels}. */
    public static String text(List<Integer> labels) {
        StringBuilder text = new StringBuilder();
        for (int label : Requirement.copied("The labels", labels)) {
            Requirement.index("letter", label, ALPHABET.length());
            text.append(ALPHABET.charAt(label));
        }
        return text.toString();
    }

    /** Digits spelt out, with spaces between: 1, 7 ↦ "one seven". */
    public static String spelt(List<Integer> digits) {
        StringJoiner text = new StringJoiner(" ");
        for (int digit : Requirement.copied("The digits", digits)) {
            Requirement.index("digit", digit, WordRecogniser.DIGITS.size());
            text.add(WordRecogniser.DIGITS.get(digit));
        }
        return text.toString();
    }
}
