package mapping.optimizers;

import mapping.Mapping;
import mapping.algebra.Vectors;
import mapping.descent.Minimizer;
import mapping.descent.Path;
import mapping.objectives.Objective;
import mapping.optimizers.rules.Adam;
import mapping.optimizers.rules.Asgd;
import mapping.optimizers.rules.ScheduleFreeSgd;
import mapping.schedules.Schedule;

/**
 * A rule that turns gradients into steps (section 3.3): the mapping (state, parameters, gradient) → (state, step), after which
 * θ ← θ + step. A rule is an immutable record of its settings; what it remembers lies in the {@link State}, one for each
 * parameter array. A new rule needs {@link #start} and {@link #apply(State, double[], double[], double[])}, usually a loop over
 * the elements, and a copy of itself with another learning rate.
 *
 * <pre>{@code
 * Path path = Adam.of(0.1).path(new Rosenbrock(), new double[] {-1.2, 1}, 500);
 * }</pre>
 */
public interface UpdateRule extends Minimizer {

    /** η, the factor of the step. */
    double learningRate();

    /** The same rule with another learning rate; it goes on with the same state, and so follows any schedule. */
    UpdateRule withLearningRate(double rate);

    /** The state of a parameter array of this shape before its first step. */
    State start(int... shape);

    /**
     * One step, in place: advances the state and writes the step. Unchecked; {@link #update} looks at the gradient first.
     *
     * @param state      from {@link #start}, changed
     * @param parameters θ, which only some rules look at; not changed
     * @param gradient   of the loss at θ; not changed
     * @param step       overwritten by what is to be added to θ
     */
    void apply(State state, double[] parameters, double[] gradient, double[] step);

    /**
     * The parameters with which the model should be used at this point of the training, in a new array: θ itself, except for
     * rules that average, such as {@link Ema}, {@link Swa}, {@link Asgd} and {@link ScheduleFreeSgd}.
     */
    default double[] average(State state, double[] parameters) {
        return parameters.clone();
    }

    /** This rule with coupled weight decay λ, which the rule takes for a part of the gradient; see {@link WeightDecay}. */
    default UpdateRule weightDecay(double decay) {
        return new WeightDecay(this, decay);
    }

    /** This rule with decoupled weight decay λ beside its step; see {@link DecoupledDecay}. */
    default UpdateRule decoupledDecay(double decay) {
        return new DecoupledDecay(this, decay);
    }

    /** This rule with its gradient shortened to a norm of at most {@code maximum}; see {@link ClipNorm}. */
    default UpdateRule clipNorm(double maximum) {
        return new ClipNorm(this, maximum);
    }

    /** This rule with every element of its gradient brought into [−maximum, maximum]; see {@link ClipValue}. */
    default UpdateRule clipValue(double maximum) {
        return new ClipValue(this, maximum);
    }

    /** This rule uphill; see {@link Maximize}. */
    default UpdateRule maximize() {
        return new Maximize(this);
    }

    /** The same as a mapping in the strict sense: its arguments stay as they are. */
    default Update apply(State state, double[] parameters, double[] gradient) {
        State next = state.copy();
        double[] step = new double[parameters.length];
        apply(next, parameters, gradient, step);
        return new Update(next, step);
    }

    /**
     * θ ← θ + step, in place.
     *
     * @throws ArithmeticException if the gradient (nothing has changed then) or the step has an element that is infinite or
     *                             not a number
     */
    default void update(State state, double[] parameters, double[] gradient) {
        int bad = Vectors.firstNotFinite(gradient);
        if (bad >= 0) {
            throw new ArithmeticException("the gradient of step " + (state.steps() + 1) + " is " + gradient[bad] + " in element "
                + bad + ": take a smaller learning rate, or clip the gradient before it grows so far");
        }
        double[] step = new double[parameters.length];
        apply(state, parameters, gradient, step);
        bad = Vectors.firstNotFinite(step);
        if (bad >= 0) {
            throw new ArithmeticException("step " + state.steps() + " would move element " + bad + " by " + step[bad]
                + " for a gradient of " + gradient[bad] + ": take a smaller learning rate, or a larger epsilon if there is one");
        }
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] += step[i];
        }
    }

    /** One step down f as a mapping of iterates; training is to apply it again and again, see {@link Mapping#iterate}. */
    default Mapping<Iterate, Iterate> on(Objective f) {
        return now -> {
            Iterate next = new Iterate(now.point().clone(), now.state().copy());
            update(next.state(), next.point(), f.gradient(now.point()));
            return next;
        };
    }

    /** The iterate before the first step. */
    default Iterate from(double... point) {
        return new Iterate(point.clone(), start(point.length));
    }

    @Override
    default Path path(Objective f, double[] start, int steps) {
        State state = start(start.length);
        return Path.of(f, step -> new RuleStep(f, this, state), start, steps);
    }

    /** The path when the learning rate follows a schedule instead of staying at {@link #learningRate}. */
    default Path path(Objective f, Schedule schedule, double[] start, int steps) {
        State state = start(start.length);
        return Path.of(f, step -> new RuleStep(f, withLearningRate(schedule.rate(step)), state), start, steps);
    }

    /**
     * The path of the {@link #average averages}: where the model is that would be used after each step, while the gradients
     * are taken at the points of {@link #path(Objective, double[], int)}.
     */
    default Path averagedPath(Objective f, double[] start, int steps) {
        double[] parameters = start.clone();
        State state = start(start.length);
        return Path.of(f, step -> new RuleStep(f, this, state).averaged(parameters), start, steps);
    }
}
