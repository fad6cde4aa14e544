package mapping.scalar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExpressionTest {

    private static final Expression X = Expression.variable("x");
    private static final Expression Y = Expression.variable("y");

    @Test
    void printsAsMathematics() {
        assertEquals("x·cos(0.471239·x)", Symbolic.expression(Formulas.WAVE).toString());
        assertEquals("cos(0.471239·x) − 0.471239·x·sin(0.471239·x)", Symbolic.derivative(Formulas.WAVE).toString());
        assertEquals("(x³ − 2·x) / (x² + 1)", Symbolic.expression(Formulas.RATIONAL).toString());
        assertEquals("√(x) + x^1.5 − x^(−0.5)", Symbolic.expression(Formulas.ROOTS).toString());
        assertEquals("(x − y)·(x + y)", X.minus(Y).times(X.plus(Y)).toString());
        assertEquals("x − (y − 1)", X.minus(Y.minus(1)).toString());
        assertEquals("x / (y·x)", X.over(Y.times(X)).toString());
        assertEquals("(x / y)·x", X.over(Y).times(X).toString());
        assertEquals("(x²)^0.5", X.square().power(0.5).toString());
        assertEquals("−x", X.negate().toString());
        assertEquals("(−x)²", X.negate().square().toString());
        assertEquals("exp(−x)⁻¹", X.negate().exp().power(-1).toString());
        assertEquals("[x > 0] − sign(x)", X.relu().minus(X.abs()).derivative("x").toString());
        assertEquals("relu(x) + |x| + tanh(x)·log(x)", X.relu().plus(X.abs()).plus(X.tanh().times(X.log())).toString());
        assertEquals("−1 / x²", X.constant(1).over(X).derivative("x").toString());
        assertEquals("1E−20·x + NaN", X.times(1e-20).plus(Double.NaN).toString());
        assertEquals("x₁·w₁₂", Expression.variable("x1").times(Expression.variable("w12")).toString());
    }

    @Test
    void printsLatex() {
        assertEquals("\\cos\\left(0.471239 x\\right) - 0.471239 x \\sin\\left(0.471239 x\\right)",
            Symbolic.derivative(Formulas.WAVE).latex());
        assertEquals("\\frac{x^{3} - 2 x}{x^{2} + 1}", Symbolic.expression(Formulas.RATIONAL).latex());
        assertEquals("\\left(e^{-x}\\right)^{2} \\left(x_{1} + 1\\right)",
            X.negate().exp().square().times(Expression.variable("x1").plus(1)).latex());
        assertEquals("\\sqrt{x} + \\left|x\\right| - \\operatorname{relu}\\left(x\\right)",
            X.sqrt().plus(X.abs()).minus(X.relu()).latex());
        assertEquals("\\left[x > 0\\right] + \\operatorname{sign}\\left(x\\right)",
            X.relu().plus(X.abs()).derivative("x").latex());
    }

    @Test
    void tidiesLightly() {
        assertEquals("x", X.plus(0).toString());
        assertEquals("x²", X.constant(0).plus(X.square()).toString());
        assertEquals("0", X.times(0).toString());
        assertEquals("x·y", X.times(1).times(Y).toString());
        assertEquals("6·x²", X.times(2).times(X).times(3).toString());
        assertEquals("2·x", X.plus(X).toString());
        assertEquals("0", X.minus(X).toString());
        assertEquals("1", X.over(X).toString());
        assertEquals("x / 2", X.over(1).over(2).toString());
        assertEquals("2·x − 1", X.times(4).over(2).plus(-1).toString());
        assertEquals("x + 3", X.minus(-3).toString());
        assertEquals("y − x", X.constant(0).minus(X.minus(Y)).toString());
        assertEquals("x⁻⁶", X.square().power(-3).toString());
        assertEquals("1", X.power(0).toString());
        assertEquals("cos(x)", X.power(1).cos().toString());
        assertEquals("1", X.constant(0).cos().toString());
        assertEquals("4", X.constant(3).square().minus(5).toString());
        assertEquals("0", X.constant(0).over(X.exp()).toString());
    }

    @Test
    void evaluates() {
        Expression formula = X.times(Y).plus(X);
        assertEquals(8, formula.evaluate(Map.of("x", 2.0, "y", 3.0)));
        assertEquals(9, X.square().evaluate(3));
        assertEquals(5, X.constant(5).evaluate(3));
        assertEquals(5, X.constant(5).value());
        assertEquals(Set.of("x", "y"), formula.variables());
        assertEquals(5, formula.size());
        assertEquals(List.of("2·x + y", "x"), Symbolic.gradient(new MultivariateFunction() {
            public <T extends Scalar<T>> T apply(List<T> v) { return v.get(0).square().plus(v.get(0).times(v.get(1))); }
        }, "x", "y").stream().map(Expression::toString).toList());
        assertEquals(0, formula.derivative("z").evaluate(Map.of()));
    }

    @Test
    void saysWhatIsMissing() {
        Expression formula = X.times(Y);
        assertEquals("x·y must have a value for each of its variables [x, y], got one.",
            assertThrows(IllegalArgumentException.class, () -> formula.evaluate(1)).getMessage());
        assertEquals("The variable y must have a value, got values for [x].",
            assertThrows(IllegalArgumentException.class, () -> formula.evaluate(Map.of("x", 1.0))).getMessage());
        assertEquals("x·y has no value before its variables have one: use evaluate.",
            assertThrows(IllegalStateException.class, formula::value).getMessage());
    }

    /** 20,000 operations inside each other, on both sides. */
    @Test
    void deepFormulas() {
        Expression left = X;
        Expression right = X;
        for (int i = 0; i < 20_000; i++) {
            left = i % 2 == 0 ? left.times(2).plus(Y) : left.over(2);
            right = Y.minus(right);
        }
        Map<String, Double> one = Map.of("x", 1.0, "y", 2.0);
        assertEquals(40_001, right.size());
        assertEquals(Set.of("x", "y"), right.variables());
        assertEquals(1, right.evaluate(one));
        assertEquals(1, right.derivative("x").evaluate(one));
        assertEquals(1 + 10_000, left.evaluate(one), 1e-9);
        assertEquals(1, left.derivative("x").evaluate(one), 1e-12);
        assertEquals(0, left.minus(left).size() - 1);
        assertEquals("y − (y − (y", right.toString().substring(0, 11));
        assertEquals("y - \\left(y - \\left(y", right.latex().substring(0, 21));
    }
}
