package book.tournament;

import book.Home;
import book.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import mapping.data.Dataset;
import mapping.data.Split;
import mapping.data.Standardization;
import mapping.data.sets.Benchmark;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import mapping.training.race.Task;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;
import tech.tablesaw.io.csv.CsvReadOptions;

/**
 * A reader's table in a file of comma-separated values, as examples: (file, name of the column to learn) ↦ benchmark of a seed.
 * Numbers are standardized by the training part, a text becomes one column for each of its values, rows with an empty cell are
 * left out. A text, or whole numbers of at most {@link #MOST_CLASSES} values, is learnt as classes, another number as it is.
 */
public final class ReadersTable {

    static final int FEWEST_ROWS = 50;
    static final int MOST_CLASSES = 20;
    static final int MOST_VALUES = 100;
    static final long MOST_BYTES = 64L << 20;

    private static final double SHARE = 0.2;
    private static final int EVEN = 20;
    private static final Pattern ROW = Pattern.compile("\\brow (\\d+)");

    private final String name;
    private final double[][] features;
    private final double[] target;
    private final List<String> classes;
    private final int leftOut;

    private ReadersTable(String name, double[][] features, double[] target, List<String> classes, int leftOut) {
        this.name = name;
        this.features = features;
        this.target = target;
        this.classes = classes;
        this.leftOut = leftOut;
    }

    /** Reads a file; what is wrong with it is said in one sentence. */
    public static ReadersTable read(Path file, String column) {
        Table all = table(file);
        List<String> names = all.columnNames();
        if (column != null && !names.contains(column)) {
            throw Problem.usage("There is no column \"" + column + "\" in " + Home.show(file) + ".",
                    "Its columns are " + String.join(", ", names) + ".");
        }
        Table whole = all.dropRowsWithMissingValues();
        if (whole.rowCount() < FEWEST_ROWS) {
            throw Problem.wrong(Home.show(file) + " must have at least " + FEWEST_ROWS + " rows without empty cells, got "
                    + whole.rowCount() + " of " + all.rowCount() + ".", "Leave out columns that are often empty.");
        }
        Column<?> learnt = whole.column(column == null ? names.get(names.size() - 1) : column);
        List<double[]> columns = new ArrayList<>();
        for (Column<?> each : whole.columns()) {
            if (each != learnt) {
                columns.addAll(numbers(each, file));
            }
        }
        if (columns.isEmpty()) {
            throw Problem.wrong(Home.show(file) + " must have a column to learn from besides " + learnt.name() + ", got none.",
                    "Columns are separated by commas, and the first line names them.");
        }
        double[][] rows = IntStream.range(0, whole.rowCount())
                .mapToObj(i -> columns.stream().mapToDouble(each -> each[i]).toArray()).toArray(double[][]::new);
        List<String> values = List.copyOf(new TreeSet<>(learnt.asStringColumn().asList()));
        boolean named = !(learnt instanceof NumericColumn<?>)
                || learnt.type() == ColumnType.INTEGER && values.size() <= MOST_CLASSES;
        if (named && (values.size() < 2 || values.size() > MOST_CLASSES)) {
            throw Problem.wrong("The column " + learnt.name() + " must have 2 to " + MOST_CLASSES + " classes, got "
                    + values.size() + ".", "Name another one with --target.");
        }
        double[] target = IntStream.range(0, rows.length).mapToDouble(i -> named ? values.indexOf(learnt.getString(i))
                : ((NumericColumn<?>) learnt).getDouble(i)).toArray();
        return new ReadersTable(file.getFileName().toString(), rows, target, named ? values : List.of(),
                all.rowCount() - whole.rowCount());
    }

    private static Table table(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw Problem.usage("There is no file " + Home.show(file) + ".", "Name a file of comma-separated values.");
            }
            if (Files.size(file) > MOST_BYTES) {
                throw Problem.limit(Home.show(file) + " must have at most " + MOST_BYTES + " bytes, got "
                        + Files.size(file) + ".",
                        "Take a part of its rows.");
            }
            return Table.read().usingOptions(CsvReadOptions.builder(file.toFile()).sample(false));
        } catch (IOException | RuntimeException e) {
            if (e instanceof Problem problem) {
                throw problem;
            }
            throw new Problem(Problem.Kind.WRONG, Home.show(file) + " could not be read as comma-separated values: "
                    + reason(String.valueOf(e.getMessage())) + ".",
                    "The first line must name the columns, and each line must have as many cells.", e);
        }
    }

    /** Returns the row that does not fit, if Tablesaw names one; it also quotes all of its cells. */
    private static String reason(String message) {
        Matcher row = ROW.matcher(message);
        return row.find() ? "row " + row.group(1) + " does not fit"
                : message.lines().findFirst().orElse("").replaceFirst("\\.$", "");
    }

    /** A column as one column of numbers, or as one for each of its values. */
    private static List<double[]> numbers(Column<?> column, Path file) {
        int rows = column.size();
        if (column instanceof NumericColumn<?> numeric) {
            return List.of(IntStream.range(0, rows).mapToDouble(numeric::getDouble).toArray());
        }
        if (column instanceof BooleanColumn truths) {
            return List.of(IntStream.range(0, rows).mapToDouble(i -> truths.get(i) ? 1 : 0).toArray());
        }
        List<String> values = List.copyOf(new TreeSet<>(column.asStringColumn().asList()));
        if (values.size() > MOST_VALUES) {
            throw Problem.wrong("The column " + column.name() + " of " + Home.show(file) + " must hold numbers, or at most "
                    + MOST_VALUES + " different texts, got " + values.size() + ".", "Leave it out of the file.");
        }
        return values.stream().map(value -> IntStream.range(0, rows)
                .mapToDouble(i -> column.getString(i).equals(value) ? 1 : 0).toArray()).toList();
    }

    /** What is learnt. */
    public Task task() {
        return classes.isEmpty() ? Task.REGRESSION : Task.CLASSIFICATION;
    }

    /** How many rows had an empty cell. */
    public int leftOut() {
        return leftOut;
    }

    /** The rows cut into three parts, 60, 20 and 20 of a hundred. */
    public Benchmark cut(long seed) {
        int[] labels = IntStream.range(0, target.length).map(i -> (int) target[i]).toArray();
        Split split = task() == Task.CLASSIFICATION ? Split.stratified(labels, SHARE, SHARE, seed)
                : Split.of(target.length, SHARE, SHARE, seed);
        int[] train = Arrays.copyOf(split.train(), split.train().length / EVEN * EVEN);
        Standardization units = Standardization.fit(rows(train));
        Standardization scale = Standardization.fit(IntStream.of(train).mapToObj(i -> new double[] {target[i]})
                .toArray(double[][]::new));
        return new Benchmark(name, Math.max(1, classes.size()), part(train, units, scale), part(split.validation(), units, scale),
                part(split.test(), units, scale));
    }

    private double[][] rows(int[] members) {
        return IntStream.of(members).mapToObj(i -> features[i]).toArray(double[][]::new);
    }

    private Dataset part(int[] members, Standardization units, Standardization scale) {
        int width = features[0].length;
        float[] x = new float[members.length * width];
        float[] y = new float[members.length];
        for (int i = 0; i < members.length; i++) {
            double[] row = units.apply(features[members[i]]);
            for (int j = 0; j < width; j++) {
                x[i * width + j] = (float) row[j];
            }
            y[i] = (float) scale.apply(new double[] {target[members[i]]})[0];
        }
        Tensor answers = task() == Task.CLASSIFICATION
                ? Tensors.labels(IntStream.of(members).map(i -> (int) target[i]).toArray()) : Tensor.of(y, members.length, 1);
        return new Dataset(Tensor.of(x, members.length, width), answers);
    }
}
