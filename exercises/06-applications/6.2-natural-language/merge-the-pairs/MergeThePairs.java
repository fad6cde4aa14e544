import book.exercise.ToDo;
import java.util.List;

/** Byte pair encoding, merge by merge. */
public final class MergeThePairs {

    private MergeThePairs() {
    }

    /** The word with each occurrence of {@code left}, {@code right} as one token, from the left. */
    public static List<String> merge(List<String> word, String left, String right) {
        throw new ToDo();
    }

    /** The most frequent pair of neighbours, the first in the alphabet of several; an empty list if there is none. */
    public static List<String> mostFrequent(List<List<String>> words, int[] counts) {
        throw new ToDo();
    }

    /** The pairs in the order in which they are merged. */
    public static List<List<String>> learn(List<List<String>> words, int[] counts, int merges) {
        throw new ToDo();
    }
}
