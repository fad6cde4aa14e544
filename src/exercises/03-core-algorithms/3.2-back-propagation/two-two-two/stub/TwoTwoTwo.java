import book.exercise.ToDo;

/** Mazur's network with as many layers as one likes, each with the logistic function, and the loss ½ Σ (t − o)². */
public final class TwoTwoTwo {

    private TwoTwoTwo() {
    }

    /** What each layer gives: element 0 holds x, element l + 1 the outputs σ(w[l] · y + b[l]) of layer l, y being element l. */
    public static double[][] forward(double[][][] w, double[][] b, double[] x) {
        throw new ToDo();
    }

    /** The gradients of the loss by the biases: the shape of b. */
    public static double[][] byBiases(double[][][] w, double[][] b, double[] x, double[] targets) {
        throw new ToDo();
    }

    /** The gradients of the loss by the weights: the shape of w. */
    public static double[][][] byWeights(double[][][] w, double[][] b, double[] x, double[] targets) {
        throw new ToDo();
    }
}
