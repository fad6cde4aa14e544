package mapping.formats.json;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mapping.Requirement;
import mapping.formats.ByteCursor;
import mapping.formats.MalformedFile;

/**
 * A value of JSON: an object, a list, a text, a number, a truth, or nothing. Section 7.1. The questions ({@link #member},
 * {@link #items}, {@link #text}, …) refuse a value of another kind in a sentence, so that a reader of a format needs no casts.
 */
public sealed interface Json {

    /** Members by name, in their order; names are different. */
    record Members(Map<String, Json> all) implements Json {
        public Members {
            Requirement.allGiven("The values of an object", Requirement.given("The members of an object", all).values());
            Requirement.allGiven("The names of an object", all.keySet());
            all = Collections.unmodifiableMap(new LinkedHashMap<>(all));
        }

        @Override
        public String toString() {
            return JsonText.of(this);
        }
    }

    /** A list. */
    record Items(List<Json> all) implements Json {
        public Items {
            all = Requirement.copied("The elements of a list", all);
        }

        @Override
        public String toString() {
            return JsonText.of(this);
        }
    }

    /** A text. */
    record Text(String value) implements Json {
        public Text {
            Requirement.given("The text", value);
        }

        @Override
        public String toString() {
            return JsonText.of(this);
        }
    }

    /** A number, as it is written: whole ones of any size keep their digits. */
    record Number(String literal) implements Json {
        public Number {
            if (!JsonReader.isNumber(Requirement.given("The number", literal))) {
                throw new IllegalArgumentException("A number of JSON must be written like -1.5e3, got \"" + literal + "\".");
            }
        }

        @Override
        public String toString() {
            return literal;
        }
    }

    /** True or false. */
    record Truth(boolean value) implements Json {
        @Override
        public String toString() {
            return JsonText.of(this);
        }
    }

    /** {@code null}. */
    record Nothing() implements Json {
        @Override
        public String toString() {
            return JsonText.of(this);
        }
    }

    /**
     * Reads a text.
     *
     * @throws MalformedFile if it is not one value of JSON, has a name twice, or is nested deeper than 100
     */
    static Json parse(String text) {
        return parse("The JSON text", text);
    }

    /**
     * The same of something with a name.
     *
     * @param name the beginning of a message: "The header of model.safetensors"
     */
    static Json parse(String name, String text) {
        return new JsonReader(Requirement.given("The name of the text", name), Requirement.given("The text", text)).whole();
    }

    /** The same of bytes in UTF-8. */
    static Json parse(String name, ByteBuffer bytes) {
        return parse(name, ByteCursor.utf8(name, bytes, "its text"));
    }

    /** What Java values are in JSON: maps in their order, collections, arrays of int and double, texts, numbers, truths. */
    static Json of(Object value) {
        if (value == null) {
            return new Nothing();
        } else if (value instanceof Json json) {
            return json;
        } else if (value instanceof CharSequence text) {
            return new Text(text.toString());
        } else if (value instanceof Boolean truth) {
            return new Truth(truth);
        } else if (value instanceof Integer || value instanceof Long || value instanceof Short || value instanceof Byte) {
            return new Number(value.toString());
        } else if (value instanceof Float || value instanceof Double) {
            return JsonText.number((java.lang.Number) value);
        } else if (value instanceof Collection<?> list) {
            return new Items(list.stream().map(Json::of).toList());
        } else if (value instanceof int[] numbers) {
            return new Items(java.util.Arrays.stream(numbers).<Json>mapToObj(number -> of(number)).toList());
        } else if (value instanceof double[] numbers) {
            return new Items(java.util.Arrays.stream(numbers).<Json>mapToObj(number -> of(number)).toList());
        } else if (value instanceof Map<?, ?> map) {
            Map<String, Json> members = new LinkedHashMap<>();
            map.forEach((name, member) -> members.put(String.valueOf(name), of(member)));
            return new Members(members);
        }
        throw new IllegalArgumentException("A value of JSON must be a map, a list, a text, a number, a truth or null, got "
            + value.getClass().getSimpleName() + ".");
    }

    /** The member of this object. */
    default Json member(String name) {
        Json member = members().get(Requirement.given("The name of the member", name));
        if (member == null) {
            throw MalformedFile.in("A JSON object", "must have the member \"" + name + "\", and has " + members().keySet());
        }
        return member;
    }

    /** Whether this is an object with such a member that is not null. */
    default boolean has(String name) {
        return this instanceof Members object && !(object.all().getOrDefault(name, new Nothing()) instanceof Nothing);
    }

    default Map<String, Json> members() {
        if (this instanceof Members object) {
            return object.all();
        }
        throw other("an object");
    }

    default List<Json> items() {
        if (this instanceof Items list) {
            return list.all();
        }
        throw other("a list");
    }

    default String text() {
        if (this instanceof Text text) {
            return text.value();
        }
        throw other("a text");
    }

    /** This number as the nearest double; one beyond all doubles is malformed. */
    default double number() {
        if (this instanceof Number number) {
            double value = Double.parseDouble(number.literal());
            if (Double.isFinite(value)) {
                return value;
            }
        }
        throw other("a number");
    }

    /** This number, which must be written as a whole one that a {@code long} holds. */
    default long whole() {
        if (this instanceof Number number && number.literal().matches("-?[0-9]{1,19}")) {
            try {
                return Long.parseLong(number.literal());
            } catch (NumberFormatException e) {
                throw other("a whole number of 64 bits");
            }
        }
        throw other("a whole number");
    }

    default boolean truth() {
        if (this instanceof Truth truth) {
            return truth.value();
        }
        throw other("true or false");
    }

    private MalformedFile other(String expected) {
        String shown = toString();
        return MalformedFile.in("A JSON value", "must be " + expected + " where "
            + (shown.length() > 60 ? shown.substring(0, 60).replaceAll("[\\ud800-\\udfff]$", "") + "…" : shown) + " stands");
    }
}
