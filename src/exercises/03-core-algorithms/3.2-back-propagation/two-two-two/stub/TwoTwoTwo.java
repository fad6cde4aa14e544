import book.exercise.ToDo;

/** Mazur's network: two inputs, hidden neurons with the logistic function, outputs with the logistic function. */
public final class TwoTwoTwo {

    private TwoTwoTwo() {
    }

    /** The outputs of one layer: σ(w·x + b), row i of w belonging to neuron i. */
    public static double[] forward(double[][] w, double[] b, double[] x) {
        throw new ToDo();
    }

    /** ½ Σ (t − o)². */
    public static double loss(double[] outputs, double[] targets) {
        throw new ToDo();
    }

    /** The gradients of the loss by w1 and by w2, in this order; both have the shape of their matrix. */
    public static double[][][] gradients(double[][] w1, double[] b1, double[][] w2, double[] b2, double[] x, double[] targets) {
        throw new ToDo();
    }
}
