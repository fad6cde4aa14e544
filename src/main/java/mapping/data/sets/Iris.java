package mapping.data.sets;

import java.util.List;
import mapping.data.Labelled;
import mapping.data.Rows;
import mapping.data.files.Csv;
import mapping.data.files.DamagedData;

/**
 * Iris (Fisher, 1936), section 1.1.1: the sepals and petals of 150 flowers of three species. A straight line separates setosa
 * from the other two, but none separates those two from each other.
 */
public final class Iris {

    /** The columns. */
    public static final List<String> NAMES = List.of("sepal length (cm)", "sepal width (cm)", "petal length (cm)",
            "petal width (cm)");
    /** The species, 50 flowers of each. */
    public static final List<String> CLASSES = List.of("setosa", "versicolor", "virginica");

    private Iris() {
    }

    /**
     * All 150 flowers.
     *
     * @throws DamagedData if the file is missing or damaged
     */
    public static Labelled load() {
        Csv table = Csv.read("iris", "iris.csv");
        Rows rows = Rows.of(table, table.header().subList(0, NAMES.size()), NAMES);
        return new Labelled(rows.features(), table.classes("species", CLASSES), NAMES, CLASSES);
    }
}
