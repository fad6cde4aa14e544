package mapping.optimizers;

/**
 * What a rule computes from an {@link Observation}.
 *
 * @param state the state to keep for the next step
 * @param step  what the parameters change by
 */
public record Update(State state, double[] step) {
}
