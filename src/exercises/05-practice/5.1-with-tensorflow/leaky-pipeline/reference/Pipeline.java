import java.util.Arrays;
import java.util.Random;

/** Normalizes examples of one feature and cuts them into batches. */
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
        double mean = Arrays.stream(train).average().getAsDouble();
        double variance = Arrays.stream(train).map(x -> (x - mean) * (x - mean)).average().getAsDouble();
        return Arrays.stream(part).map(x -> (x - mean) / Math.sqrt(variance)).toArray();
    }

    /** The numbers of the examples of each batch of an epoch. */
    public int[][] batches(int epoch) {
        Random random = new Random(seed + 31L * epoch);
        int[] order = new int[train.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
        int[][] batches = new int[(order.length + batchSize - 1) / batchSize][];
        for (int k = 0; k < batches.length; k++) {
            batches[k] = Arrays.copyOfRange(order, k * batchSize, Math.min((k + 1) * batchSize, order.length));
        }
        return batches;
    }
}
