/** Yogi (Zaheer et al., 2018) for one array of parameters. Two faults are hidden here. */
public final class YogiRule {

    private static final double BETA_1 = 0.9;
    private static final double BETA_2 = 0.999;
    private static final double EPSILON = 1e-3;

    private final double learningRate;
    private final double[] m;
    private final double[] v;
    private int steps;

    /** For so many parameters. */
    public YogiRule(int size, double learningRate) {
        this.learningRate = learningRate;
        this.m = new double[size];
        this.v = new double[size];
    }

    /** One step, in place. */
    public void step(double[] x, double[] gradient) {
        steps++;
        for (int i = 0; i < x.length; i++) {
            double square = gradient[i] * gradient[i];
            m[i] = BETA_1 * m[i] + (1 - BETA_1) * gradient[i];
            v[i] = v[i] - (1 - BETA_2) * Math.signum(v[i] - square);
            double mean = m[i];
            double size = v[i] / (1 - Math.pow(BETA_2, steps));
            x[i] -= learningRate * mean / (Math.sqrt(size) + EPSILON);
        }
    }
}
