package mapping.data.sets;

import java.util.ArrayList;
import java.util.List;
import mapping.data.files.Csv;
import mapping.data.files.DamagedData;

/** Sizes of 30 published networks of 1987 to 2024 as their authors state them, section 1.2.1; picked, not sampled. */
public final class ModelSizes {

    private static final double MONTHS = 12;

    /**
     * A published network.
     *
     * @param year       of its first public version, with the month as a fraction: 2020.33 is the beginning of May 2020
     * @param field      language or vision
     * @param parameters how many numbers were learnt
     * @param flop       floating-point operations of its training, or NaN where no paper states them
     * @param sparse     whether an input passes through a part of the parameters only
     * @param source     where the numbers stand
     */
    public record Published(String name, double year, String field, double parameters, double flop, boolean sparse,
            String source) {
    }

    private ModelSizes() {
    }

    /**
     * All rows, by date.
     *
     * @throws DamagedData if the file is missing or damaged
     */
    public static List<Published> load() {
        Csv table = Csv.read("model-sizes", "model-sizes.csv");
        double[] years = table.numbers("year");
        double[] months = table.numbers("month");
        double[] parameters = table.numbers("parameters");
        double[] flop = table.numbers("flop");
        List<Published> models = new ArrayList<>();
        for (int i = 0; i < years.length; i++) {
            models.add(new Published(table.text("model").get(i), years[i] + (months[i] - 1) / MONTHS,
                table.text("field").get(i), parameters[i], flop[i], table.text("sparse").get(i).equals("yes"),
                table.text("source").get(i)));
        }
        return List.copyOf(models);
    }
}
