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
        for (int r = 0; r < x.length; r++) {
            squares[r] += meanSquare(gradient[r]);
            move(x[r], gradient[r], Math.sqrt(squares[r]) + EPSILON);
        }
    }

    /** RMSprop by rows: the same with a moving average of the mean squares; in place. */
    public void rmsProp(double[][] x, double[][] gradient, double alpha) {
        for (int r = 0; r < x.length; r++) {
            squares[r] = alpha * squares[r] + (1 - alpha) * meanSquare(gradient[r]);
            move(x[r], gradient[r], Math.sqrt(squares[r]) + EPSILON);
        }
    }

    private static double meanSquare(double[] row) {
        double sum = 0;
        for (double g : row) {
            sum += g * g;
        }
        return sum / row.length;
    }

    private void move(double[] row, double[] gradient, double size) {
        for (int j = 0; j < row.length; j++) {
            row[j] -= learningRate * gradient[j] / size;
        }
    }
}
