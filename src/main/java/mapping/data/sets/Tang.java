package mapping.data.sets;

import java.util.Arrays;
import java.util.List;
import mapping.data.files.DamagedData;
import mapping.data.files.Lines;

/**
 * Chinese poems of four lines of seven characters, from the Complete Tang Poems, section 6.2.3. The parts are different poets,
 * and no line stands in two poems.
 */
public final class Tang {

    /** How many lines a poem has. */
    public static final int LINES = 4;
    /** How many characters a line has. */
    public static final int CHARACTERS = 7;

    /**
     * A poem.
     *
     * @param lines four of seven characters each, without signs between them
     */
    public record Quatrain(String poet, String title, List<String> lines) {

        public Quatrain {
            lines = List.copyOf(lines);
        }

        /** Its four lines, each with a line feed behind it. */
        public String text() {
            return String.join("\n", lines) + "\n";
        }
    }

    private Tang() {
    }

    /**
     * For training.
     *
     * @throws DamagedData if the file is missing or damaged
     */
    public static List<Quatrain> train() {
        return poems("train");
    }

    /**
     * For choosing settings.
     *
     * @throws DamagedData if the file is missing or damaged
     */
    public static List<Quatrain> validation() {
        return poems("validation");
    }

    /**
     * For the last judgement.
     *
     * @throws DamagedData if the file is missing or damaged
     */
    public static List<Quatrain> test() {
        return poems("test");
    }

    private static List<Quatrain> poems(String part) {
        return Lines.of("tang", part + ".tsv.gz").stream().map(line -> line.split("\t"))
            .map(cell -> new Quatrain(cell[0], cell[1], Arrays.asList(cell).subList(2, 2 + LINES))).toList();
    }
}
