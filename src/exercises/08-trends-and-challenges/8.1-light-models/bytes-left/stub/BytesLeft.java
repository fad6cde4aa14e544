import book.exercise.ToDo;

/** Predictions about the sizes of compressed matrices. Replace each {@code throw} by {@code return} and your answer. */
public final class BytesLeft {

    private BytesLeft() {
    }

    /** How many times smaller one weight in ten is, with its place. */
    public static double pruned() {
        throw new ToDo();
    }

    /** How many times smaller with 16 values. */
    public static double shared() {
        throw new ToDo();
    }

    /** The greatest rank that pays. */
    public static double rank() {
        throw new ToDo();
    }

    /** How many times fewer weights. */
    public static double filters() {
        throw new ToDo();
    }

    /** The share of zeros at half of the way. */
    public static double halfway() {
        throw new ToDo();
    }
}
