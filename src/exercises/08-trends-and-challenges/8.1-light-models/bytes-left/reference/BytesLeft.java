/** Predictions about the sizes of compressed matrices. */
public final class BytesLeft {

    private BytesLeft() {
    }

    /** How many times smaller one weight in ten is, with its place. */
    public static double pruned() {
        return 8;
    }

    /** How many times smaller with 16 values. */
    public static double shared() {
        return 7.98;
    }

    /** The greatest rank that pays. */
    public static double rank() {
        return 59;
    }

    /** How many times fewer weights. */
    public static double filters() {
        return 4;
    }

    /** The share of zeros at half of the way. */
    public static double halfway() {
        return 0.7;
    }
}
