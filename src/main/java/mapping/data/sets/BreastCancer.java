package mapping.data.sets;

import java.util.List;
import java.util.stream.Stream;
import mapping.data.Labelled;
import mapping.data.Rows;
import mapping.data.files.Csv;
import mapping.data.files.DamagedData;

/**
 * Breast cancer Wisconsin (diagnostic; Street, Wolberg and Mangasarian, 1993), sections 2.3.3 and 4.3: ten measurements of the
 * cell nuclei in each of 569 samples, as mean, standard error and worst value. The 30 columns repeat one another (radius,
 * perimeter, area), which is what regularization is for.
 */
public final class BreastCancer {

    private static final List<String> MEASURES = List.of("radius", "texture", "perimeter", "area", "smoothness", "compactness",
            "concavity", "concave points", "symmetry", "fractal dimension");

    /** The columns: "mean radius", …, "radius error", …, "worst radius", … as scikit-learn names them; lengths are in pixels. */
    public static final List<String> NAMES = Stream.of("mean %s", "%s error", "worst %s")
            .flatMap(statistic -> MEASURES.stream().map(statistic::formatted)).toList();
    /** The diagnoses, 212 and 357 samples. */
    public static final List<String> CLASSES = List.of("malignant", "benign");

    private BreastCancer() {
    }

    /**
     * All 569 samples.
     *
     * @throws DamagedData if the file is missing or damaged
     */
    public static Labelled load() {
        Csv table = Csv.read("breast-cancer", "breast-cancer.csv");
        Rows rows = Rows.of(table, table.header().subList(0, NAMES.size()), NAMES);
        return new Labelled(rows.features(), table.classes("diagnosis", CLASSES), NAMES, CLASSES);
    }
}
