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
 * The digits 0 to 9 in five languages, spoken by 15 settings of a synthesiser (espeak-ng), 8,000 samples a second; section 6.3.1. The
 * recordings that go with them are {@link SpokenDigits}. No voice is in two parts.
 */
public final class SyntheticDigits {

    /** The languages, as {@link SpokenDigits#VOICES} names them. */
    public static final List<String> LANGUAGES = List.of("english", "french", "italian", "russian", "spanish");

    /** What a voice is for: ten of a language for training, five for testing. */
    public enum Part { TRAINING, TEST }

    /**
     * One word.
     *
     * @param language one of {@link #LANGUAGES}
     * @param voice    the name of the voice
     * @param digit    0 to 9
     * @param sound    0.2 to 1 seconds, cut where it is silent
     */
    public record Utterance(String language, String voice, int digit, Wave sound) {
    }

    private static final String SET = "synthetic-digits";

    private SyntheticDigits() {
    }

    /**
     * The words of one part in one language, voice after voice, the digits in order.
     *
     * @throws IllegalArgumentException if there is no such language
     * @throws DamagedData              if a file is missing or damaged
     */
    public static List<Utterance> load(String language, Part part) {
        if (!LANGUAGES.contains(language)) {
            throw new IllegalArgumentException("There is no language " + language + "; the languages are "
                + String.join(", ", LANGUAGES) + ".");
        }
        String wanted = Requirement.given("The part", part).name().toLowerCase(Locale.ROOT);
        Map<String, byte[]> files = new TreeMap<>();
        return Csv.read(SET, "words.csv").rows().stream().filter(row -> row.get(0).equals(language) && row.get(2).equals(wanted))
            .map(row -> {
                byte[] bytes = files.computeIfAbsent(row.get(1), voice -> Datasets.read(SET, language + "-" + voice + ".ul"));
                return new Utterance(language, row.get(1), Integer.parseInt(row.get(3)),
                    TelephoneWords.wave(bytes, Integer.parseInt(row.get(4)), Integer.parseInt(row.get(5))));
            }).toList();
    }
}
