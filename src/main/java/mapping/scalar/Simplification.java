package mapping.scalar;

import mapping.scalar.Expression.Applied;
import mapping.scalar.Expression.Constant;
import mapping.scalar.Expression.Joined;
import mapping.scalar.Expression.Power;

/**
 * Joins formulas and tidies them: numbers are combined and come first, 0 and 1 vanish where they do nothing, a sum with
 * something negative is a difference, e·e is e². As in school, it takes for granted that the parts have values: 0·log x is
 * 0 for every x, and x / x is 1.
 */
final class Simplification {

    private Simplification() {
    }

    static Expression sum(Expression left, Expression right) {
        if (left instanceof Constant a && right instanceof Constant b) {
            return new Constant(a.value() + b.value());
        }
        if (is(left, 0)) {
            return right;
        }
        if (is(right, 0)) {
            return left;
        }
        if (factor(right) < 0) {
            return difference(left, negative(right));
        }
        return Nesting.alike(left, right) ? product(new Constant(2), left) : new Joined(left, Operation.SUM, right);
    }

    static Expression difference(Expression left, Expression right) {
        if (left instanceof Constant a && right instanceof Constant b) {
            return new Constant(a.value() - b.value());
        }
        if (is(right, 0)) {
            return left;
        }
        if (is(left, 0)) {
            return negative(right);
        }
        if (Nesting.alike(left, right)) {
            return new Constant(0);
        }
        return factor(right) < 0 ? sum(left, negative(right)) : new Joined(left, Operation.DIFFERENCE, right);
    }

    static Expression product(Expression left, Expression right) {
        double number = factor(left) * factor(right);
        Expression first = withoutFactor(left);
        Expression second = withoutFactor(right);
        if (number == 0) {
            return new Constant(0);
        }
        Expression letters = is(first, 1) ? second
            : is(second, 1) ? first
            : Nesting.alike(first, second) ? power(first, 2)
            : new Joined(first, Operation.PRODUCT, second);
        if (letters instanceof Constant) {
            return new Constant(number);
        }
        return number == 1 ? letters : new Joined(new Constant(number), Operation.PRODUCT, letters);
    }

    static Expression quotient(Expression left, Expression right) {
        if (right instanceof Constant b && (left instanceof Constant || factor(left) != 1 || b.value() == 0)) {
            return product(new Constant(Elementary.divide(factor(left), b.value())), withoutFactor(left));
        }
        if (is(left, 0) || is(right, 1)) {
            return left;
        }
        return Nesting.alike(left, right) ? new Constant(1) : new Joined(left, Operation.QUOTIENT, right);
    }

    static Expression negative(Expression expression) {
        return expression instanceof Joined joined && joined.operation() == Operation.DIFFERENCE
            ? difference(joined.right(), joined.left())
            : product(new Constant(-1), expression);
    }

    static Expression power(Expression base, double exponent) {
        if (base instanceof Constant number) {
            return new Constant(Elementary.power(number.value(), exponent));
        }
        if (exponent == 0) {
            return new Constant(1);
        }
        if (exponent == 1) {
            return base;
        }
        if (base instanceof Power inner && Elementary.isInteger(inner.exponent()) && Elementary.isInteger(exponent)) {
            return power(inner.base(), inner.exponent() * exponent);
        }
        return new Power(base, exponent);
    }

    static Expression applied(ElementaryFunction function, Expression argument) {
        return argument instanceof Constant number
            ? new Constant(function.apply(number.value()))
            : new Applied(function, argument);
    }

    /** The number in front of a formula, 1 if there is none. */
    static double factor(Expression expression) {
        if (expression instanceof Constant number) {
            return number.value();
        }
        return expression instanceof Joined joined && joined.operation() == Operation.PRODUCT
            && joined.left() instanceof Constant number ? number.value() : 1;
    }

    /** The formula without the number in front of it. */
    static Expression withoutFactor(Expression expression) {
        if (expression instanceof Constant) {
            return new Constant(1);
        }
        return expression instanceof Joined joined && joined.operation() == Operation.PRODUCT
            && joined.left() instanceof Constant ? joined.right() : expression;
    }

    private static boolean is(Expression expression, double number) {
        return expression instanceof Constant constant && constant.value() == number;
    }
}
