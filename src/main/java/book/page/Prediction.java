package book.page;

import java.util.regex.Pattern;

/**
 * A question that the reader answers before looking: a paragraph with the bold words "Predict, then run", or "Predict".
 *
 * @param line where the paragraph begins
 * @param end  just past the paragraph's last line
 * @param from where the part that gives the answer away begins; {@code to} is just past it; both are equal if there is none
 */
public record Prediction(int line, int end, int from, int to) {

    private static final Pattern WORDS = Pattern.compile("Predict(, then run)?[.:?]?|先?预测.*");

    /** Returns whether bold words of a paragraph ask for a prediction. */
    public static boolean asks(String bold) {
        return WORDS.matcher(bold.replaceAll("\\s+", " ").strip()).matches();
    }

    /** Returns whether something below the question answers it. */
    public boolean answered() {
        return from < to;
    }

    /** Returns whether the text at this offset stands between the question and the end of what it covers. */
    public boolean rules(int offset) {
        return end <= offset && offset < to;
    }
}
