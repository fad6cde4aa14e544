package book.exercise;

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

    /** Sorts of difference, in the order in which a check looks for them. */
    public enum Kind { MISSING, SHAPE, NOT_A_NUMBER, VALUE, GRADIENT, CHANGED, CLAIM, PREDICTION, TEST }

    /** The sentence, and the table in aligned columns. */
    public String text() {
        StringBuilder text = new StringBuilder(sentence);
        int columns = table.isEmpty() ? 0 : table.get(0).size();
        int[] widths = new int[columns];
        for (List<String> row : table) {
            for (int column = 0; column < columns; column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        }
        for (List<String> row : table) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < columns; column++) {
                line.append("   ").append(row.get(column)).append(" ".repeat(widths[column] - row.get(column).length()));
            }
            text.append('\n').append(line.toString().stripTrailing());
        }
        return text.toString();
    }
}
