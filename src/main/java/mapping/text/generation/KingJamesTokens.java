package mapping.text.generation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mapping.Requirement;
import mapping.data.sets.KingJames;
import mapping.text.tokens.BytePairEncoding;
import mapping.text.tokens.Vocabulary;

/** The King James Bible as token numbers, section 6.2.3: verses ↦ a sequence for each chapter. */
public final class KingJamesTokens {

    /** How many merges were learnt from the training books. */
    public static final int MERGES = 700;

    private KingJamesTokens() {
    }

    /** Byte pairs of the training books; costs a second. */
    public static BytePairEncoding encoding() {
        return BytePairEncoding.fit(KingJames.text(KingJames.train()), MERGES);
    }

    /** Each chapter of some verses: the sign of the start, then its verses, each ended by a line feed. */
    public static List<int[]> chapters(BytePairEncoding encoding, List<KingJames.Verse> verses) {
        Requirement.given("The encoding", encoding);
        List<int[]> sequences = new ArrayList<>();
        for (String text : texts(verses)) {
            int[] tokens = encoding.apply(text);
            int[] sequence = new int[tokens.length + 1];
            sequence[0] = Vocabulary.START;
            System.arraycopy(tokens, 0, sequence, 1, tokens.length);
            sequences.add(sequence);
        }
        return sequences;
    }

    /** The text of each chapter, in the order of the verses. */
    public static List<String> texts(List<KingJames.Verse> verses) {
        Map<String, List<KingJames.Verse>> chapters = new LinkedHashMap<>();
        for (KingJames.Verse verse : Requirement.copied("The verses", verses)) {
            chapters.computeIfAbsent(verse.book() + " " + verse.chapter(), key -> new ArrayList<>()).add(verse);
        }
        return chapters.values().stream().map(KingJames::text).toList();
    }
}
