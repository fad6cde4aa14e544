package mapping.data.sets;

import java.util.List;
import java.util.stream.IntStream;
import mapping.data.files.DamagedData;
import mapping.data.files.Wave;

/**
 * The digits 0 to 9, each spoken once by each of six voices, 8,000 samples a second; sections 1.1.3 and 6.3: recordings for telephone
 * systems. Two voices speak Italian, so that one can be recognised by the other; one person speaks English and Spanish.
 */
public final class SpokenDigits {

    /** The voices, each named after its language and who speaks. */
    public static final List<String> VOICES = List.of("english-allison", "italian-carlo", "italian-menardi", "french-june",
        "russian-ivrvoice", "spanish-allison");

    private SpokenDigits() {
    }

    /**
     * The ten recordings of one voice: number d says d.
     *
     * @param voice one of {@link #VOICES}
     * @throws IllegalArgumentException if there is no such voice
     * @throws DamagedData              if a file is missing or damaged
     */
    public static List<Wave> load(String voice) {
        if (!VOICES.contains(voice)) {
            throw new IllegalArgumentException("There is no voice " + voice + "; the voices are "
                + String.join(", ", VOICES) + ".");
        }
        return IntStream.range(0, 10).mapToObj(digit -> Wave.of("spoken-digits", voice + "-" + digit + ".wav")).toList();
    }
}
