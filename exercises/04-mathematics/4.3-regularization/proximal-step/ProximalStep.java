import book.exercise.ToDo;

/** The group lasso by proximal gradient steps: the price is λ times the length of each group of weights, a row. */
public final class ProximalStep {

    private ProximalStep() {
    }

    /** The u that minimizes threshold · ‖u‖ + ½‖u − v‖², for one group v; a new array. */
    public static double[] shrink(double[] v, double threshold) {
        throw new ToDo();
    }

    /** One step of ISTA: a gradient step on the risk, then the proximal step of λ Σ ‖group‖; a new matrix. */
    public static double[][] step(double[][] w, double[][] gradient, double learningRate, double lambda) {
        throw new ToDo();
    }

    /** Whether w is the minimum of risk + λ Σ ‖group‖, up to the tolerance, given the gradient of the risk at w. */
    public static boolean isMinimum(double[][] w, double[][] gradient, double lambda, double tolerance) {
        throw new ToDo();
    }
}
