import java.util.Arrays;

/** Two settings with the same seeds: is the difference more than luck? */
public final class BetterOrLucky {

    private BetterOrLucky() {
    }

    /** First minus second, seed by seed. */
    public static double[] differences(double[] first, double[] second) {
        double[] differences = new double[first.length];
        for (int i = 0; i < first.length; i++) {
            differences[i] = first[i] - second[i];
        }
        return differences;
    }

    /** The share of all ways to turn signs of the differences whose sum is at least as far from 0, of at most 20 differences. */
    public static double flipTest(double[] differences) {
        int n = differences.length;
        double observed = 0;
        for (double difference : differences) {
            observed += difference;
        }
        int asFar = 0;
        for (int signs = 0; signs < 1 << n; signs++) {
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum += (signs >> i & 1) == 1 ? -differences[i] : differences[i];
            }
            asFar += Math.abs(sum) >= Math.abs(observed) - 1e-9 ? 1 : 0;
        }
        return (double) asFar / (1 << n);
    }

    /** The means of the resamples, in ascending order; draws[b] holds the numbers of the differences in resample b. */
    public static double[] resampledMeans(double[] differences, int[][] draws) {
        double[] means = new double[draws.length];
        for (int b = 0; b < draws.length; b++) {
            double sum = 0;
            for (int number : draws[b]) {
                sum += differences[number];
            }
            means[b] = sum / draws[b].length;
        }
        Arrays.sort(means);
        return means;
    }

    /** {low, high}: a fortieth of the means lies below low, as many above high. */
    public static double[] interval(double[] sortedMeans) {
        int outside = sortedMeans.length / 40;
        return new double[] {sortedMeans[outside], sortedMeans[sortedMeans.length - 1 - outside]};
    }
}
