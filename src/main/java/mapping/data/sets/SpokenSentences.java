package mapping.data.sets;

import java.util.List;
import mapping.data.files.Csv;
import mapping.data.files.DamagedData;
import mapping.data.files.Wave;

/**
 * Ten utterances by people who speak on, 8,000 samples a second, with their words; section 6.3. Five are sentences of a novel,
 * five name playing cards.
 */
public final class SpokenSentences {

    /** The two kinds. */
    public static final List<String> KINDS = List.of("novel", "cards");

    /**
     * One utterance.
     *
     * @param file  its name without ending
     * @param words what is said, small letters, single spaces
     * @param sound 1 to 7 seconds
     */
    public record Sentence(String file, String words, Wave sound) {
    }

    private static final String SET = "spoken-sentences";

    private SpokenSentences() {
    }

    /**
     * The five utterances of one kind.
     *
     * @param kind one of {@link #KINDS}
     * @throws IllegalArgumentException if there is no such kind
     * @throws DamagedData              if a file is missing or damaged
     */
    public static List<Sentence> load(String kind) {
        if (!KINDS.contains(kind)) {
            throw new IllegalArgumentException("There is no kind " + kind + "; the kinds are " + String.join(", ", KINDS) + ".");
        }
        return Csv.read(SET, "transcripts.csv").rows().stream().filter(row -> row.get(0).startsWith(kind + "-"))
            .map(row -> new Sentence(row.get(0), row.get(1), Wave.of(SET, row.get(0) + ".wav"))).toList();
    }
}
