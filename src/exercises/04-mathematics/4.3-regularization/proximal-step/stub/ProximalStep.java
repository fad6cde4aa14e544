import book.exercise.ToDo;

/** The lasso by proximal gradient steps. */
public final class ProximalStep {

    private ProximalStep() {
    }

    /** The u that minimizes threshold · |u| + ½(u − x)². */
    public static double softThreshold(double x, double threshold) {
        throw new ToDo();
    }

    /** One step of ISTA: a gradient step on the risk, then the proximal step of λΣ|w|. */
    public static double[] step(double[] w, double[] gradient, double learningRate, double lambda) {
        throw new ToDo();
    }

    /** Whether w is the minimum of risk + λΣ|w|, up to the tolerance, given the gradient of the risk at w. */
    public static boolean isMinimum(double[] w, double[] gradient, double lambda, double tolerance) {
        throw new ToDo();
    }
}
