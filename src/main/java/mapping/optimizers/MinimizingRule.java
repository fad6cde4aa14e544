package mapping.optimizers;

import mapping.Mapping;
import mapping.Requirement;
import mapping.algebra.Vectors;
import mapping.descent.Minimizer;
import mapping.descent.Path;
import mapping.objectives.Objective;
import mapping.schedules.Schedule;

/** What an {@link UpdateRule} does to parameters: it moves them by one step, or down an objective by repeated steps. */
sealed interface MinimizingRule extends Minimizer permits UpdateRule {

    private UpdateRule rule() {
        return (UpdateRule) this;
    }

    /**
     * θ ← θ + step, in place.
     *
     * @throws ArithmeticException if the gradient (nothing has changed then) or the step has an element that is infinite or
     *                             not a number
     */
    default void update(State state, double[] parameters, double[] gradient) {
        Requirement.given("The state", state);
        Requirement.equalLengths("The gradient", gradient, "The parameters", parameters);
        int bad = Vectors.firstNotFinite(gradient);
        if (bad >= 0) {
            throw new ArithmeticException("The gradient of step " + (state.steps() + 1) + " must be finite, got " + gradient[bad]
                + " in element " + bad + ". Take a smaller learning rate, or clip the gradient before it grows so far.");
        }
        double[] step = new double[parameters.length];
        rule().apply(state, parameters, gradient, step);
        bad = Vectors.firstNotFinite(step);
        if (bad >= 0) {
            throw new ArithmeticException("Step " + state.steps() + " must be finite, got " + step[bad] + " in element " + bad
                + " for a gradient of " + gradient[bad] + ". Take a smaller learning rate, or a larger epsilon if there is one.");
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
        return new Iterate(point.clone(), rule().start(point.length));
    }

    @Override
    default Path path(Objective f, double[] start, int steps) {
        RuleStep step = RuleStep.first(f, rule(), start);
        return Path.of(f, number -> step, start, steps);
    }

    /** The path when the learning rate follows a schedule instead of staying at {@link UpdateRule#learningRate}. */
    default Path path(Objective f, Schedule schedule, double[] start, int steps) {
        RuleStep step = RuleStep.first(f, rule(), start);
        return Path.of(f, number -> step.withLearningRate(schedule.rate(number)), start, steps);
    }

    /**
     * The path of the {@link UpdateRule#average averages}: the parameters that would be used after each step, while the
     * gradients are taken at the points of {@link #path(Objective, double[], int)}.
     */
    default Path averagedPath(Objective f, double[] start, int steps) {
        double[] parameters = start.clone();
        RuleStep step = RuleStep.first(f, rule(), start);
        return Path.of(f, number -> step.averaged(parameters), start, steps);
    }
}
