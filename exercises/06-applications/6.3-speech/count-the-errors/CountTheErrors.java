import book.exercise.ToDo;
import java.util.List;

/** The errors of a recogniser. */
public final class CountTheErrors {

    private CountTheErrors() {
    }

    /** The fewest errors that lead from what was said to what was heard. */
    public static int errors(List<String> said, List<String> heard) {
        throw new ToDo();
    }

    /** Substitutions, deletions and insertions of the best alignment that, from its end, pairs where it can. */
    public static int[] kinds(List<String> said, List<String> heard) {
        throw new ToDo();
    }

    /** The word error rate of many utterances. */
    public static double rate(List<List<String>> said, List<List<String>> heard) {
        throw new ToDo();
    }
}
