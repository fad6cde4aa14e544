import book.exercise.ToDo;

/** Gradient descent on a bowl: what a step leaves of the error, and the best rate. */
public final class BestStep {

    private BestStep() {
    }

    /** The largest |1 − rate · curvature|. */
    public static double factor(double[] curvatures, double rate) {
        throw new ToDo();
    }

    /** The rate with the smallest factor. */
    public static double rate(double[] curvatures) {
        throw new ToDo();
    }

    /** The least t with factorᵗ ≤ precision, from 0 on; −1 if there is none. */
    public static int steps(double[] curvatures, double rate, double precision) {
        throw new ToDo();
    }
}
