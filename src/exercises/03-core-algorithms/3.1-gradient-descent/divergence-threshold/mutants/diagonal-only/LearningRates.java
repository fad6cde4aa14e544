/** What the Hessian of a bowl says about learning rates. All three take a symmetric, positive definite 2 × 2 matrix. */
public final class LearningRates {

    private LearningRates() {
    }

    /** Below this learning rate gradient descent converges, above it it diverges. */
    public static double threshold(double[][] hessian) {
        return 2 / largest(hessian);
    }

    /** The fixed learning rate with the fastest convergence. */
    public static double best(double[][] hessian) {
        return 2 / (smallest(hessian) + largest(hessian));
    }

    /** The factor by which a step with the best learning rate multiplies the error: from 0 to 1. */
    public static double rate(double[][] hessian) {
        double kappa = largest(hessian) / smallest(hessian);
        return (kappa - 1) / (kappa + 1);
    }

    private static double largest(double[][] h) {
        return Math.max(h[0][0], h[1][1]);
    }

    private static double smallest(double[][] h) {
        return Math.min(h[0][0], h[1][1]);
    }
}
