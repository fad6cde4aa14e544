import book.exercise.ToDo;

/**
 * A learning-rate schedule: a straight line up, then cosines down, each {@code growth} times as long as the one before.
 *
 * @param base        the highest rate, reached at the end of the warm-up and at each restart
 * @param minimum     the rate toward which each cosine goes down
 * @param startFactor step 0 has the rate startFactor · base
 * @param warmUp      the step at which the warm-up is over
 * @param period      the steps of the first cosine, 1 at least
 * @param growth      how many times as long each cosine is as the one before, 1 at least
 */
public record WarmUpCosine(double base, double minimum, double startFactor, int warmUp, int period, int growth) {

    /** The learning rate of a step; steps count from 0. */
    public double at(int step) {
        throw new ToDo();
    }
}
