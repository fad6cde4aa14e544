package mapping.layers.normalization;

import mapping.Requirement;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/**
 * Means and variances that follow those of the batches: a moving average, or the mean over all batches.
 *
 * @param momentum the share of the newest batch in a moving average
 * @param batches  how many there were, if each is to count alike; otherwise null. Exact to 16,777,216
 */
record RunningStatistics(Tensor mean, Tensor variance, double momentum, Tensor batches) {

    static RunningStatistics following(int channels, double momentum) {
        Requirement.fraction("The momentum of BatchNorm", momentum);
        return new RunningStatistics(Tensors.zeros(channels), Tensors.ones(channels), momentum, null);
    }

    static RunningStatistics cumulative(int channels) {
        return new RunningStatistics(Tensors.zeros(channels), Tensors.ones(channels), 0, Tensor.scalar(0));
    }

    /** @param count of numbers that the statistics of each channel were taken from */
    void add(float[] newestMean, float[] newestVariance, int count) {
        if (batches != null) {
            batches.update(data -> data[0]++);
        }
        double share = batches == null ? momentum : 1 / (double) batches.item();
        follow(mean, newestMean, share, 1);
        follow(variance, newestVariance, share, count / (count - 1.0));    // the unbiased estimate, as in PyTorch
    }

    private static void follow(Tensor running, float[] newest, double share, double factor) {
        running.update(data -> {
            for (int c = 0; c < data.length; c++) {
                data[c] = (float) ((1 - share) * data[c] + share * factor * newest[c]);
            }
        });
    }
}
