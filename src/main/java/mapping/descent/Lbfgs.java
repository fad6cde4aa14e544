package mapping.descent;

import java.util.ArrayList;
import java.util.List;
import mapping.Mapping;
import mapping.Requirement;
import mapping.algebra.Vectors;
import mapping.objectives.Objective;

/**
 * L-BFGS (Nocedal 1980; Nocedal and Wright, algorithms 7.4 and 7.5), section 3.3.3: Newton's method with a Hessian that is
 * estimated from the last m steps. Each move s and the change y of the gradient along it tell what the Hessian does to s; the
 * product of its inverse with the gradient is computed from these pairs alone, with 4mn multiply-adds. A step costs the
 * gradients of the line search and one more.
 *
 * <p>For smooth objectives without noise, such as the loss over a whole data set, it needs far fewer gradients than any rule
 * with a learning rate. PyTorch: LBFGS, which by default makes steps of a fixed length, here
 * {@code new Lbfgs(100, (f, x, g, d) -> 1)}, and with {@code "strong_wolfe"} searches by {@link CubicWolfe}.
 *
 * @param memory m, the number of pairs kept; 10 in {@link #of()}
 * @param search finds the step length; its first trial should be 1
 */
public record Lbfgs(int memory, LineSearch search) implements Minimizer {

    /** A pair with ⟨s, y⟩ up to this is not kept, as in PyTorch: the Hessian would not be positive, or only rounding. */
    private static final double LEAST_CURVATURE = 1e-10;

    /**
     * The state of the method.
     *
     * @param point    x
     * @param gradient ∇f(x)
     * @param moves    s of the pairs, the oldest first
     * @param changes  y of the pairs
     */
    public record State(double[] point, double[] gradient, List<double[]> moves, List<double[]> changes) {
    }

    public Lbfgs {
        Requirement.given("The search", search);
        Requirement.positive("The memory", memory);
    }

    /** Ten pairs, strong Wolfe conditions. */
    public static Lbfgs of() {
        return new Lbfgs(10, StrongWolfe.standard());
    }

    @Override
    public Path path(Objective f, double[] start, int steps) {
        StatefulDescent<State> walk = new StatefulDescent<>(f, on(f), State::point, from(f, start));
        return Path.of(f, step -> walk, start, steps);
    }

    /** The state before the first step. */
    public State from(Objective f, double[] start) {
        Requirement.given("The function", f);
        Requirement.given("The start", start);
        return new State(start.clone(), f.gradient(start), List.of(), List.of());
    }

    /** One step down f, as a mapping of states. */
    public Mapping<State, State> on(Objective f) {
        return now -> {
            double[] direction = direction(now);
            if (Vectors.dot(now.gradient, direction) > 0) {    // rounding, close to a minimum: start afresh
                return new State(now.point, now.gradient, List.of(), List.of());
            }
            double[] move = Vectors.times(search.step(f, now.point, now.gradient, direction), direction);
            double[] point = Vectors.sum(now.point, 1, move);
            double[] gradient = f.gradient(point);
            double[] change = Vectors.sum(gradient, -1, now.gradient);
            if (!(Vectors.dot(move, change) > LEAST_CURVATURE)) {
                return new State(point, gradient, now.moves, now.changes);
            }
            return new State(point, gradient, appended(now.moves, move), appended(now.changes, change));
        };
    }

    /** −H∇f(x), where H is the estimate of the inverse Hessian. */
    private static double[] direction(State now) {
        int pairs = now.moves.size();
        if (pairs == 0) {
            return Vectors.times(-Math.min(1, 1 / sumOfSizes(now.gradient)), now.gradient);
        }
        double[] q = now.gradient;
        double[] alpha = new double[pairs];
        for (int k = pairs - 1; k >= 0; k--) {
            double[] s = now.moves.get(k);
            double[] y = now.changes.get(k);
            alpha[k] = Vectors.dot(s, q) / Vectors.dot(s, y);
            q = Vectors.sum(q, -alpha[k], y);
        }
        double[] newestMove = now.moves.get(pairs - 1);
        double[] newestChange = now.changes.get(pairs - 1);
        double[] r = Vectors.times(Vectors.dot(newestMove, newestChange) / Vectors.dot(newestChange, newestChange), q);
        for (int k = 0; k < pairs; k++) {
            double[] s = now.moves.get(k);
            double[] y = now.changes.get(k);
            r = Vectors.sum(r, alpha[k] - Vectors.dot(y, r) / Vectors.dot(s, y), s);
        }
        return Vectors.times(-1, r);
    }

    private static double sumOfSizes(double[] vector) {
        double sum = 0;
        for (double element : vector) {
            sum += Math.abs(element);
        }
        return sum;
    }

    private List<double[]> appended(List<double[]> kept, double[] newest) {
        List<double[]> all = new ArrayList<>(kept.subList(kept.size() == memory ? 1 : 0, kept.size()));
        all.add(newest);
        return List.copyOf(all);
    }
}
