import book.exercise.ToDo;

/** A test of average precisions: it passes the right ones and fails the wrong ones. */
public final class PrecisionTester {

    /**
     * What is tested: the average precision of findings in one picture, at an IoU of 0.5, as the area under the falling
     * curve.
     */
    @FunctionalInterface
    public interface Rule {

        /**
         * @param scores   of the findings, in any order
         * @param overlaps IoU of each finding (row) with each object (column)
         * @param objects  how many there are
         */
        double of(double[] scores, double[][] overlaps, int objects);
    }

    private PrecisionTester() {
    }

    /**
     * Returns when {@code rule} is right on your examples; throws an AssertionError (from a failed {@code Check}, for
     * instance) when it is not.
     */
    public static void test(Rule rule) {
        throw new ToDo();
    }
}
