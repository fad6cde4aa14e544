package mapping.data.sets;

import java.util.List;
import java.util.stream.IntStream;
import mapping.data.Labelled;
import mapping.data.Rows;
import mapping.data.files.Csv;
import mapping.data.files.DamagedData;

/**
 * Palmer penguins (Gorman, Williams and Fraser, 2014), sections 1.1.1, 2.1 and 2.2: bills, flippers and masses of three species.
 * The whole table, with islands and sexes, is {@code Csv.read("penguins", "penguins.csv")}.
 */
public final class Penguins {

    /** The columns. */
    public static final List<String> NAMES = List.of("bill length (mm)", "bill depth (mm)", "flipper length (mm)",
            "body mass (g)");
    /** The species: 151, 68 and 123 birds with all four measurements. */
    public static final List<String> CLASSES = List.of("Adelie", "Chinstrap", "Gentoo");

    private Penguins() {
    }

    /**
     * The 342 birds whose four measurements are known; two others are left out.
     *
     * @throws DamagedData if the file is missing or damaged
     */
    public static Labelled load() {
        Csv table = Csv.read("penguins", "penguins.csv");
        Rows rows = Rows.of(table, List.of("bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g"), NAMES);
        int[] complete = IntStream.range(0, rows.features().length).filter(rows::isComplete).toArray();
        return new Labelled(rows.features(), table.classes("species", CLASSES), NAMES, CLASSES).select(complete);
    }
}
