package mapping.data.sets;

import java.util.List;
import java.util.stream.Collectors;
import mapping.Requirement;
import mapping.data.files.DamagedData;
import mapping.data.files.Lines;

/** Six books of the King James Bible (1611), verse by verse, section 6.2.3. The parts are different books. */
public final class KingJames {

    private static final int CELLS = 4;

    /**
     * A verse.
     *
     * @param book    such as {@code "1 Samuel"}
     * @param chapter from 1 on
     * @param number  from 1 on, in its chapter
     */
    public record Verse(String book, int chapter, int number, String text) {
    }

    private KingJames() {
    }

    /**
     * Genesis, Exodus, 1 Samuel and 2 Samuel.
     *
     * @throws DamagedData if the file is missing or damaged
     */
    public static List<Verse> train() {
        return verses("train");
    }

    /**
     * Judges.
     *
     * @throws DamagedData if the file is missing or damaged
     */
    public static List<Verse> validation() {
        return verses("validation");
    }

    /**
     * 1 Kings.
     *
     * @throws DamagedData if the file is missing or damaged
     */
    public static List<Verse> test() {
        return verses("test");
    }

    /** The verses as one text, a line each. */
    public static String text(List<Verse> verses) {
        return Requirement.copied("The verses", verses).stream().map(verse -> verse.text() + "\n").collect(Collectors.joining());
    }

    private static List<Verse> verses(String part) {
        return Lines.of("king-james", part + ".tsv.gz").stream().map(line -> line.split("\t", CELLS))
            .map(cell -> new Verse(cell[0], Integer.parseInt(cell[1]), Integer.parseInt(cell[2]), cell[3])).toList();
    }
}
