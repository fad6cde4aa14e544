package book.exercise;

import book.Columns;
import java.util.List;

/**
 * What a failed check found, in words and as a small table.
 *
 * @param kind     what sort of difference it is
 * @param name     the quantity that was checked
 * @param sentence what is wrong, in one sentence
 * @param table    rows of equal length, the first one the heading; empty where the sentence says it all
 */
public record Finding(Kind kind, String name, String sentence, List<List<String>> table) {

    private static final String GAP = "   ";

    /** Sorts of difference, in the order in which a check looks for them. */
    public enum Kind { MISSING, SHAPE, NOT_A_NUMBER, VALUE, GRADIENT, CHANGED, CLAIM, PREDICTION, TEST }

    /** The sentence, and the table in aligned columns. */
    public String text() {
        StringBuilder text = new StringBuilder(sentence);
        Columns.aligned(table, GAP).forEach(line -> text.append('\n').append(GAP).append(line));
        return text.toString();
    }
}
