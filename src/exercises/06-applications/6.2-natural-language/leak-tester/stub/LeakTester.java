import book.exercise.ToDo;
import java.util.function.Function;

/** A test of language models: it passes those that see no later token and fails those that do. */
public final class LeakTester {

    private LeakTester() {
    }

    /**
     * Returns when no row of scores depends on later tokens; throws an AssertionError when one does.
     *
     * @param model  token numbers to a row of scores for each
     * @param tokens how many token numbers there are
     * @param times  the length of the sequences
     */
    public static void test(Function<int[], double[][]> model, int tokens, int times) {
        throw new ToDo();
    }
}
