package mapping.evaluation;

import java.util.Arrays;
import java.util.function.LongToDoubleFunction;
import java.util.stream.LongStream;
import mapping.Requirement;

/**
 * Repeated runs of one measurement: the mapping seed ↦ number, tabulated. Two such tables with the same seeds are compared
 * seed by seed, since what the seed draws (initial weights, order of the examples) is then the same on both sides.
 * Section 2.3.
 */
public final class Runs {

    private final String name;
    private final double[] values;

    private Runs(String name, double[] values) {
        Requirement.atLeast("The number of runs", values.length, 2);
        this.name = name;
        this.values = values;
    }

    /** Runs the measurement with the seeds 1 … {@code seeds}, one after the other. */
    public static Runs over(String name, int seeds, LongToDoubleFunction measurement) {
        Requirement.given("The measurement", measurement);
        return new Runs(name, LongStream.rangeClosed(1, seeds).mapToDouble(measurement).toArray());
    }

    /** Returns runs that were made elsewhere, in the order of their seeds. */
    public static Runs of(String name, double... values) {
        Requirement.given("The values", values);
        return new Runs(name, values.clone());
    }

    public String name() {
        return name;
    }

    /** Returns the numbers in the order of the seeds. */
    public double[] values() {
        return values.clone();
    }

    public int count() {
        return values.length;
    }

    public double mean() {
        return mean(values);
    }

    /** Returns the sample standard deviation, with n − 1 below the sum of squares. */
    public double standardDeviation() {
        return standardDeviation(values);
    }

    /** Returns the middle number; of an even number of runs the mean of the two in the middle. */
    public double median() {
        double[] sorted = sorted();
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    public double min() {
        return sorted()[0];
    }

    public double max() {
        return sorted()[values.length - 1];
    }

    /** Returns the differences to the other runs, seed by seed: these − the others. */
    public PairedDifference minus(Runs other) {
        sameSeeds(other);
        double[] differences = new double[values.length];
        for (int i = 0; i < differences.length; i++) {
            differences[i] = values[i] - other.values[i];
        }
        return new PairedDifference(differences);
    }

    /** Holds if these are below the others in every pair of runs. */
    public Evidence below(Runs other) {
        return everywhere(other, "below", -1);
    }

    /** Holds if these are above the others in every pair of runs. */
    public Evidence above(Runs other) {
        return everywhere(other, "above", 1);
    }

    /** Holds if the 95 % bootstrap interval of the mean paired difference lies below 0; at least 5 runs. */
    public Evidence meanBelow(Runs other) {
        PairedDifference difference = fiveOrMore(other);
        return onAverage(other, difference.interval().high() < 0 ? " below " : " not below ", difference,
                difference.interval().high() < 0);
    }

    /** Holds if the 95 % bootstrap interval of the mean paired difference lies above 0; at least 5 runs. */
    public Evidence meanAbove(Runs other) {
        PairedDifference difference = fiveOrMore(other);
        return onAverage(other, difference.interval().low() > 0 ? " above " : " not above ", difference,
                difference.interval().low() > 0);
    }

    /**
     * Holds if the 95 % bootstrap interval of the mean paired difference contains 0: these runs do not tell the two apart. It
     * does not say that they are equal.
     */
    public Evidence indistinguishable(Runs other) {
        PairedDifference difference = minus(other);
        boolean holds = difference.interval().contains(0);
        return onAverage(other, holds ? " not told from " : " told from ", difference, holds);
    }

    private PairedDifference fiveOrMore(Runs other) {
        Requirement.atLeast("The number of runs for an interval", values.length, 5);
        return minus(other);
    }

    private Evidence onAverage(Runs other, String relation, PairedDifference difference, boolean holds) {
        return new Evidence(holds, name + relation + other.name + ": mean difference " + Evidence.digits(difference.mean())
                + ", 95 % in " + difference.interval() + ", " + values.length + " runs");
    }

    private Evidence everywhere(Runs other, String relation, int sign) {
        sameSeeds(other);
        int times = 0;
        double[] differences = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            times += sign * values[i] > sign * other.values[i] ? 1 : 0; // NaN is on neither side
            differences[i] = values[i] - other.values[i];
        }
        Arrays.sort(differences);
        return new Evidence(times == values.length, name + " " + relation + " " + other.name + " in " + times + " of "
                + values.length + " runs, differences " + Evidence.digits(differences[0]) + " to "
                + Evidence.digits(differences[values.length - 1]));
    }

    private void sameSeeds(Runs other) {
        Requirement.given("The other operand", other);
        Requirement.asMany("runs of " + name, values.length, "runs of " + other.name, other.values.length);
    }

    private double[] sorted() {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    static double standardDeviation(double[] values) {
        double mean = mean(values);
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return Math.sqrt(squares / (values.length - 1));
    }

    /** Returns the name, the mean, and the smallest and the largest number: {@code Adam: 0.912 (0.905 to 0.921, 5 runs)}. */
    @Override
    public String toString() {
        return name + ": " + Evidence.digits(mean()) + " (" + Evidence.digits(min()) + " to " + Evidence.digits(max()) + ", "
                + values.length + " runs)";
    }
}
