import book.exercise.ToDo;

/** The heavy ball and Nesterov's momentum, for one array of parameters. */
public final class Momentum {

    private final double learningRate;
    private final double beta;
    private final double[] velocity;

    /** For so many parameters, at rest. */
    public Momentum(int size, double learningRate, double beta) {
        this.learningRate = learningRate;
        this.beta = beta;
        this.velocity = new double[size];
    }

    /** The heavy ball: v ← βv + g, then x ← x − ηv, in place. */
    public void heavyBall(double[] x, double[] gradient) {
        throw new ToDo();
    }

    /** Nesterov, as PyTorch writes it: v ← βv + g, then x ← x − η(g + βv), in place. */
    public void nesterov(double[] x, double[] gradient) {
        throw new ToDo();
    }
}
