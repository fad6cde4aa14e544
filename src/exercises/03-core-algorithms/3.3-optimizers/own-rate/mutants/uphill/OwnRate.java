/** AdaGrad and RMSprop, for one array of parameters. */
public final class OwnRate {

    private static final double EPSILON = 1e-8;

    private final double learningRate;
    private final double[] squares;

    /** For so many parameters, with no gradient seen yet. */
    public OwnRate(int size, double learningRate) {
        this.learningRate = learningRate;
        this.squares = new double[size];
    }

    /** AdaGrad: s ← s + g², then x ← x − ηg/(√s + ε), in place. */
    public void adaGrad(double[] x, double[] gradient) {
        for (int i = 0; i < x.length; i++) {
            squares[i] += gradient[i] * gradient[i];
            x[i] += learningRate * gradient[i] / (Math.sqrt(squares[i]) + EPSILON);
        }
    }

    /** RMSprop: s ← αs + (1 − α)g², then x ← x − ηg/(√s + ε), in place. */
    public void rmsProp(double[] x, double[] gradient, double alpha) {
        for (int i = 0; i < x.length; i++) {
            squares[i] = alpha * squares[i] + (1 - alpha) * gradient[i] * gradient[i];
            x[i] += learningRate * gradient[i] / (Math.sqrt(squares[i]) + EPSILON);
        }
    }
}
