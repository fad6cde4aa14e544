package book.exercise;

import book.Columns;
import java.util.ArrayList;
import java.util.List;

/**
 * What a failed check found, in words and as a small table.
 *
 * @param kind     the kind of difference
 * @param name     the quantity that was checked
 * @param sentence what is wrong, in one sentence
 * @param table    rows of equal length, the first of them the heading; empty if the sentence says it all
 */
public record Finding(Kind kind, String name, String sentence, List<List<String>> table) {

    private static final String GAP = "   ";

    /** Kinds of difference, in the order in which a check looks for them. */
    public enum Kind { MISSING, SHAPE, NOT_A_NUMBER, VALUE, GRADIENT, CHANGED, CLAIM, PREDICTION, TEST }

    /** Returns the sentence, followed by the table in aligned columns. */
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
