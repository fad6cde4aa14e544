import book.exercise.ToDo;

/** The losses of an adversarial game, its best critic, and the modes that samples cover. */
public final class CoveredModes {

    private CoveredModes() {
    }

    /** The generator's loss in the minimax game: the mean of ln(1 − σ(logit)). */
    public static double minimax(double[] logits) {
        throw new ToDo();
    }

    /** The generator's non-saturating loss: the mean of −ln σ(logit). */
    public static double nonSaturating(double[] logits) {
        throw new ToDo();
    }

    /** The best critic's logit where the densities of real and made-up examples are p and q, both above 0. */
    public static double bestLogit(double p, double q) {
        throw new ToDo();
    }

    /** How many centres are covered: at least {@code fewest} points have them as nearest centre, within the radius. */
    public static int covered(double[][] points, double[][] centres, double radius, int fewest) {
        throw new ToDo();
    }
}
