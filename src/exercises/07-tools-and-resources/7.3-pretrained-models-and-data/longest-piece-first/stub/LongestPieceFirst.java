import book.exercise.ToDo;
import java.util.List;
import java.util.Set;

/** WordPiece: a word cut into the pieces of a vocabulary. */
public final class LongestPieceFirst {

    private LongestPieceFirst() {
    }

    /** The pieces of one word, from the left the longest each time; only [UNK] if some rest has none. */
    public static List<String> cut(String word, Set<String> vocabulary) {
        throw new ToDo();
    }

    /** The pieces of all words between [CLS] and [SEP]. */
    public static List<String> sentence(List<String> words, Set<String> vocabulary) {
        throw new ToDo();
    }
}
