package mapping.text.generation;

import java.util.List;
import mapping.Requirement;
import mapping.data.sets.Tang;
import mapping.text.tokens.Characters;
import mapping.text.tokens.Vocabulary;

/** Chinese quatrains as numbers of their characters, section 6.2.3: poem ↦ start, four lines each ended by a line feed, end. */
public final class TangTokens {

    /** How many numbers a poem has: its characters, four line feeds, start and end. */
    public static final int TIMES = Tang.LINES * (Tang.CHARACTERS + 1) + 2;

    private TangTokens() {
    }

    /** The characters of the training poems. */
    public static Vocabulary vocabulary() {
        return Vocabulary.fit(Tang.train().stream().map(poem -> new Characters().apply(poem.text())).toList(), 1);
    }

    /** A sequence for each poem. */
    public static List<int[]> sequences(Vocabulary vocabulary, List<Tang.Quatrain> poems) {
        Requirement.given("The vocabulary", vocabulary);
        return Requirement.copied("The poems", poems).stream().map(poem -> {
            int[] tokens = vocabulary.apply(new Characters().apply(poem.text()));
            int[] sequence = new int[tokens.length + 2];
            sequence[0] = Vocabulary.START;
            System.arraycopy(tokens, 0, sequence, 1, tokens.length);
            sequence[tokens.length + 1] = Vocabulary.END;
            return sequence;
        }).toList();
    }
}
