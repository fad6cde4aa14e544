import book.exercise.ToDo;

/** What the Hessian of a bowl says about learning rates. All three take a symmetric, positive definite 2 × 2 matrix. */
public final class LearningRates {

    private LearningRates() {
    }

    /** Below this learning rate gradient descent converges, above it it diverges. */
    public static double threshold(double[][] hessian) {
        throw new ToDo();
    }

    /** The fixed learning rate with the fastest convergence. */
    public static double best(double[][] hessian) {
        throw new ToDo();
    }

    /** The factor by which a step with the best learning rate multiplies the error: from 0 to 1. */
    public static double rate(double[][] hessian) {
        throw new ToDo();
    }
}
