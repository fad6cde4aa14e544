import book.exercise.ToDo;
import java.util.List;

/** The path of the highest score through a lattice of words and tags: the Viterbi algorithm. */
public final class BestPath {

    private BestPath() {
    }

    /**
     * The tags of the best path, one for each word.
     *
     * @param emissions   {@code emissions[t][k]}: of word t and tag k
     * @param transitions {@code transitions[i][j]}: from tag i to tag j
     * @param start       of each tag, for the first word
     * @param end         of each tag, for the last word
     */
    public static List<Integer> of(double[][] emissions, double[][] transitions, double[] start, double[] end) {
        throw new ToDo();
    }
}
