package book.nbformat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.TreeMap;

/**
 * JSON → text, one text for one content: keys sorted, one space of indentation, numbers in their shortest form. It is what
 * Jupyter itself writes, and it does not depend on the JDK ({@link Double#toString} changed in JDK 19).
 */
public final class CanonicalJson {

    private CanonicalJson() {
    }

    /** The text of a file, with a newline at its end. */
    public static String write(JsonElement json) {
        StringBuilder text = new StringBuilder();
        write(json, "\n", " ", text);
        return text.append('\n').toString();
    }

    /** The same on one line. */
    public static String line(JsonElement json) {
        StringBuilder text = new StringBuilder();
        write(json, "", "", text);
        return text.toString();
    }

    /** The shortest decimal that reads back as the same double: 0.1, 60000.0, 1e-08, as Python and Jupyter print it. */
    public static String number(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        if (value == 0) {
            return 1 / value < 0 ? "-0.0" : "0.0";
        }
        BigDecimal shortest = shortest(value);
        String digits = shortest.unscaledValue().abs().toString();
        int exponent = digits.length() - shortest.scale() - 1;
        String sign = value < 0 ? "-" : "";
        if (exponent >= -4 && exponent < 16) {
            String plain = shortest.abs().toPlainString();
            return sign + (plain.indexOf('.') < 0 ? plain + ".0" : plain);
        }
        String mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
        return sign + mantissa + "e" + (exponent < 0 ? "-" : "+") + (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
    }

    /** The shortest decimal that reads back as the same finite double; among those, the nearest to it. */
    public static BigDecimal shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        for (int precision = 1; precision < 17; precision++) {
            BigDecimal rounded = exact.round(new MathContext(precision, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == value) {
                return stripped(rounded);
            }
        }
        return stripped(exact.round(new MathContext(17, RoundingMode.HALF_EVEN)));
    }

    private static BigDecimal stripped(BigDecimal value) {
        return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    private static void write(JsonElement json, String newline, String indent, StringBuilder text) {
        String inner = newline + indent;
        if (json instanceof JsonObject object && object.size() > 0) {
            String before = "{";
            for (var entry : new TreeMap<>(object.asMap()).entrySet()) {
                quote(entry.getKey(), text.append(before).append(inner));
                write(entry.getValue(), inner, indent, text.append(": "));
                before = newline.isEmpty() ? ", " : ",";
            }
            text.append(newline).append('}');
        } else if (json instanceof JsonArray array && array.size() > 0) {
            String before = "[";
            for (JsonElement element : array) {
                write(element, inner, indent, text.append(before).append(inner));
                before = newline.isEmpty() ? ", " : ",";
            }
            text.append(newline).append(']');
        } else if (json instanceof JsonPrimitive primitive && primitive.isString()) {
            quote(primitive.getAsString(), text);
        } else if (json instanceof JsonPrimitive primitive && primitive.isNumber()) {
            text.append(number(primitive.getAsNumber()));
        } else {
            text.append(json);
        }
    }

    /** JSON has no NaN and no infinity: they become strings. */
    private static String number(Number number) {
        boolean real = number instanceof Double || number instanceof Float;
        String text = real ? number(number.doubleValue()) : number.toString();
        return real && !Double.isFinite(number.doubleValue()) ? '"' + text + '"' : text;
    }

    private static void quote(String string, StringBuilder text) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            int named = "\"\\\n\r\t\b\f".indexOf(c);
            if (named >= 0) {
                text.append('\\').append("\"\\nrtbf".charAt(named));
            } else if (c < 0x20 || Character.isSurrogate(c) && !paired(string, i)) {
                text.append('\\').append('u');
                String hex = Integer.toHexString(c);
                text.append("0".repeat(4 - hex.length())).append(hex);
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }

    private static boolean paired(String string, int i) {
        return Character.isHighSurrogate(string.charAt(i))
                ? i + 1 < string.length() && Character.isLowSurrogate(string.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(string.charAt(i - 1));
    }
}
