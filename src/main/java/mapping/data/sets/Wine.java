package mapping.data.sets;

import java.util.List;
import mapping.data.Labelled;
import mapping.data.Rows;
import mapping.data.Standardization;
import mapping.data.files.Csv;
import mapping.data.files.DamagedData;

/**
 * Wine (Forina et al., 1991), sections 2.2.3 and 4.2: a chemical analysis of 178 wines from one region of Italy, by three
 * cultivators. Units differ so much (hue about 1, proline about 750) that descent needs {@link Standardization} first.
 */
public final class Wine {

    /** The columns; those without a unit are in the unit of the analysis, which the source does not name. */
    public static final List<String> NAMES = List.of("alcohol", "malic acid", "ash", "alcalinity of ash", "magnesium",
            "total phenols", "flavanoids", "nonflavanoid phenols", "proanthocyanins", "color intensity",
            "hue", "OD280/OD315", "proline");
    /** The cultivators, who made 59, 71 and 48 of the wines. */
    public static final List<String> CLASSES = List.of("1", "2", "3");

    private Wine() {
    }

    /**
     * All 178 wines.
     *
     * @throws DamagedData if the file is missing or damaged
     */
    public static Labelled load() {
        Csv table = Csv.read("wine", "wine.csv");
        Rows rows = Rows.of(table, table.header().subList(0, NAMES.size()), NAMES);
        return new Labelled(rows.features(), table.classes("cultivator", CLASSES), NAMES, CLASSES);
    }
}
