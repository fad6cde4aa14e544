package mapping.initialization;

/**
 * By how much weights are scaled up to make up for what an activation takes from the size of the signals. The values are
 * those of PyTorch's {@code calculate_gain}.
 */
public final class Gain {

    public static final double LINEAR = 1;
    public static final double SIGMOID = 1;
    public static final double TANH = 5.0 / 3;
    public static final double RELU = Math.sqrt(2);
    public static final double SELU = 0.75;

    private Gain() {
    }

    /** For a leaky ReLU whose slope below 0 is {@code slope}: √(2 / (1 + slope²)). */
    public static double leakyRelu(double slope) {
        return Math.sqrt(2 / (1 + slope * slope));
    }
}
