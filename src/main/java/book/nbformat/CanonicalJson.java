package book.nbformat;

import com.google.gson.FormattingStyle;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.TreeMap;

/**
 * JSON → text, always the same text for the same content: keys sorted, one space of indentation, numbers in their shortest
 * form. It is what Jupyter itself writes, except that Gson escapes the separators U+2028 and U+2029, and it does not depend on
 * the JDK ({@link Double#toString} changed in JDK 19).
 */
public final class CanonicalJson {

    private CanonicalJson() {
    }

    /** Returns the text of a file, with a newline at its end. */
    public static String write(JsonElement json) {
        return write(json, FormattingStyle.PRETTY.withIndent(" ")) + "\n";
    }

    /** Returns the same on one line. */
    public static String line(JsonElement json) {
        return write(json, FormattingStyle.COMPACT.withSpaceAfterSeparators(true));
    }

    private static String write(JsonElement json, FormattingStyle style) {
        StringWriter text = new StringWriter();
        JsonWriter out = new JsonWriter(text);
        out.setFormattingStyle(style);
        try {
            write(json, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Returns the shortest decimal that reads back as the same double, as Python and Jupyter print it: 0.1, 60000.0, 1e-08. */
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

    /** Returns the shortest decimal that reads back as the same finite double; if there are several, the one nearest to it. */
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

    private static void write(JsonElement json, JsonWriter out) throws IOException {
        if (json instanceof JsonObject object) {
            out.beginObject();
            for (var entry : new TreeMap<>(object.asMap()).entrySet()) {
                write(entry.getValue(), out.name(entry.getKey()));
            }
            out.endObject();
        } else if (json instanceof JsonArray array) {
            out.beginArray();
            for (JsonElement element : array) {
                write(element, out);
            }
            out.endArray();
        } else if (json instanceof JsonPrimitive primitive && primitive.isNumber()) {
            write(primitive.getAsNumber(), out);
        } else if (json instanceof JsonPrimitive primitive && primitive.isString()) {
            out.value(primitive.getAsString());
        } else {
            out.jsonValue(json.toString());
        }
    }

    /** JSON has no NaN and no infinity: they become strings. */
    private static void write(Number number, JsonWriter out) throws IOException {
        double value = number.doubleValue();
        if (!(number instanceof Double || number instanceof Float)) {
            out.value(number);
        } else if (Double.isFinite(value)) {
            out.jsonValue(number(value));
        } else {
            out.value(number(value));
        }
    }
}
