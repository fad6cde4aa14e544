package mapping.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mapping.Mapping;
import mapping.Requirement;
import mapping.data.files.Csv;

/**
 * The features of a table: rows of numbers under named columns. What {@link Labelled} and {@link Measured} have in common.
 *
 * @param features n rows
 * @param names    one for each column
 */
public record Rows(double[][] features, List<String> names) {

    public Rows {
        Requirement.allGiven("The features", features);
        names = Requirement.copied("The names", names);
        for (int i = 0; i < features.length; i++) {
            if (features[i].length != names.size()) {
                throw new IllegalArgumentException("Row " + i + " must have a number for each of the names "
                        + String.join(", ", names) + ", got " + features[i].length + ".");
            }
        }
    }

    /** The columns of a file that {@code inFile} lists, under {@code names}. */
    public static Rows of(Csv table, List<String> inFile, List<String> names) {
        Requirement.given("The names in the file", inFile);
        Requirement.given("The table", table);
        double[][] features = new double[table.rows().size()][inFile.size()];
        for (int j = 0; j < inFile.size(); j++) {
            double[] column = table.numbers(inFile.get(j));
            for (int i = 0; i < column.length; i++) {
                features[i][j] = column[i];
            }
        }
        return new Rows(features, names);
    }

    /** Whether row i has all its values; a missing one is NaN. */
    public boolean isComplete(int i) {
        Requirement.index("row", i, features.length);
        return Arrays.stream(features[i]).noneMatch(Double::isNaN);
    }

    double[] column(String name) {
        int j = index(name);
        return Arrays.stream(features).mapToDouble(row -> row[j]).toArray();
    }

    private int index(String name) {
        int j = names.indexOf(Requirement.given("The name of a column", name));
        if (j < 0) {
            throw new IllegalArgumentException("There is no column " + name + "; the columns are "
                    + String.join(", ", names) + ".");
        }
        return j;
    }

    Rows select(int... numbers) {
        Requirement.given("The numbers", numbers);
        double[][] chosen = new double[numbers.length][];
        for (int i = 0; i < numbers.length; i++) {
            Requirement.index("row", numbers[i], features.length);
            chosen[i] = features[numbers[i]].clone();
        }
        return new Rows(chosen, names);
    }

    Rows columns(String... wanted) {
        Requirement.given("The wanted columns", wanted);
        int[] indices = Arrays.stream(wanted).mapToInt(this::index).toArray();
        return new Rows(Arrays.stream(features).map(row -> Arrays.stream(indices).mapToDouble(j -> row[j]).toArray())
                .toArray(double[][]::new), List.of(wanted));
    }

    /** Maps every row. A mapping that keeps the width keeps the names; otherwise the columns are y₁, y₂, … */
    Rows map(Mapping<double[], double[]> transform) {
        Requirement.given("The transform", transform);
        double[][] images = Arrays.stream(features).map(row -> transform.apply(row.clone())).toArray(double[][]::new);
        int width = images.length == 0 ? names.size() : images[0].length;
        List<String> newNames = new ArrayList<>(names);
        if (width != names.size()) {
            newNames.clear();
            for (int j = 1; j <= width; j++) {
                newNames.add("y" + j);
            }
        }
        return new Rows(images, newNames);
    }

    float[] values() {
        float[] values = new float[features.length * names.size()];
        int next = 0;
        for (double[] row : features) {
            for (double value : row) {
                values[next++] = (float) value;
            }
        }
        return values;
    }
}
