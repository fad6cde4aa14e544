import book.exercise.ToDo;

/** Predictions about narrow valleys and large batches: replace each {@code throw} by your answer. */
public final class StepsFromKappa {

    private StepsFromKappa() {
    }

    /** The rate that makes both factors equal in size. */
    public static double bestRate() {
        throw new ToDo();
    }

    /** This size. */
    public static double factor() {
        throw new ToDo();
    }

    /** Steps to a hundredth of the distance. */
    public static double stepsToAHundredth() {
        throw new ToDo();
    }

    /** Steps to a millionth. */
    public static double stepsToAMillionth() {
        throw new ToDo();
    }

    /** Steps to a hundredth with condition number 99 and its own best rate. */
    public static double stepsOfAnotherValley() {
        throw new ToDo();
    }

    /** The condition number after one of two columns is written in grams. */
    public static double conditionInGrams() {
        throw new ToDo();
    }

    /** Steps with a batch of 32. */
    public static double stepsAtTheCriticalBatch() {
        throw new ToDo();
    }

    /** The batch with which 110 steps are enough. */
    public static double batchForFewSteps() {
        throw new ToDo();
    }
}
