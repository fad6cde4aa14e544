package mapping.data.sets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import mapping.Requirement;
import mapping.data.files.Csv;
import mapping.data.files.DamagedData;
import mapping.data.files.Pixmap;
import mapping.random.RandomSource;

/**
 * 161 cut-out photographs of birds, mammals, food and flowers, and three textures to put them on; section 6.1. The scenes of
 * {@code mapping.vision.scenes} are made of them.
 */
public final class Stamps {

    /** The classes, in the order of their numbers. */
    public static final List<String> CLASSES = List.of("bird", "mammal", "food", "flower");

    /** Pixels along the longer side of most stamps. */
    public static final int SIDE = 64;

    private static final String FOLDER = "stamps";
    private static final int COLUMNS = 16;

    /**
     * The stamps divided: no subject is on two sides.
     *
     * @param training   what models are fitted to, about three fifths of the subjects of each class
     * @param validation what settings are chosen by, about one fifth
     * @param test       what finished models are judged by
     */
    public record Parts(List<Stamp> training, List<Stamp> validation, List<Stamp> test) {

        public Parts {
            training = List.copyOf(training);
            validation = List.copyOf(validation);
            test = List.copyOf(test);
        }
    }

    private Stamps() {
    }

    /**
     * All stamps, class by class.
     *
     * @throws DamagedData if a file is missing or damaged
     */
    public static List<Stamp> load() {
        Csv table = Csv.read(FOLDER, "stamps.csv");
        int[] categories = table.classes("class", CLASSES);
        double[] widths = table.numbers("width");
        double[] heights = table.numbers("height");
        Pixmap colours = Pixmap.of(FOLDER, "colours.ppm.gz");
        Pixmap opacity = Pixmap.of(FOLDER, "opacity.pgm.gz");
        List<Stamp> stamps = new ArrayList<>();
        for (int i = 0; i < categories.length; i++) {
            String file = table.text("file").get(i);
            int top = i / COLUMNS * SIDE;
            int left = i % COLUMNS * SIDE;
            stamps.add(new Stamp(file.substring(file.lastIndexOf('/') + 1, file.lastIndexOf('.')), categories[i],
                table.text("subject").get(i), colours.crop(top, left, (int) heights[i], (int) widths[i]),
                opacity.crop(top, left, (int) heights[i], (int) widths[i])));
        }
        return List.copyOf(stamps);
    }

    /**
     * Grass, gravel and brick: grey textures of 1 × 256 × 256.
     *
     * @throws DamagedData if a file is missing or damaged
     */
    public static List<Pixmap> textures() {
        return Stream.of("grass", "gravel", "brick").map(name -> Pixmap.of(FOLDER, name + ".pgm.gz")).toList();
    }

    /** The stamps divided by subject, class by class: the mapping (stamps, seed) ↦ parts. */
    public static Parts divided(List<Stamp> stamps, long seed) {
        Requirement.given("The stamps", stamps);
        List<List<Stamp>> parts = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int category = 0; category < CLASSES.size(); category++) {
            Map<String, List<Stamp>> subjects = new TreeMap<>();
            for (Stamp stamp : stamps) {
                if (stamp.category() == category) {
                    subjects.computeIfAbsent(stamp.subject(), key -> new ArrayList<>()).add(stamp);
                }
            }
            List<List<Stamp>> groups = List.copyOf(subjects.values());
            int[] order = RandomSource.of(seed).fork(category).permutation(groups.size());
            for (int i = 0; i < order.length; i++) {
                int fifth = 5 * i / order.length;
                parts.get(fifth < 3 ? 0 : fifth - 2).addAll(groups.get(order[i]));
            }
        }
        return new Parts(parts.get(0), parts.get(1), parts.get(2));
    }
}
