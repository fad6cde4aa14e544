import book.exercise.ToDo;

/** What a hidden Markov model believes of its states, and what it learns from that. */
public final class CountedByBelief {

    private CountedByBelief() {
    }

    /** The probability of each state at each time, when all values have been seen. */
    public static double[][] posteriors(double[] start, double[][] transitions, double[][] emissions, int[] seen) {
        throw new ToDo();
    }

    /** Emissions counted by belief. */
    public static double[][] newEmissions(double[] start, double[][] transitions, double[][] emissions, int[] seen) {
        throw new ToDo();
    }
}
