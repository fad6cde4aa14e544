/** A test of average precisions by five small examples whose value is known. */
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

    /** Returns when {@code rule} is right on the examples; throws an AssertionError when it is not. */
    public static void test(Rule rule) {
        double[] falling = {0.9, 0.8, 0.7};
        double[] mixed = {0.2, 0.9, 0.5};
        compare(5 / 6.0, rule.of(falling, new double[][] {{0.9, 0}, {0.8, 0}, {0, 0.7}}, 2));
        compare(0.5, rule.of(new double[] {0.9}, new double[][] {{0.8, 0}}, 2));
        compare(2 / 3.0, rule.of(falling, new double[][] {{0.1, 0}, {0.8, 0}, {0, 0.7}}, 2));
        compare(1, rule.of(mixed, new double[][] {{0, 0}, {0.9, 0}, {0, 0.9}}, 2));
        compare(0, rule.of(new double[] {0.9}, new double[][] {{0.4}}, 1));
    }

    private static void compare(double expected, double given) {
        if (!(Math.abs(expected - given) <= 1e-6)) {
            throw new AssertionError("the average precision must be " + expected + ", got " + given);
        }
    }
}
