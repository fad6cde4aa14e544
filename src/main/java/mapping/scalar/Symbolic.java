package mapping.scalar;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Symbolic differentiation: the formula is applied to a letter, and the rules of school calculus turn the
 * {@link Expression} into that of the derivative. Section 3.1.1. Exact, and readable while it is short; products and
 * quotients repeat their factors, so that derivatives of long formulas swell ({@link Expression#size}).
 */
public final class Symbolic {

    private Symbolic() {
    }

    /** The formula of f in the variable x. */
    public static Expression expression(ScalarFunction f) {
        return f.apply(Expression.variable("x"));
    }

    /** The formula of f in variables of these names. */
    public static Expression expression(MultivariateFunction f, String... variables) {
        return f.apply(Stream.of(variables).map(Expression::variable).toList());
    }

    /** The formula of f′ in the variable x. */
    public static Expression derivative(ScalarFunction f) {
        return expression(f).derivative("x");
    }

    /** The formulas of ∂f/∂xᵢ, by these variables. */
    public static List<Expression> gradient(MultivariateFunction f, String... variables) {
        Expression formula = expression(f, variables);
        return Stream.of(variables).map(formula::derivative).toList();
    }

    /** The values of ∂f/∂xᵢ at a point: the formulas in x₁, …, xₙ, evaluated. */
    public static double[] gradient(MultivariateFunction f, double[] x) {
        String[] names = IntStream.rangeClosed(1, x.length).mapToObj(i -> "x" + i).toArray(String[]::new);
        Map<String, Double> values = new TreeMap<>();
        for (int i = 0; i < x.length; i++) {
            values.put(names[i], x[i]);
        }
        return gradient(f, names).stream().mapToDouble(slope -> slope.evaluate(values)).toArray();
    }
}
