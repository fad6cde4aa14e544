package mapping.data.sets;

import java.util.List;
import java.util.stream.IntStream;
import mapping.data.Measured;
import mapping.data.Rows;
import mapping.data.files.Csv;
import mapping.data.files.DamagedData;

/**
 * Auto-mpg (Donoho and Ramos, 1982; Quinlan, 1993), sections 2.2.3 and 4.1: how far cars of 1970 to 1982 went on a gallon. A
 * regression with a curve in it: the distance falls like one over the weight.
 */
public final class AutoMpg {

    /** The columns: displacement in cubic inches, acceleration as the seconds from 0 to 60 miles per hour. */
    public static final List<String> NAMES = List.of("cylinders", "displacement (cu in)", "horsepower", "weight (lb)",
            "acceleration (s)", "model year");

    private static final List<String> COLUMNS = List.of("cylinders", "displacement", "horsepower", "weight", "acceleration",
            "model_year");

    private AutoMpg() {
    }

    /**
     * The 392 cars for which all seven numbers are known; 14 others are left out.
     *
     * @throws DamagedData if the file is missing or damaged
     */
    public static Measured load() {
        Csv table = Csv.read("auto-mpg", "auto-mpg.csv");
        Rows rows = Rows.of(table, COLUMNS, NAMES);
        double[] mpg = table.numbers("mpg");
        int[] complete = IntStream.range(0, mpg.length).filter(i -> rows.isComplete(i) && !Double.isNaN(mpg[i])).toArray();
        return new Measured(rows.features(), mpg, NAMES, "miles per gallon").select(complete);
    }
}
