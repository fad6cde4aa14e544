package mapping.scalar;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
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
        return Nesting.fold(expression, this::written);
    }

    /** A formula, its parts being written already. */
    private String written(Expression expression, List<String> parts) {
        if (expression instanceof Constant number) {
            return number(number.value());
        }
        if (expression instanceof Variable variable) {
            return letter(variable.name());
        }
        if (expression instanceof Joined joined) {
            return joined(joined, parts.get(0), parts.get(1));
        }
        if (expression instanceof Power power) {
            return power(power, parts.get(0));
        }
        return applied((Applied) expression, parts.get(0));
    }

    private String joined(Joined joined, String left, String right) {
        return switch (joined.operation()) {
            case SUM -> left + " + " + inside(joined.right(), right, SUM);
            case DIFFERENCE -> left + minus() + inside(joined.right(), right, PRODUCT);
            case PRODUCT -> joined.left() instanceof Constant number && number.value() == -1
                ? minus().strip() + inside(joined.right(), right, PRODUCT)
                : leftFactor(joined.left(), left) + (this == LATEX ? " " : "·") + inside(joined.right(), right, PRODUCT);
            case QUOTIENT -> this == LATEX
                ? "\\frac{" + left + "}{" + right + "}"
                : leading(joined.left(), left, PRODUCT) + " / " + inside(joined.right(), right, POWER);
        };
    }

    /** A quotient before a dot is set in parentheses: (a / b)·c. */
    private String leftFactor(Expression left, String text) {
        boolean quotient = left instanceof Joined joined && joined.operation() == Operation.QUOTIENT;
        return leading(left, text, quotient && this == PLAIN ? POWER : PRODUCT);
    }

    private String power(Power power, String written) {
        String base = inside(power.base(), written, ATOM);
        String exponent = number(power.exponent());
        if (this == LATEX) {
            return base + "^{" + exponent + "}";
        }
        return Elementary.isInteger(power.exponent())
            ? base + Superscript.of(exponent.replace('−', '-'))
            : base + "^" + (power.exponent() < 0 ? "(" + exponent + ")" : exponent);
    }

    private String applied(Applied applied, String argument) {
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
    private String leading(Expression part, String text, int tightness) {
        return tightness(part) >= tightness ? text : parentheses(text);
    }

    /** A part further on or under a power, where a minus sign needs parentheses too. */
    private String inside(Expression part, String text, int tightness) {
        return text.startsWith(minus().strip()) ? parentheses(text) : leading(part, text, tightness);
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
