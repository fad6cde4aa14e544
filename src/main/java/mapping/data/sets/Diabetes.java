package mapping.data.sets;

import java.util.List;
import mapping.data.Measured;
import mapping.data.files.Csv;
import mapping.data.files.DamagedData;

/**
 * The diabetes table (Efron et al., 2004), section 3.1: ten measurements of 442 patients and the progression of the disease one
 * year later; a regression small enough to solve exactly.
 *
 * @param features    442 rows of the ten {@link #NAMES}
 * @param progression the target, 25 to 346
 */
public record Diabetes(double[][] features, double[] progression) {

    /** The columns of {@link #features}. */
    public static final List<String> NAMES = List.of("age", "sex", "bmi", "bp", "tc", "ldl", "hdl", "tch", "ltg", "glu");

    /**
     * The table in its original units.
     *
     * @throws DamagedData if the file is missing or damaged
     */
    public static Diabetes load() {
        Csv table = Csv.read("diabetes", "diabetes.csv");
        double[][] features = new double[table.rows().size()][NAMES.size()];
        for (int j = 0; j < NAMES.size(); j++) {
            double[] column = table.numbers(NAMES.get(j));
            for (int i = 0; i < column.length; i++) {
                features[i][j] = column[i];
            }
        }
        return new Diabetes(features, table.numbers("progression"));
    }

    /** The same table in the common form for regression, from which rows can be selected and which can be mapped. */
    public Measured measured() {
        return new Measured(features, progression, NAMES, "progression");
    }

    /**
     * The same table with each feature centred to mean 0 and scaled to standard deviation 1 (over all rows, divided by n),
     * the target as it was. scikit-learn's {@code load_diabetes} returns these features divided by √442.
     */
    public Diabetes standardized() {
        int count = features.length;
        double[][] scaled = new double[count][NAMES.size()];
        for (int j = 0; j < NAMES.size(); j++) {
            double mean = 0;
            for (double[] row : features) {
                mean += row[j];
            }
            mean /= count;
            double variance = 0;
            for (double[] row : features) {
                variance += (row[j] - mean) * (row[j] - mean);
            }
            for (int i = 0; i < count; i++) {
                scaled[i][j] = (features[i][j] - mean) / Math.sqrt(variance / count);
            }
        }
        return new Diabetes(scaled, progression);
    }
}
