import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** WordPiece: a word cut into the pieces of a vocabulary. */
public final class LongestPieceFirst {

    private LongestPieceFirst() {
    }

    /** The pieces of one word, from the left the longest each time; only [UNK] if some rest has none. */
    public static List<String> cut(String word, Set<String> vocabulary) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        while (start < word.length()) {
            String found = null;
            for (int end = word.length(); end > start && found == null; end--) {
                String piece = (start == 0 ? "" : "##") + word.substring(start, end);
                if (vocabulary.contains(piece)) {
                    found = piece;
                    start = end;
                }
            }
            if (found == null) {
                return List.of("[UNK]");
            }
            pieces.add(found);
        }
        return pieces;
    }

    /** The pieces of all words between [CLS] and [SEP]. */
    public static List<String> sentence(List<String> words, Set<String> vocabulary) {
        List<String> all = new ArrayList<>(List.of("[CLS]"));
        words.forEach(word -> all.addAll(cut(word, vocabulary)));
        all.add("[SEP]");
        return all;
    }
}
