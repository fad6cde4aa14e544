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

    /** The two-sided p-value of the positive against the negative differences; those that are 0 are left out. */
    public static double signTest(double[] differences) {
        int wins = 0;
        int losses = 0;
        for (double difference : differences) {
            wins += difference > 0 ? 1 : 0;
            losses += difference < 0 ? 1 : 0;
        }
        int n = wins + losses;
        double choices = 1;
        double sum = 0;
        for (int i = 0; i <= Math.min(wins, losses); i++) {
            sum += choices;
            choices = choices * (n - i) / (i + 1);
        }
        return Math.min(1, 2 * sum / Math.pow(2, n));
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
