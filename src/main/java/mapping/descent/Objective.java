package mapping.descent;

import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/**
 * What is to be made small: a mapping f : ℝⁿ → ℝ with its gradient ∇f : ℝⁿ → ℝⁿ (sections 2.3 and 3.1). Points are arrays
 * of length {@link #dimension}; no method changes its argument.
 */
public interface Objective {

    /** n, the number of coordinates. */
    int dimension();

    /** f(x). */
    double value(double[] x);

    /** ∇f(x), the n partial derivatives at x, in a new array. */
    double[] gradient(double[] x);

    /** ∇²f(x), the symmetric n × n matrix of second derivatives; not every objective offers it. */
    default double[][] hessian(double[] x) {
        throw new UnsupportedOperationException(this + " has no Hessian: give it one, or use a method of first order");
    }

    /** An objective from its formulas, such as {@code Objective.of(2, x -> x[0] * x[1], x -> new double[] {x[1], x[0]})}. */
    static Objective of(int dimension, ToDoubleFunction<double[]> value, UnaryOperator<double[]> gradient) {
        return new FormulaObjective(dimension, value, gradient, null);
    }

    /** An objective from its formulas, the Hessian too. */
    static Objective of(int dimension, ToDoubleFunction<double[]> value, UnaryOperator<double[]> gradient,
            Function<double[], double[][]> hessian) {
        return new FormulaObjective(dimension, value, gradient, hessian);
    }

    /** An objective on the real line, such as {@code Objective.ofLine(x -> x * x, x -> 2 * x, x -> 2)}. */
    static Objective ofLine(DoubleUnaryOperator value, DoubleUnaryOperator slope, DoubleUnaryOperator curvature) {
        return of(1, x -> value.applyAsDouble(x[0]), x -> new double[] {slope.applyAsDouble(x[0])},
            x -> new double[][] {{curvature.applyAsDouble(x[0])}});
    }

    /** Fails with a clear sentence unless x has {@link #dimension} coordinates. */
    default void requireDimension(double[] x) {
        if (x.length != dimension()) {
            throw new IllegalArgumentException(
                this + " takes points of ℝ" + Superscript.of(dimension()) + ", but got one of ℝ" + Superscript.of(x.length));
        }
    }
}
