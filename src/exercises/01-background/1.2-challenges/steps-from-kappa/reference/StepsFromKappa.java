/** Predictions about narrow valleys and large batches. */
public final class StepsFromKappa {

    private StepsFromKappa() {
    }

    /** The rate that makes both factors equal in size. */
    public static double bestRate() {
        return 0.2;
    }

    /** This size. */
    public static double factor() {
        return 0.8;
    }

    /** Steps to a hundredth of the distance. */
    public static double stepsToAHundredth() {
        return 21;
    }

    /** Steps to a millionth. */
    public static double stepsToAMillionth() {
        return 62;
    }

    /** Steps to a hundredth with condition number 99 and its own best rate. */
    public static double stepsOfAnotherValley() {
        return 228;
    }

    /** The condition number after one of two columns is written in grams. */
    public static double conditionInGrams() {
        return 1e6;
    }

    /** Steps with a batch of 32. */
    public static double stepsAtTheCriticalBatch() {
        return 200;
    }

    /** The batch with which 110 steps are enough. */
    public static double batchForFewSteps() {
        return 320;
    }
}
