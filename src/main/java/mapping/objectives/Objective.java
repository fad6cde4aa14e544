package mapping.objectives;

import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import mapping.Differentiable;
import mapping.Linearization;
import mapping.Requirement;
import mapping.Space;
import mapping.algebra.Vectors;

/**
 * What is minimized: a mapping f : ℝⁿ → ℝ with its gradient ∇f : ℝⁿ → ℝⁿ (sections 2.3 and 3.1). Points are arrays
 * of length {@link #dimension}; no method changes its argument. Its pullback takes u to u · ∇f(x).
 */
public interface Objective extends Differentiable<double[], Double> {

    /** n, the number of coordinates. */
    int dimension();

    /** f(x). */
    double value(double[] x);

    /** ∇f(x), the n partial derivatives at x, in a new array. */
    double[] gradient(double[] x);

    /** ∇²f(x), the symmetric n × n matrix of second derivatives; not every objective offers it. */
    default double[][] hessian(double[] x) {
        throw new UnsupportedOperationException(name() + " has no Hessian: give it one, or use a method of first order.");
    }

    /** f(x), without the gradient. */
    @Override
    default Double apply(double[] x) {
        return value(x);
    }

    /** f(x), and the pullback u ↦ u · ∇f(x), which computes the gradient when it is applied. */
    @Override
    default Linearization<double[], Double> at(double[] x) {
        Requirement.given("The argument", x);
        double[] point = x.clone();
        return new Linearization<>(value(point), u -> Vectors.sum(new double[point.length], u, gradient(point)));
    }

    @Override
    default Space domain() {
        return Space.reals(dimension());
    }

    @Override
    default Space codomain() {
        return Space.reals();
    }

    /** Any differentiable mapping ℝⁿ → ℝ as an objective; its gradient is what the pullback makes of 1. */
    static Objective of(int dimension, Differentiable<double[], Double> f) {
        Requirement.given("The function", f);
        return new FormulaObjective(f.name(), dimension, f::apply, x -> f.at(x).pullback().apply(1.0), null);
    }

    /** An objective from its formulas, such as {@code Objective.of(2, x -> x[0] * x[1], x -> new double[] {x[1], x[0]})}. */
    static Objective of(int dimension, ToDoubleFunction<double[]> value, UnaryOperator<double[]> gradient) {
        return new FormulaObjective("f", dimension, value, gradient, null);
    }

    /** An objective from its formulas, including the Hessian. */
    static Objective of(int dimension, ToDoubleFunction<double[]> value, UnaryOperator<double[]> gradient,
            Function<double[], double[][]> hessian) {
        return new FormulaObjective("f", dimension, value, gradient, hessian);
    }

    /** An objective on the real line without its second derivative, such as {@code Objective.ofLine(x -> x * x, x -> 2 * x)}. */
    static Objective ofLine(DoubleUnaryOperator value, DoubleUnaryOperator slope) {
        return of(1, x -> value.applyAsDouble(x[0]), x -> new double[] {slope.applyAsDouble(x[0])});
    }

    /** An objective on the real line, such as {@code Objective.ofLine(x -> x * x, x -> 2 * x, x -> 2)}. */
    static Objective ofLine(DoubleUnaryOperator value, DoubleUnaryOperator slope, DoubleUnaryOperator curvature) {
        return of(1, x -> value.applyAsDouble(x[0]), x -> new double[] {slope.applyAsDouble(x[0])},
            x -> new double[][] {{curvature.applyAsDouble(x[0])}});
    }

    /** Fails with a clear sentence unless x has {@link #dimension} coordinates. */
    default void requireDimension(double[] x) {
        if (Requirement.given("The point", x).length != dimension()) {
            throw new IllegalArgumentException(
                name() + " must be given points of " + domain() + ", got one with " + x.length + " coordinates.");
        }
    }
}
