package mapping.optimizers;

import java.util.Arrays;
import mapping.Requirement;
import mapping.algebra.Vectors;
import mapping.descent.Descent;
import mapping.objectives.Objective;

/** One step of a rule down an objective; it advances the state that it shares with the steps before and after it. */
record RuleStep(Objective objective, UpdateRule rule, State state) implements Descent {

    static RuleStep first(Objective objective, UpdateRule rule, double[] start) {
        Requirement.given("The start", start);
        return new RuleStep(objective, rule, rule.start(start.length));
    }

    RuleStep withLearningRate(double rate) {
        return new RuleStep(objective, rule.withLearningRate(rate), state);
    }

    /** Returns the next point, or NaN in every coordinate if the gradient is not finite: the path then ends. */
    @Override
    public double[] apply(double[] x) {
        double[] gradient = objective.gradient(x);
        double[] next = new double[x.length];
        if (Vectors.firstNotFinite(gradient) >= 0) {
            Arrays.fill(next, Double.NaN);
            return next;
        }
        rule.apply(state, x, gradient, next);
        for (int i = 0; i < x.length; i++) {
            next[i] += x[i];
        }
        return next;
    }

    /** Returns a descent that moves {@code parameters} behind the scenes and shows the rule's average after each step. */
    Descent averaged(double[] parameters) {
        return new Descent() {

            @Override
            public Objective objective() {
                return objective;
            }

            @Override
            public double[] apply(double[] shown) {
                double[] next = RuleStep.this.apply(parameters);
                System.arraycopy(next, 0, parameters, 0, next.length);
                return Vectors.firstNotFinite(next) >= 0 ? next : rule.average(state, parameters);
            }
        };
    }
}
