package mapping.descent;

/**
 * The progress of a stochastic descent after a step. Costs are counted, not timed, so that they are the same everywhere.
 *
 * @param step         the number of the step, from 0
 * @param epoch        the number of the epoch, from 0
 * @param endsEpoch    whether this step is the last of its epoch
 * @param rate         the learning rate of the step
 * @param loss         the mean loss over the step's batch, before the step
 * @param examplesSeen examples used so far, this step's included
 * @param multiplyAdds multiply-adds so far: those of the examples, and one for each parameter in each step
 */
public record StochasticStep(int step, int epoch, boolean endsEpoch, double rate, double loss, long examplesSeen,
        long multiplyAdds) {
}
