/** Adam with decoupled weight decay (AdamW), for one array of weights. Two faults are hidden here. */
public final class DecayingAdam {

    private static final double BETA_1 = 0.9;
    private static final double BETA_2 = 0.999;
    private static final double EPSILON = 1e-8;

    private final double learningRate;
    private final double decay;
    private final double[] m;
    private final double[] v;
    private int steps;

    /** For so many weights. */
    public DecayingAdam(int size, double learningRate, double decay) {
        this.learningRate = learningRate;
        this.decay = decay;
        this.m = new double[size];
        this.v = new double[size];
    }

    /** One step, in place: the weights decay by the factor 1 − η·decay, and Adam's step for the gradient is added. */
    public void step(double[] w, double[] gradient) {
        steps++;
        for (int i = 0; i < w.length; i++) {
            double g = gradient[i] + decay * w[i];
            m[i] = BETA_1 * m[i] + (1 - BETA_1) * g;
            v[i] = BETA_2 * v[i] + (1 - BETA_2) * g * g;
            double mean = m[i];
            double square = v[i] / (1 - Math.pow(BETA_2, steps));
            w[i] = w[i] - learningRate * mean / (Math.sqrt(square) + EPSILON);
        }
    }
}
