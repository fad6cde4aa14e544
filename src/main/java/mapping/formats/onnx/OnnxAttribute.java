package mapping.formats.onnx;

import java.util.Arrays;
import java.util.List;
import mapping.Requirement;
import mapping.formats.MalformedFile;
import mapping.formats.RawTensor;

/** A setting of a node. The questions refuse an attribute of another kind in a sentence. Section 7.1. */
public sealed interface OnnxAttribute {

    /** Whole numbers: one, or a list. */
    record Wholes(boolean isList, long[] values) implements OnnxAttribute {
        public Wholes {
            values = Requirement.given("The numbers", values).clone();
            requireOne(isList, values.length);
        }

        @Override
        public long[] values() {
            return values.clone();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Wholes wholes && isList == wholes.isList && Arrays.equals(values, wholes.values);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(values);
        }

        @Override
        public String toString() {
            return isList ? Arrays.toString(values) : Long.toString(values[0]);
        }
    }

    /** Floats: one, or a list. */
    record Floats(boolean isList, float[] values) implements OnnxAttribute {
        public Floats {
            values = Requirement.given("The numbers", values).clone();
            requireOne(isList, values.length);
        }

        @Override
        public float[] values() {
            return values.clone();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Floats floats && isList == floats.isList && Arrays.equals(values, floats.values);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(values);
        }

        @Override
        public String toString() {
            return isList ? Arrays.toString(values) : Float.toString(values[0]);
        }
    }

    /** Texts: one, or a list. */
    record Texts(boolean isList, List<String> values) implements OnnxAttribute {
        public Texts {
            values = Requirement.copied("The texts", values);
            requireOne(isList, values.size());
        }

        @Override
        public String toString() {
            return isList ? values.toString() : "\"" + values.get(0) + "\"";
        }
    }

    /** A tensor. */
    record Numbers(RawTensor value) implements OnnxAttribute {
        public Numbers {
            Requirement.given("The tensor", value);
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    private static void requireOne(boolean isList, int count) {
        if (!isList && count != 1) {
            throw new IllegalArgumentException("An attribute that is no list must have one value, got " + count + ".");
        }
    }

    default long whole() {
        if (this instanceof Wholes wholes && !wholes.isList()) {
            return wholes.values()[0];
        }
        throw other("a whole number");
    }

    default long[] wholes() {
        if (this instanceof Wholes wholes && wholes.isList()) {
            return wholes.values();
        }
        throw other("whole numbers");
    }

    default float number() {
        if (this instanceof Floats floats && !floats.isList()) {
            return floats.values()[0];
        }
        throw other("a float");
    }

    default float[] numbers() {
        if (this instanceof Floats floats && floats.isList()) {
            return floats.values();
        }
        throw other("floats");
    }

    default String text() {
        if (this instanceof Texts texts && !texts.isList()) {
            return texts.values().get(0);
        }
        throw other("a text");
    }

    default RawTensor tensor() {
        if (this instanceof Numbers numbers) {
            return numbers.value();
        }
        throw other("a tensor");
    }

    private MalformedFile other(String expected) {
        return MalformedFile.in("An attribute", "must be " + expected + " where " + this + " stands");
    }
}
