package mapping.formats.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mapping.formats.MalformedFile;

/** Reads one value by recursive descent: a method for each rule of the grammar (RFC 8259). */
final class JsonReader {

    /** Deeper nesting is refused: each level is a call, and the calls of a thread are limited. */
    private static final int MOST_DEPTH = 100;

    private final String name;
    private final String text;
    private int at;
    private int depth;

    JsonReader(String name, String text) {
        this.name = name;
        this.text = text;
    }

    /** The value that is the whole text. */
    Json whole() {
        Json value = value();
        space();
        if (at < text.length()) {
            throw wrong("goes on after its value");
        }
        return value;
    }

    /** Whether a text is a number by JSON's grammar: no plus, no leading zeros, digits on both sides of a point. */
    static boolean isNumber(String literal) {
        JsonReader reader = new JsonReader("", literal);
        return reader.numberEnds() == literal.length() && !literal.isEmpty();
    }

    private Json value() {
        space();
        if (at == text.length()) {
            throw wrong("ends where a value must stand");
        }
        return switch (text.charAt(at)) {
            case '{' -> nested(this::object);
            case '[' -> nested(this::list);
            case '"' -> new Json.Text(string());
            case 't' -> word("true", new Json.Truth(true));
            case 'f' -> word("false", new Json.Truth(false));
            case 'n' -> word("null", new Json.Nothing());
            default -> number();
        };
    }

    private Json nested(java.util.function.Supplier<Json> rule) {
        if (++depth > MOST_DEPTH) {
            throw wrong("is nested deeper than " + MOST_DEPTH);
        }
        at++;
        Json value = rule.get();
        depth--;
        return value;
    }

    private Json object() {
        Map<String, Json> members = new LinkedHashMap<>();
        for (boolean first = true; !closes('}', first); first = false) {
            space();
            if (at == text.length() || text.charAt(at) != '"') {
                throw wrong("lacks a name in quotes");
            }
            String member = string();
            space();
            if (at == text.length() || text.charAt(at) != ':') {
                throw wrong("lacks a colon after \"" + member + "\"");
            }
            at++;
            if (members.putIfAbsent(member, value()) != null) {
                throw wrong("has the name \"" + member + "\" twice in one object");
            }
        }
        return new Json.Members(members);
    }

    private Json list() {
        List<Json> items = new ArrayList<>();
        for (boolean first = true; !closes(']', first); first = false) {
            items.add(value());
        }
        return new Json.Items(items);
    }

    /** Whether the object or list ends here; if not, the comma before all elements but the first is read. */
    private boolean closes(char end, boolean first) {
        space();
        char next = at < text.length() ? text.charAt(at) : 0;
        if (next == end) {
            at++;
            return true;
        }
        if (!first) {
            if (next != ',') {
                throw wrong("lacks a comma or \"" + end + "\"");
            }
            at++;
        }
        return false;
    }

    private String string() {
        StringBuilder string = new StringBuilder();
        for (at++; at < text.length() && text.charAt(at) != '"'; at++) {
            char letter = text.charAt(at);
            if (letter < ' ') {
                throw wrong("has a control character within a text");
            }
            string.append(letter == '\\' ? escaped() : letter);
        }
        if (at == text.length()) {
            throw wrong("ends within a text");
        }
        at++;
        requirePairs(string);
        return string.toString();
    }

    private char escaped() {
        char letter = ++at < text.length() ? text.charAt(at) : 0;
        int known = "\"\\/bfnrt".indexOf(letter);
        if (letter != 0 && known >= 0) {
            return "\"\\/\b\f\n\r\t".charAt(known);
        }
        String digits = letter == 'u' && at + 4 < text.length() ? text.substring(at + 1, at + 5) : "";
        if (!digits.matches("[0-9a-fA-F]{4}")) {
            throw wrong("has a backslash that begins no escape");
        }
        at += 4;
        return (char) Integer.parseInt(digits, 16);
    }

    private void requirePairs(CharSequence string) {
        for (int i = 0; i < string.length(); i++) {
            boolean pair = i + 1 < string.length() && Character.isSurrogatePair(string.charAt(i), string.charAt(i + 1));
            if (Character.isSurrogate(string.charAt(i)) && !pair) {
                throw wrong("has half of a character that takes two escapes");
            }
            i += pair ? 1 : 0;
        }
    }

    private Json number() {
        int end = numberEnds();
        if (end == at) {
            throw wrong("has something that begins no value");
        }
        String literal = text.substring(at, end);
        at = end;
        return new Json.Number(literal);
    }

    private int numberEnds() {
        int end = at;
        end += end < text.length() && text.charAt(end) == '-' ? 1 : 0;
        int digits = digitsEnd(end);
        if (digits == end || digits > end + 1 && text.charAt(end) == '0') {
            return at;
        }
        end = digits;
        if (end < text.length() && text.charAt(end) == '.') {
            digits = digitsEnd(end + 1);
            if (digits == end + 1) {
                return at;
            }
            end = digits;
        }
        if (end < text.length() && (text.charAt(end) == 'e' || text.charAt(end) == 'E')) {
            int from = end + 1;
            from += from < text.length() && (text.charAt(from) == '-' || text.charAt(from) == '+') ? 1 : 0;
            digits = digitsEnd(from);
            if (digits == from) {
                return at;
            }
            end = digits;
        }
        return end;
    }

    private int digitsEnd(int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    private Json word(String word, Json value) {
        if (!text.startsWith(word, at)) {
            throw wrong("has something that begins no value");
        }
        at += word.length();
        return value;
    }

    private void space() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private MalformedFile wrong(String trouble) {
        return MalformedFile.in(name, "is no JSON: at character " + at + " it " + trouble);
    }
}
