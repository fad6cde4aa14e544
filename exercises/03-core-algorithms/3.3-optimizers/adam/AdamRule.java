import book.exercise.ToDo;

/** Adam with bias correction, and with a weight decay beside it (AdamW), for one array of parameters. */
public final class AdamRule {

    private final double learningRate;
    private final double beta1;
    private final double beta2;
    private final double epsilon;
    private final double decay;
    private final double[] m;
    private final double[] v;
    private int steps;

    /** For so many parameters, before the first step. With decay 0 it is Adam, otherwise AdamW. */
    public AdamRule(int size, double learningRate, double beta1, double beta2, double epsilon, double decay) {
        this.learningRate = learningRate;
        this.beta1 = beta1;
        this.beta2 = beta2;
        this.epsilon = epsilon;
        this.decay = decay;
        this.m = new double[size];
        this.v = new double[size];
    }

    /** The average without its bias: it began with 0 and has kept the share beta of itself in each of so many steps. */
    public static double corrected(double average, double beta, int steps) {
        throw new ToDo();
    }

    /** One step, in place: m, v and the number of steps go on, and x moves. */
    public void step(double[] x, double[] gradient) {
        throw new ToDo();
    }
}
