package mapping.training.race;

/**
 * What a race found out about one racer. Every array has one entry for each judging seed, in their order.
 *
 * @param racer      the racer
 * @param fastRate   the learning rate with the fewest steps to the goal on the tuning seeds
 * @param steps      to the goal with that rate; one more than the budget where it was not reached
 * @param goodRate   the learning rate with the least loss at the end on the tuning seeds
 * @param losses     at the end with that rate
 * @param scores     at the end with that rate
 */
public record Standing(Racer racer, double fastRate, double[] steps, double goodRate, double[] losses, double[] scores) {

    public String name() {
        return racer.name();
    }
}
