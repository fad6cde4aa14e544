package book;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Rows of text → lines with aligned columns, for a terminal whose Chinese characters are two columns wide. */
public final class Columns {

    private Columns() {
    }

    /** Returns one line for each row, its cells separated by the gap; all rows have as many cells as the first. */
    public static List<String> aligned(List<List<String>> rows, String gap) {
        int[] widths = rows.isEmpty() ? new int[0] : IntStream.range(0, rows.get(0).size())
                .map(column -> rows.stream().mapToInt(row -> width(row.get(column))).max().orElse(0)).toArray();
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                String cell = row.get(column);
                line.append(cell).append(" ".repeat(widths[column] - width(cell))).append(gap);
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private static int width(String text) {
        return text.codePoints().map(c -> wide(c) ? 2 : 1).sum();
    }

    /** Whether a character is East Asian wide or full-width; covers those that Chinese titles use. */
    private static boolean wide(int c) {
        return c >= 0x2E80 && c <= 0xA4CF || c >= 0xF900 && c <= 0xFAFF || c >= 0xFE30 && c <= 0xFE6F
                || c >= 0xFF00 && c <= 0xFF60;
    }
}
