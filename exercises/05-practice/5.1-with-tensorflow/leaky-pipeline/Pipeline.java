import java.util.Arrays;
import java.util.Random;

/** Normalizes examples of one feature and cuts them into batches. Four faults are hidden here. */
public final class Pipeline {

    private final double[] train;
    private final int batchSize;
    private final long seed;

    public Pipeline(double[] train, int batchSize, long seed) {
        this.train = train.clone();
        this.batchSize = batchSize;
        this.seed = seed;
    }

    /** The part in units of the training part's standard deviation, from the training part's mean. */
    public double[] normalize(double[] part) {
        double mean = Arrays.stream(part).average().getAsDouble();
        double variance = Arrays.stream(part).map(x -> (x - mean) * (x - mean)).average().getAsDouble();
        return Arrays.stream(part).map(x -> (x - mean) / Math.sqrt(variance)).toArray();
    }

    /** The numbers of the examples of each batch of an epoch. */
    public int[][] batches(int epoch) {
        Random random = new Random(seed);
        int[] order = new int[train.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        int[][] batches = new int[order.length / batchSize][];
        for (int k = 0; k < batches.length; k++) {
            batches[k] = Arrays.copyOfRange(order, k * batchSize, Math.min((k + 1) * batchSize, order.length));
        }
        for (int k = batches.length - 1; k > 0; k--) {
            int j = random.nextInt(k + 1);
            int[] kept = batches[k];
            batches[k] = batches[j];
            batches[j] = kept;
        }
        return batches;
    }
}
