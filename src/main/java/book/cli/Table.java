package book.cli;

import book.Columns;
import java.util.ArrayList;
import java.util.List;

/** A table under construction, its headings first. */
final class Table {

    private final List<List<String>> rows = new ArrayList<>();

    Table(String... headings) {
        row(headings);
    }

    void row(String... cells) {
        rows.add(List.of(cells));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        Columns.aligned(rows, "  ").forEach(line -> text.append(line).append(System.lineSeparator()));
        return text.toString();
    }
}
