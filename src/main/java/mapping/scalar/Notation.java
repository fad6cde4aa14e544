package mapping.scalar;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import mapping.Superscript;
import mapping.scalar.Expression.Applied;
import mapping.scalar.Expression.Constant;
import mapping.scalar.Expression.Joined;
import mapping.scalar.Expression.Power;
import mapping.scalar.Expression.Variable;

/**
 * How an {@link Expression} is written: in plain text ({@code x² − 0.5·cos(x)}) or in LaTeX. Numbers are rounded to six
 * significant digits; parentheses stand only where they are needed.
 */
enum Notation {
    PLAIN, LATEX;

    /** How tightly the parts of a formula hold together. */
    private static final int SUM = 1;
    private static final int PRODUCT = 2;
    private static final int POWER = 3;
    private static final int ATOM = 4;

    String write(Expression expression) {
        if (expression instanceof Constant number) {
            return number(number.value());
        }
        if (expression instanceof Variable variable) {
            return letter(variable.name());
        }
        if (expression instanceof Joined joined) {
            return joined(joined);
        }
        if (expression instanceof Power power) {
            return power(power);
        }
        return applied((Applied) expression);
    }

    private String joined(Joined joined) {
        Expression left = joined.left();
        Expression right = joined.right();
        return switch (joined.operation()) {
            case SUM -> write(left) + " + " + inside(right, SUM);
            case DIFFERENCE -> write(left) + minus() + inside(right, PRODUCT);
            case PRODUCT -> left instanceof Constant number && number.value() == -1
                ? minus().strip() + inside(right, PRODUCT)
                : leftFactor(left) + (this == LATEX ? " " : "·") + inside(right, PRODUCT);
            case QUOTIENT -> this == LATEX
                ? "\\frac{" + write(left) + "}{" + write(right) + "}"
                : leading(left, PRODUCT) + " / " + inside(right, POWER);
        };
    }

    /** A quotient before a dot is set in parentheses: (a / b)·c. */
    private String leftFactor(Expression left) {
        boolean quotient = left instanceof Joined joined && joined.operation() == Operation.QUOTIENT;
        return leading(left, quotient && this == PLAIN ? POWER : PRODUCT);
    }

    private String power(Power power) {
        String base = inside(power.base(), ATOM);
        String exponent = number(power.exponent());
        if (this == LATEX) {
            return base + "^{" + exponent + "}";
        }
        return Elementary.isInteger(power.exponent())
            ? base + Superscript.of(exponent.replace('−', '-'))
            : base + "^" + (power.exponent() < 0 ? "(" + exponent + ")" : exponent);
    }

    private String applied(Applied applied) {
        String argument = write(applied.argument());
        String name = applied.function().name().toLowerCase(Locale.ROOT);
        if (this == PLAIN) {
            return switch (applied.function()) {
                case SQRT -> "√(" + argument + ")";
                case ABS -> "|" + argument + "|";
                case STEP -> "[" + argument + " > 0]";
                default -> name + "(" + argument + ")";
            };
        }
        return switch (applied.function()) {
            case SQRT -> "\\sqrt{" + argument + "}";
            case EXP -> "e^{" + argument + "}";
            case ABS -> "\\left|" + argument + "\\right|";
            case STEP -> "\\left[" + argument + " > 0\\right]";
            case RELU, SIGN -> "\\operatorname{" + name + "}\\left(" + argument + "\\right)";
            default -> "\\" + name + "\\left(" + argument + "\\right)";
        };
    }

    /** A part at the beginning, in parentheses unless it holds together at least as tightly as asked. */
    private String leading(Expression part, int tightness) {
        String text = write(part);
        return tightness(part) >= tightness ? text : parentheses(text);
    }

    /** A part further on or under a power, where a minus sign needs parentheses too. */
    private String inside(Expression part, int tightness) {
        return write(part).startsWith(minus().strip()) ? parentheses(write(part)) : leading(part, tightness);
    }

    private String parentheses(String text) {
        return this == LATEX ? "\\left(" + text + "\\right)" : "(" + text + ")";
    }

    private int tightness(Expression expression) {
        if (expression instanceof Joined joined) {
            return joined.operation() == Operation.SUM || joined.operation() == Operation.DIFFERENCE ? SUM : PRODUCT;
        }
        boolean raised = expression instanceof Power
            || this == LATEX && expression instanceof Applied applied && applied.function() == ElementaryFunction.EXP;
        return raised ? POWER : ATOM;
    }

    private String minus() {
        return this == LATEX ? " - " : " − ";
    }

    private String letter(String name) {
        int letters = name.length();
        while (letters > 1 && Character.isDigit(name.charAt(letters - 1))) {
            letters--;
        }
        String digits = name.substring(letters);
        if (digits.isEmpty()) {
            return name;
        }
        return name.substring(0, letters) + (this == LATEX ? "_{" + digits + "}" : subscript(digits));
    }

    private static String subscript(String digits) {
        StringBuilder text = new StringBuilder();
        digits.chars().forEach(digit -> text.append((char) ('₀' + digit - '0')));
        return text.toString();
    }

    private String number(double number) {
        if (!Double.isFinite(number)) {
            return String.valueOf(number);
        }
        BigDecimal rounded = new BigDecimal(Double.toString(number)).round(new MathContext(6)).stripTrailingZeros();
        boolean large = Math.abs(rounded.precision() - rounded.scale()) > 12;
        String text = large ? rounded.toString() : rounded.toPlainString();
        return this == LATEX ? text : text.replace('-', '−');
    }
}
