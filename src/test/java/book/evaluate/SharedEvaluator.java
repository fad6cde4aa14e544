package book.evaluate;

/** One evaluator for all tests of this JVM: opening JShell takes about a second. */
public final class SharedEvaluator {

    private static Evaluator evaluator;

    private SharedEvaluator() {
    }

    public static synchronized Evaluator get() {
        if (evaluator == null) {
            evaluator = Evaluator.start();
        }
        return evaluator;
    }
}
