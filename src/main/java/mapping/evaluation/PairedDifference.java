package mapping.evaluation;

import java.util.Arrays;
import mapping.Requirement;

/**
 * Differences of two measurements, pair by pair: with the same seed, on the same split. What varies from pair to pair but is
 * shared by both sides has gone from them. Section 2.3.
 */
public final class PairedDifference {

    private static final int RESAMPLES = 10_000;
    private static final long SEED = 1;

    private final double[] differences;

    PairedDifference(double[] differences) {
        Requirement.finite("The difference", differences);
        this.differences = differences;
    }

    /** Returns the differences of pairs measured elsewhere; at least two. */
    public static PairedDifference of(double... differences) {
        Requirement.given("The differences", differences);
        Requirement.atLeast("The number of pairs", differences.length, 2);
        return new PairedDifference(differences.clone());
    }

    /** Returns the differences in the order of the pairs. */
    public double[] differences() {
        return differences.clone();
    }

    public double mean() {
        return Runs.mean(differences);
    }

    /** Returns the standard error of the mean: s/√n. */
    public double standardError() {
        return Runs.standardDeviation(differences) / Math.sqrt(differences.length);
    }

    /** Returns the 95 % bootstrap interval of the mean, from 10,000 resamples with seed 1; see {@link Bootstrap}. */
    public Interval interval() {
        return Bootstrap.of(RESAMPLES, SEED).interval(differences, Runs::mean, 0.95);
    }

    /** Returns the sign test of the positive against the negative differences; those equal to 0 are left out. */
    public SignTest signTest() {
        return SignTest.of((int) Arrays.stream(differences).filter(d -> d > 0).count(),
                (int) Arrays.stream(differences).filter(d -> d < 0).count());
    }

    @Override
    public String toString() {
        return "mean " + Evidence.digits(mean()) + ", 95 % interval " + interval() + ", " + differences.length + " pairs";
    }
}
