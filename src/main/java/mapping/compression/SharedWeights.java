package mapping.compression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mapping.Requirement;
import mapping.layers.Layer;
import mapping.tensor.Tensor;
import mapping.training.Callback;
import mapping.training.Step;
import mapping.training.Trainer;

/**
 * Few values for many weights (Han, Mao and Dally 2016), section 8.1.1: in each tensor the weights that are not zero are put
 * into groups by k-means, and all of a group share one value, so that a weight is the number of its group. Zeros stay zeros.
 * As a callback of a {@link Trainer} it makes the weights of a group their mean again after every step: what moves is the
 * shared value. Biases are not shared.
 */
public final class SharedWeights implements Callback {

    private static final int MOST_ROUNDS = 100;

    private final List<Tensor> weights;
    /** For each weight its group, −1 for a zero. */
    private final List<int[]> groups;
    private final int count;

    private SharedWeights(List<Tensor> weights, List<int[]> groups, int count) {
        this.weights = weights;
        this.groups = groups;
        this.count = count;
    }

    /**
     * Groups the weights and makes them share at once. The values begin evenly between the least and the greatest weight, as
     * the paper found best, and k-means ends when no weight changes its group, or after 100 rounds.
     *
     * @param values of each weight tensor, from 1 to 65,536
     */
    public static SharedWeights of(Layer model, int values) {
        Requirement.between("The number of shared values", values, 1, 1 << 16);
        List<Tensor> weights = Requirement.given("The model", model).parameters().stream()
            .filter(parameter -> parameter.dim() > 1).toList();
        List<int[]> groups = new ArrayList<>();
        weights.forEach(weight -> groups.add(grouped(weight.data(), values)));
        SharedWeights shared = new SharedWeights(weights, groups, values);
        shared.enforce();
        return shared;
    }

    /** One-dimensional k-means: which value each weight is nearest to, the lower of two that are equally near. */
    private static int[] grouped(float[] data, int values) {
        double[] centers = new double[values];
        double least = least(data);
        double greatest = -least(negative(data));
        for (int k = 0; k < values; k++) {
            centers[k] = values == 1 ? (least + greatest) / 2 : least + (greatest - least) * k / (values - 1);
        }
        int[] groups = new int[data.length];
        Arrays.fill(groups, -1);
        boolean moved = true;
        for (int round = 0; moved && round < MOST_ROUNDS; round++) {
            moved = false;
            for (int i = 0; i < data.length; i++) {
                int nearest = data[i] == 0 ? -1 : nearest(centers, data[i]);
                moved |= nearest != groups[i];
                groups[i] = nearest;
            }
            double[] means = means(data, groups, centers);
            System.arraycopy(means, 0, centers, 0, values);
        }
        return groups;
    }

    private static double least(float[] data) {
        double least = Double.POSITIVE_INFINITY;
        for (float number : data) {
            least = number == 0 ? least : Math.min(least, number);
        }
        return least == Double.POSITIVE_INFINITY ? 0 : least;
    }

    private static float[] negative(float[] data) {
        float[] negative = new float[data.length];
        for (int i = 0; i < data.length; i++) {
            negative[i] = -data[i];
        }
        return negative;
    }

    /** The centers are ascending, and stay so: halve the interval. */
    private static int nearest(double[] centers, double number) {
        int low = 0;
        int high = centers.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (number - centers[middle] <= centers[middle + 1] - number) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The mean of each group; of an empty one what it was. */
    private static double[] means(float[] data, int[] groups, double[] before) {
        double[] sums = new double[before.length];
        int[] counts = new int[before.length];
        for (int i = 0; i < data.length; i++) {
            if (groups[i] >= 0) {
                sums[groups[i]] += data[i];
                counts[groups[i]]++;
            }
        }
        for (int k = 0; k < sums.length; k++) {
            sums[k] = counts[k] == 0 ? before[k] : sums[k] / counts[k];
        }
        return sums;
    }

    /** Gives every weight the mean of its group, and zero to those that were zero. */
    public void enforce() {
        for (int t = 0; t < weights.size(); t++) {
            int[] group = groups.get(t);
            weights.get(t).update(data -> {
                double[] means = means(data, group, new double[count]);
                for (int i = 0; i < data.length; i++) {
                    data[i] = group[i] < 0 ? 0 : (float) means[group[i]];
                }
            });
        }
    }

    @Override
    public void afterStep(Trainer trainer, Step step) {
        enforce();
    }

    /** For each weight tensor the group of each weight, from 0, and −1 for a zero; copied. */
    public List<int[]> groups() {
        return groups.stream().map(int[]::clone).toList();
    }
}
