import book.exercise.ToDo;

/**
 * A learning-rate schedule: a straight line up, then half a cosine down.
 *
 * @param base        the highest rate, reached at the end of the warm-up
 * @param minimum     the rate at the end
 * @param startFactor step 0 has the rate startFactor · base
 * @param warmUp      the step at which the warm-up is over
 * @param total       the step at which the minimum is reached
 */
public record WarmUpCosine(double base, double minimum, double startFactor, int warmUp, int total) {

    /** The learning rate of a step; steps count from 0. */
    public double at(int step) {
        throw new ToDo();
    }
}
