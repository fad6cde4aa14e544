package mapping.optimizers;

/**
 * What a rule makes of a state and a gradient.
 *
 * @param state the state to keep for the next step
 * @param step  what is to be added to the parameters
 */
public record Update(State state, double[] step) {
}
