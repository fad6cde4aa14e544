import book.exercise.ToDo;

/** AdaGrad and RMSprop with one rate for each row of a matrix of parameters. */
public final class OwnRate {

    private static final double EPSILON = 1e-8;

    private final double learningRate;
    private final double[] squares;

    /** For so many rows, with no gradient seen yet. */
    public OwnRate(int rows, double learningRate) {
        this.learningRate = learningRate;
        this.squares = new double[rows];
    }

    /** AdaGrad by rows: the sum of the mean squares of a row's gradients divides the whole row; in place. */
    public void adaGrad(double[][] x, double[][] gradient) {
        throw new ToDo();
    }

    /** RMSprop by rows: the same with a moving average of the mean squares; in place. */
    public void rmsProp(double[][] x, double[][] gradient, double alpha) {
        throw new ToDo();
    }
}
