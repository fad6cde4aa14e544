/** The gradient of a mean over a large batch, computed in parts that fit into memory. Three faults are hidden here. */
public final class MicroBatches {

    /** The mean cost of the examples from..to−1 has this gradient, which is <b>added</b> to {@code into}. */
    public interface Backward {
        void addTo(double[] into, int from, int to);
    }

    private final double[] grad;

    /** For a model of so many parameters. */
    public MicroBatches(int parameters) {
        grad = new double[parameters];
    }

    /** The gradient of the mean cost of the examples 0..n−1, computed at most {@code size} examples at a time. */
    public double[] gradient(Backward backward, int n, int size) {
        for (int part = 0; part < n / size; part++) {
            backward.addTo(grad, part * size, part * size + size);
        }
        return grad.clone();
    }
}
