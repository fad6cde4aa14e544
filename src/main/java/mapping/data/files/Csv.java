package mapping.data.files;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mapping.Requirement;

/**
 * A small table of comma-separated values with a header line, without quoted cells: all that the data sets of this book need.
 *
 * @param header the columns' names
 * @param rows   the cells, each row as long as the header
 */
public record Csv(List<String> header, List<List<String>> rows) {

    /**
     * Reads a file of a data set and checks it against its checksum: {@code Csv.read("penguins", "penguins.csv")}.
     *
     * @throws DamagedData if the file is missing or damaged
     */
    public static Csv read(String dataset, String name) {
        return parse(Datasets.file(dataset, name), new String(Datasets.read(dataset, name), StandardCharsets.UTF_8));
    }

    /** Reads a text; the name of the file is for error messages. */
    public static Csv parse(Path file, String text) {
        Requirement.given("The text", text);
        List<List<String>> rows = new ArrayList<>();
        for (String line : text.lines().toList()) {
            List<String> row = List.of(line.split(",", -1));
            if (!rows.isEmpty() && row.size() != rows.get(0).size()) {
                throw DamagedData.in(file, "must have " + rows.get(0).size() + " cells in line " + (rows.size() + 1) + ", got "
                        + row.size());
            }
            rows.add(row);
        }
        if (rows.isEmpty()) {
            throw DamagedData.in(file, "is empty");
        }
        return new Csv(rows.get(0), List.copyOf(rows.subList(1, rows.size())));
    }

    /** A column as text; a missing value is the empty string. */
    public List<String> text(String column) {
        int index = header.indexOf(Requirement.given("The name of a column", column));
        if (index < 0) {
            throw new IllegalArgumentException("There is no column " + column + "; the columns are "
                    + String.join(", ", header) + ".");
        }
        return rows.stream().map(row -> row.get(index)).toList();
    }

    /**
     * A column of names as class numbers.
     *
     * @param classes the names, in the order of their numbers
     * @throws IllegalArgumentException if there is no such column, or one of its cells is none of the names
     */
    public int[] classes(String column, List<String> classes) {
        Requirement.given("The classes", classes);
        List<String> cells = text(column);
        int[] labels = new int[cells.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = classes.indexOf(cells.get(i));
            if (labels[i] < 0) {
                throw new IllegalArgumentException("Column " + column + " holds \"" + cells.get(i) + "\" in line " + (i + 2)
                        + ", which is none of " + String.join(", ", classes) + ".");
            }
        }
        return labels;
    }

    /**
     * A column as numbers; a missing value is NaN.
     *
     * @throws IllegalArgumentException if there is no such column, or one of its cells is not a number
     */
    public double[] numbers(String column) {
        List<String> cells = text(column);
        double[] numbers = new double[cells.size()];
        for (int i = 0; i < numbers.length; i++) {
            try {
                numbers[i] = cells.get(i).isEmpty() ? Double.NaN : Double.parseDouble(cells.get(i));
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("Column " + column + " holds \"" + cells.get(i) + "\" in line " + (i + 2)
                        + ", which is not a number.", e);
            }
        }
        return numbers;
    }
}
