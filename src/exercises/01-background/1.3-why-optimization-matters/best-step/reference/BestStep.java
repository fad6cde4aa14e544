/** Gradient descent on a bowl: what a step leaves of the error, and the best rate. */
public final class BestStep {

    private BestStep() {
    }

    /** The largest |1 − rate · curvature|. */
    public static double factor(double[] curvatures, double rate) {
        double worst = 0;
        for (double curvature : curvatures) {
            worst = Math.max(worst, Math.abs(1 - rate * curvature));
        }
        return worst;
    }

    /** The rate with the smallest factor. */
    public static double rate(double[] curvatures) {
        double least = curvatures[0];
        double greatest = curvatures[0];
        for (double curvature : curvatures) {
            least = Math.min(least, curvature);
            greatest = Math.max(greatest, curvature);
        }
        return 2 / (least + greatest);
    }

    /** The least t with factorᵗ ≤ precision, from 0 on; −1 if there is none. */
    public static int steps(double[] curvatures, double rate, double precision) {
        double factor = factor(curvatures, rate);
        if (factor >= 1) {
            return -1;
        }
        int steps = 0;
        for (double error = 1; error > precision; error *= factor) {
            steps++;
        }
        return steps;
    }
}
