package book.exercise;

import book.Columns;
import java.util.ArrayList;
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

    /** Returns the sentence, and the table in aligned columns. */
    public String text() {
        List<String> lines = new ArrayList<>(List.of(sentence));
        lines.addAll(columns(table));
        return String.join("\n", lines);
    }

    /** Returns the rows of a table as lines with aligned columns. */
    public static List<String> columns(List<List<String>> table) {
        return Columns.aligned(table, GAP).stream().map(GAP::concat).toList();
    }
}
