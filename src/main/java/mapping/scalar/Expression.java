package mapping.scalar;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A number that is a formula: computing with it builds a larger formula, which prints itself as mathematics, knows its
 * derivative, and can be evaluated. Section 3.1.1. Formulas are simplified lightly as they are built
 * ({@link Simplification}). They may be nested as deeply as memory allows: what is
 * made of them is made from the innermost parts outwards ({@link Nesting}).
 */
public sealed interface Expression extends Scalar<Expression> {

    /** A letter, or a letter with a number: {@code x}, {@code x1}. */
    static Expression variable(String name) {
        return new Variable(name);
    }

    /** The formula of the derivative by a variable. */
    default Expression derivative(String variable) {
        return Nesting.fold(this, (part, slopes) -> part.derivative(slopes, variable));
    }

    /** The derivative by a variable, from the derivatives of the {@link #parts}. */
    Expression derivative(List<Expression> slopes, String variable);

    /**
     * The value where the variables have these values.
     *
     * @throws IllegalArgumentException if a variable of the formula has none
     * @throws ArithmeticException      where a part has no value (see {@link Scalar})
     */
    default double evaluate(Map<String, Double> values) {
        return Nesting.<Double>fold(this, (part, ofParts) -> part.evaluate(ofParts, values));
    }

    /** The value, from the values of the {@link #parts}. */
    double evaluate(List<Double> ofParts, Map<String, Double> values);

    /** The formulas that this one joins: none, one or two. */
    List<Expression> parts();

    /** The value of a formula in at most one variable. */
    default double evaluate(double x) {
        Set<String> variables = variables();
        if (variables.size() > 1) {
            throw new IllegalArgumentException(this + " must have a value for each of its variables " + variables + ", got one.");
        }
        return evaluate(variables.isEmpty() ? Map.of() : Map.of(variables.iterator().next(), x));
    }

    /** The names of the variables, in alphabetical order. */
    default Set<String> variables() {
        Set<String> names = new TreeSet<>();
        Nesting.fold(this, (part, ofParts) -> part instanceof Variable letter && names.add(letter.name()));
        return names;
    }

    /** How many numbers, letters and operations the formula is written with. */
    default int size() {
        return Nesting.fold(this, (part, sizes) -> 1 + sizes.stream().mapToInt(size -> size).sum());
    }

    /** The formula in LaTeX. */
    default String latex() {
        return Notation.LATEX.write(this);
    }

    /** The number, if the formula is one: a formula with variables has none until they are given. */
    @Override
    default double value() {
        throw new IllegalStateException(this + " has no value before its variables have one: use evaluate.");
    }

    @Override
    default Expression constant(double number) {
        return new Constant(number);
    }

    @Override
    default Expression plus(Expression other) {
        return Simplification.sum(this, other);
    }

    @Override
    default Expression minus(Expression other) {
        return Simplification.difference(this, other);
    }

    @Override
    default Expression times(Expression other) {
        return Simplification.product(this, other);
    }

    @Override
    default Expression over(Expression other) {
        return Simplification.quotient(this, other);
    }

    @Override
    default Expression negate() {
        return Simplification.negative(this);
    }

    @Override
    default Expression power(double exponent) {
        return Simplification.power(this, exponent);
    }

    @Override
    default Expression sqrt() {
        return Simplification.applied(ElementaryFunction.SQRT, this);
    }

    @Override
    default Expression exp() {
        return Simplification.applied(ElementaryFunction.EXP, this);
    }

    @Override
    default Expression log() {
        return Simplification.applied(ElementaryFunction.LOG, this);
    }

    @Override
    default Expression sin() {
        return Simplification.applied(ElementaryFunction.SIN, this);
    }

    @Override
    default Expression cos() {
        return Simplification.applied(ElementaryFunction.COS, this);
    }

    @Override
    default Expression tanh() {
        return Simplification.applied(ElementaryFunction.TANH, this);
    }

    @Override
    default Expression relu() {
        return Simplification.applied(ElementaryFunction.RELU, this);
    }

    @Override
    default Expression abs() {
        return Simplification.applied(ElementaryFunction.ABS, this);
    }

    /** A number. */
    record Constant(double value) implements Expression {

        @Override
        public Expression derivative(List<Expression> slopes, String variable) {
            return constant(0);
        }

        @Override
        public double evaluate(List<Double> ofParts, Map<String, Double> values) {
            return value;
        }

        @Override
        public List<Expression> parts() {
            return List.of();
        }

        @Override
        public String toString() {
            return Notation.PLAIN.write(this);
        }
    }

    /** A letter that stands for a number. */
    record Variable(String name) implements Expression {

        @Override
        public Expression derivative(List<Expression> slopes, String variable) {
            return constant(name.equals(variable) ? 1 : 0);
        }

        @Override
        public double evaluate(List<Double> ofParts, Map<String, Double> values) {
            if (!values.containsKey(name)) {
                throw new IllegalArgumentException("The variable " + name + " must have a value, got values for "
                    + new TreeSet<>(values.keySet()) + ".");
            }
            return values.get(name);
        }

        @Override
        public List<Expression> parts() {
            return List.of();
        }

        @Override
        public String toString() {
            return Notation.PLAIN.write(this);
        }
    }

    /** Two formulas joined by one of the four operations. */
    record Joined(Expression left, Operation operation, Expression right) implements Expression {

        @Override
        public Expression derivative(List<Expression> slopes, String variable) {
            Expression leftSlope = slopes.get(0);
            Expression rightSlope = slopes.get(1);
            return switch (operation) {
                case SUM -> leftSlope.plus(rightSlope);
                case DIFFERENCE -> leftSlope.minus(rightSlope);
                case PRODUCT -> leftSlope.times(right).plus(left.times(rightSlope));
                case QUOTIENT -> right instanceof Constant
                    ? leftSlope.over(right)
                    : leftSlope.times(right).minus(left.times(rightSlope)).over(right.square());
            };
        }

        @Override
        public double evaluate(List<Double> ofParts, Map<String, Double> values) {
            return operation.apply(ofParts.get(0), ofParts.get(1));
        }

        @Override
        public List<Expression> parts() {
            return List.of(left, right);
        }

        @Override
        public String toString() {
            return Notation.PLAIN.write(this);
        }
    }

    /** A formula to a fixed power. */
    record Power(Expression base, double exponent) implements Expression {

        @Override
        public Expression derivative(List<Expression> slopes, String variable) {
            return constant(exponent).times(base.power(exponent - 1)).times(slopes.get(0));
        }

        @Override
        public double evaluate(List<Double> ofParts, Map<String, Double> values) {
            return Elementary.power(ofParts.get(0), exponent);
        }

        @Override
        public List<Expression> parts() {
            return List.of(base);
        }

        @Override
        public String toString() {
            return Notation.PLAIN.write(this);
        }
    }

    /** A function of a formula. */
    record Applied(ElementaryFunction function, Expression argument) implements Expression {

        @Override
        public Expression derivative(List<Expression> slopes, String variable) {
            return function.slope(argument).times(slopes.get(0));
        }

        @Override
        public double evaluate(List<Double> ofParts, Map<String, Double> values) {
            return function.apply(ofParts.get(0));
        }

        @Override
        public List<Expression> parts() {
            return List.of(argument);
        }

        @Override
        public String toString() {
            return Notation.PLAIN.write(this);
        }
    }
}
