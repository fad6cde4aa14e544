package mapping.formats.json;

import java.util.Locale;
import java.util.Map;

/** Writes a value without spaces: the inverse of {@link JsonReader}. */
final class JsonText {

    private JsonText() {
    }

    static String of(Json value) {
        StringBuilder out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    /** The shortest decimal that reads as the same number; whole ones without a point. */
    static Json number(Number value) {
        double number = value.doubleValue();
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("A number of JSON must be finite, got " + value + ".");
        }
        boolean whole = number == Math.rint(number) && Math.abs(number) < 1e15;
        boolean minusZero = number == 0 && 1 / number < 0;
        return new Json.Number(whole && !minusZero ? Long.toString((long) number) : value.toString());
    }

    private static void write(Json value, StringBuilder out) {
        if (value instanceof Json.Members object) {
            String separator = "";
            out.append('{');
            for (Map.Entry<String, Json> member : object.all().entrySet()) {
                out.append(separator);
                quote(member.getKey(), out);
                out.append(':');
                write(member.getValue(), out);
                separator = ",";
            }
            out.append('}');
        } else if (value instanceof Json.Items list) {
            String separator = "";
            out.append('[');
            for (Json item : list.all()) {
                out.append(separator);
                write(item, out);
                separator = ",";
            }
            out.append(']');
        } else if (value instanceof Json.Text text) {
            quote(text.value(), out);
        } else if (value instanceof Json.Truth truth) {
            out.append(truth.value());
        } else if (value instanceof Json.Number number) {
            out.append(number.literal());
        } else {
            out.append("null");
        }
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            int known = "\"\\\b\f\n\r\t".indexOf(letter);
            boolean pair = i + 1 < text.length() && Character.isSurrogatePair(letter, text.charAt(i + 1));
            if (known >= 0) {
                out.append('\\').append("\"\\bfnrt".charAt(known));
            } else if (pair) {
                out.append(letter).append(text.charAt(++i));
            } else if (letter < ' ' || Character.isSurrogate(letter)) {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) letter));
            } else {
                out.append(letter);
            }
        }
        out.append('"');
    }
}
