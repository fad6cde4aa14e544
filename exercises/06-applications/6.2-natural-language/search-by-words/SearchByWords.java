import book.exercise.ToDo;
import java.util.List;

/** Ranks texts by their cosine with a query. */
public final class SearchByWords {

    private SearchByWords() {
    }

    /** ln((1 + n) / (1 + df)) + 1, where df of the n texts have the word. */
    public static double idf(List<List<String>> texts, String word) {
        throw new ToDo();
    }

    /** The cosine of each text with the query. */
    public static double[] similarities(List<List<String>> texts, List<String> query) {
        throw new ToDo();
    }
}
