import book.exercise.ToDo;
import java.util.Set;

/** WordPiece: where the pieces of a text stand, and which labels they have. */
public final class LongestPieceFirst {

    private LongestPieceFirst() {
    }

    /** For each token of the text its begin and its end, the place behind its last character. */
    public static int[][] offsets(String text, Set<String> vocabulary) {
        throw new ToDo();
    }

    /** The labels of [CLS], of all tokens and of [SEP]: that of its word for a first token, −100 for all others. */
    public static int[] labels(String text, int[] ofWords, Set<String> vocabulary) {
        throw new ToDo();
    }
}
