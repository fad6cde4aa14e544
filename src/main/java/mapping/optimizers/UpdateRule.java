package mapping.optimizers;

import java.util.Optional;
import mapping.Mapping;
import mapping.Requirement;

/**
 * A rule that turns gradients into steps (section 3.3): the mapping (state, parameters, gradient) ↦ (state, step), after which
 * θ ← θ + step. A rule is an immutable record of its settings; what it remembers lies in the {@link State}, one for each
 * parameter array. A new rule needs {@link #start}, {@link #apply(State, double[], double[], double[])}, usually a loop over the
 * elements, and {@link #withLearningRate}, a copy of itself.
 *
 * <pre>{@code
 * Path path = Adam.of(0.1).path(new Rosenbrock(), new double[] {-1.2, 1}, 500);
 * }</pre>
 *
 * <p>Two kinds of methods are inherited: {@link MinimizingRule} goes down an objective by the rule, and {@link ModifiableRule}
 * makes other rules of it, such as the same rule with weight decay.
 */
public non-sealed interface UpdateRule extends Mapping<Observation, Update>, MinimizingRule, ModifiableRule {

    /** η, the factor of the step. */
    double learningRate();

    /** The same rule with another learning rate. It goes on with the same state, so that the rate can follow any schedule. */
    UpdateRule withLearningRate(double rate);

    /** The state of a parameter array of this shape before its first step. */
    State start(int... shape);

    /**
     * One step, in place: advances the state and writes the step. Unchecked; {@link #update} looks at the gradient first.
     *
     * @param state      from {@link #start}, changed
     * @param parameters θ, which only some rules look at; not changed
     * @param gradient   of the loss at θ; not changed
     * @param step       overwritten by the change of θ
     */
    void apply(State state, double[] parameters, double[] gradient, double[] step);

    /** The same step as a mapping in the strict sense: its arguments stay as they are. */
    @Override
    default Update apply(Observation seen) {
        Requirement.given("The observation", seen);
        State next = seen.state().copy();
        double[] step = new double[seen.parameters().length];
        apply(next, seen.parameters(), seen.gradient(), step);
        return new Update(next, step);
    }

    /** The same, with the parts of the observation one by one. */
    default Update apply(State state, double[] parameters, double[] gradient) {
        return apply(new Observation(state, parameters, gradient));
    }

    /**
     * The parameters with which the model should be used at this point of the training, in a new array: θ itself, except for
     * rules that average, such as {@link Ema} and {@link Swa}.
     */
    default double[] average(State state, double[] parameters) {
        Requirement.given("The parameters", parameters);
        return parameters.clone();
    }

    /** Whether it goes up instead of down, see {@link Maximize}: weight decay around it then has to look at −g as well. */
    default boolean maximizes() {
        return false;
    }

    /**
     * This rule, with weight decay around it, as one fast loop over {@code float} arrays, if it has such a form.
     *
     * @param coupledDecay   λ of {@link WeightDecay}, 0 if there is none
     * @param decoupledDecay λ of {@link DecoupledDecay}, 0 if there is none
     */
    default Optional<FusedRule> fused(double coupledDecay, double decoupledDecay) {
        return Optional.empty();
    }
}
