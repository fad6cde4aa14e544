package mapping.data.sets;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import mapping.Requirement;
import mapping.data.files.Csv;
import mapping.data.files.DamagedData;
import mapping.data.files.Datasets;
import mapping.data.files.Wave;

/**
 * Words of 65 synthetic voices, 8,000 samples a second, section 6.3.3: digits in English, the same loudness, no voice in two parts.
 * Stored by the µ-law, as telephones send it.
 */
public final class Voices {

    /** What a voice is for. {@link #OTHER} has another synthesiser, flite, than the rest, espeak-ng. */
    public enum Part { TRAINING, VALIDATION, TEST, OTHER }

    /**
     * One word.
     *
     * @param voice the name of the voice
     * @param word  "zero" to "nine"
     * @param sound 0.2 to 1 seconds
     */
    public record Utterance(String voice, String word, Wave sound) {
    }

    private static final String SET = "voices";

    private Voices() {
    }

    /**
     * The words of a part, voice after voice.
     *
     * @throws DamagedData if a file is missing or damaged
     */
    public static List<Utterance> load(Part part) {
        Requirement.given("The part", part);
        Map<String, byte[]> files = new TreeMap<>();
        String name = part.name().toLowerCase(Locale.ROOT);
        return Csv.read(SET, "words.csv").rows().stream().filter(row -> row.get(1).equals(name)).map(row -> {
            byte[] bytes = files.computeIfAbsent(row.get(0), voice -> Datasets.read(SET, voice + ".ul"));
            return new Utterance(row.get(0), row.get(2), TelephoneWords.wave(bytes, Integer.parseInt(row.get(3)), Integer.parseInt(row.get(4))));
        }).toList();
    }
}
