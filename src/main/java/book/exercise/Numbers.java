package book.exercise;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Errors between numbers, and numbers as a reader wants to see them. */
final class Numbers {

    private Numbers() {
    }

    /**
     * Returns the relative error of each element, as {@link Check} defines it; infinite if the two differ and are not both
     * finite.
     */
    static double[] relativeErrors(double[] expected, double[] actual) {
        double largest = 0;
        for (double value : expected) {
            if (Double.isFinite(value)) {
                largest = Math.max(largest, Math.abs(value));
            }
        }
        double floor = largest == 0 ? 1 : 1e-3 * largest;
        double[] errors = new double[expected.length];
        for (int i = 0; i < errors.length; i++) {
            if (Double.compare(expected[i], actual[i]) == 0) {
                errors[i] = 0;
            } else if (Double.isFinite(expected[i]) && Double.isFinite(actual[i])) {
                errors[i] = Math.abs(actual[i] - expected[i]) / Math.max(Math.abs(expected[i]), floor);
            } else {
                errors[i] = Double.POSITIVE_INFINITY;
            }
        }
        return errors;
    }

    static int worst(double[] errors) {
        int worst = 0;
        for (int i = 1; i < errors.length; i++) {
            if (errors[i] > errors[worst]) {
                worst = i;
            }
        }
        return worst;
    }

    /** Returns up to nine significant digits, or seven in scientific notation below 1e-4 and from 1e9 on. */
    static String show(double value) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "+∞" : "−∞";
        }
        double size = Math.abs(value);
        if (value == Math.rint(value) && size < 1e9) {
            return minus(String.format(Locale.ROOT, "%.0f", value == 0 ? 0.0 : value));
        }
        if (size < 1e-4 || size >= 1e9) {
            return minus(String.format(Locale.ROOT, "%.6e", value));
        }
        int decimals = Math.max(0, 8 - (int) Math.floor(StrictMath.log10(size)));
        return minus(String.format(Locale.ROOT, "%." + decimals + "f", value).replaceFirst("0+$", "").replaceFirst("\\.$", ""));
    }

    /** Returns any value as text; sets and maps are sorted, because their own order may differ from one JVM to the next. */
    static String text(Object value) {
        if (value instanceof Set<?> set) {
            return set.stream().map(Numbers::text).sorted().collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream().map(e -> text(e.getKey()) + "=" + text(e.getValue())).sorted()
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Numbers::text).collect(Collectors.joining(", ", "[", "]"));
        }
        return String.valueOf(value);
    }

    /** Formats an error or a limit; two digits are enough. */
    static String small(double value) {
        return Double.isInfinite(value) ? "∞" : String.format(Locale.ROOT, value == 0 ? "%.0f" : "%.1e", value);
    }

    static String ratio(double value) {
        return Double.isFinite(value) ? minus(String.format(Locale.ROOT, "%.4g", value)) : "–";
    }

    static String shape(int... shape) {
        StringBuilder text = new StringBuilder("(");
        for (int i = 0; i < shape.length; i++) {
            text.append(i == 0 ? "" : " × ").append(shape[i]);
        }
        return text.append(')').toString();
    }

    /** Returns the index of a row-major position: "" for a scalar, "[3]", "[1][2]". */
    static String index(int position, int[] shape) {
        return switch (shape.length) {
            case 0 -> "";
            case 1 -> "[" + position + "]";
            default -> "[" + position / shape[1] + "][" + position % shape[1] + "]";
        };
    }

    private static String minus(String number) {
        return number.replace('-', '−');
    }
}
