package mapping.optimizers;

/**
 * Where an optimization stands: the parameters and what the rule remembers. One step of a rule on an objective is a mapping
 * of iterates, see {@link UpdateRule#on}.
 *
 * @param point θ
 * @param state the rule's state
 */
public record Iterate(double[] point, State state) {
}
