import book.exercise.ToDo;

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
        throw new ToDo();
    }

    /** RMSprop: s ← αs + (1 − α)g², then x ← x − ηg/(√s + ε), in place. */
    public void rmsProp(double[] x, double[] gradient, double alpha) {
        throw new ToDo();
    }
}
