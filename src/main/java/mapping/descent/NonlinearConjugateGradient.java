package mapping.descent;

import mapping.Mapping;
import mapping.Requirement;
import mapping.algebra.Vectors;
import mapping.objectives.Objective;

/**
 * The conjugate gradient method for any smooth objective (Fletcher and Reeves 1964; Nocedal and Wright, section 5.2), section
 * 3.3.3: the next direction is −g + βd, where d is the last one. It remembers one vector, and on a quadratic with exact
 * searches it is the linear method. There are several formulas for β; on a quadratic, where g and the last gradient are at right
 * angles, they agree. A direction that does not lead downhill is replaced by −g.
 *
 * @param formula for β
 * @param search  finds the step length; it should be a rather exact one
 */
public record NonlinearConjugateGradient(Formula formula, LineSearch search) implements Minimizer {

    public NonlinearConjugateGradient {
        Requirement.given("The formula", formula);
        Requirement.given("The search", search);
    }

    /** β from the gradient g, the last gradient g₀, y = g − g₀ and the last direction d. */
    public enum Formula {

        /** ⟨g, g⟩ / ⟨g₀, g₀⟩ (Fletcher and Reeves 1964). */
        FLETCHER_REEVES,

        /** max(0, ⟨g, y⟩ / ⟨g₀, g₀⟩) (Polak and Ribière 1969, cut by Powell): restarts by itself when progress is poor. */
        POLAK_RIBIERE,

        /** ⟨g, y⟩ / ⟨d, y⟩ (Hestenes and Stiefel 1952). */
        HESTENES_STIEFEL,

        /** ⟨g, g⟩ / ⟨d, y⟩ (Dai and Yuan 1999). */
        DAI_YUAN;

        double beta(double[] gradient, double[] last, double[] direction) {
            double[] change = Vectors.sum(gradient, -1, last);
            return switch (this) {
                case FLETCHER_REEVES -> Vectors.dot(gradient, gradient) / Vectors.dot(last, last);
                case POLAK_RIBIERE -> Math.max(0, Vectors.dot(gradient, change) / Vectors.dot(last, last));
                case HESTENES_STIEFEL -> Vectors.dot(gradient, change) / Vectors.dot(direction, change);
                case DAI_YUAN -> Vectors.dot(gradient, gradient) / Vectors.dot(direction, change);
            };
        }
    }

    /**
     * The state of the method.
     *
     * @param point      x
     * @param gradient   ∇f(x)
     * @param direction  d, where the next step goes
     * @param firstTrial the step length that its search tries first
     */
    public record State(double[] point, double[] gradient, double[] direction, double firstTrial) {
    }

    /** Polak and Ribière's formula and a search for the strong Wolfe conditions with c₂ = 0.1. */
    public static NonlinearConjugateGradient of() {
        return new NonlinearConjugateGradient(Formula.POLAK_RIBIERE, new StrongWolfe(1, 1e-4, 0.1));
    }

    @Override
    public Path path(Objective f, double[] start, int steps) {
        StatefulDescent<State> walk = new StatefulDescent<>(f, on(f), State::point, from(f, start));
        return Path.of(f, step -> walk, start, steps);
    }

    /** The state before the first step, which goes along −∇f. */
    public State from(Objective f, double[] start) {
        Requirement.given("The function", f);
        double[] gradient = f.gradient(start);
        return new State(start.clone(), gradient, Vectors.times(-1, gradient), Math.min(1, 1 / Vectors.norm(gradient)));
    }

    /** One step down f, as a mapping of states. Where the gradient is 0 it stays. */
    public Mapping<State, State> on(Objective f) {
        return now -> {
            double slope = Vectors.dot(now.gradient, now.direction);
            if (slope == 0) {
                return now;
            }
            double[] trial = Vectors.times(now.firstTrial, now.direction);
            double length = now.firstTrial * search.step(f, now.point, now.gradient, trial);
            double[] point = Vectors.sum(now.point, length, now.direction);
            double[] gradient = f.gradient(point);
            double beta = formula.beta(gradient, now.gradient, now.direction);
            double[] downhill = Vectors.times(-1, gradient);
            double[] next = Vectors.sum(downhill, beta, now.direction);
            double nextSlope = Vectors.dot(gradient, next);
            if (!(nextSlope < 0 && nextSlope > Double.NEGATIVE_INFINITY)) {
                next = downhill;
                nextSlope = Vectors.dot(gradient, next);
            }
            return new State(point, gradient, next, nextSlope == 0 || length == 0 ? 1 : length * slope / nextSlope);
        };
    }
}
