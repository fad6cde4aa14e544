package mapping.formats.onnx;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mapping.Requirement;
import mapping.formats.RawTensor;

/**
 * An operator at work: values in, values out, by name. Section 7.1.
 *
 * @param operator   such as Conv; see ONNX's page of operators
 * @param name       of the node; may be empty
 * @param domain     whose operator it is; "" for the usual ones
 * @param inputs     names of values; "" for one that is left out
 * @param outputs    likewise
 * @param attributes settings, by name
 */
public record OnnxNode(String operator, String name, String domain, List<String> inputs, List<String> outputs,
        Map<String, OnnxAttribute> attributes) {

    public OnnxNode {
        Requirement.given("The operator", operator);
        Requirement.given("The name of the node", name);
        Requirement.given("The domain", domain);
        inputs = Requirement.copied("The inputs", inputs);
        outputs = Requirement.copied("The outputs", outputs);
        Requirement.allGiven("The attributes", Requirement.given("The attributes", attributes).values());
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    /** A node of the usual domain without a name. */
    public static OnnxNode of(String operator, List<String> inputs, List<String> outputs) {
        return new OnnxNode(operator, "", "", inputs, outputs, Map.of());
    }

    /** The same with one more attribute: a whole number. */
    public OnnxNode with(String attribute, long value) {
        return with(attribute, new OnnxAttribute.Wholes(false, new long[] {value}));
    }

    /** With one more attribute: whole numbers. */
    public OnnxNode with(String attribute, long... values) {
        return with(attribute, new OnnxAttribute.Wholes(true, values));
    }

    /** With one more attribute: a float. */
    public OnnxNode with(String attribute, float value) {
        return with(attribute, new OnnxAttribute.Floats(false, new float[] {value}));
    }

    /** With one more attribute: a text. */
    public OnnxNode with(String attribute, String value) {
        return with(attribute, new OnnxAttribute.Texts(false, List.of(Requirement.given("The text", value))));
    }

    /** With one more attribute. */
    public OnnxNode with(String attribute, OnnxAttribute value) {
        Map<String, OnnxAttribute> more = new LinkedHashMap<>(attributes);
        more.put(Requirement.given("The name of the attribute", attribute), value);
        return new OnnxNode(operator, name, domain, inputs, outputs, more);
    }

    /** A whole number, or {@code otherwise} if the attribute is not there. */
    public long whole(String attribute, long otherwise) {
        return attributes.containsKey(attribute) ? attributes.get(attribute).whole() : otherwise;
    }

    /** Whole numbers, or {@code otherwise}. */
    public long[] wholes(String attribute, long... otherwise) {
        return attributes.containsKey(attribute) ? attributes.get(attribute).wholes() : otherwise;
    }

    /** A float, or {@code otherwise}. */
    public float number(String attribute, float otherwise) {
        return attributes.containsKey(attribute) ? attributes.get(attribute).number() : otherwise;
    }

    /** A text, or {@code otherwise}. */
    public String text(String attribute, String otherwise) {
        return attributes.containsKey(attribute) ? attributes.get(attribute).text() : otherwise;
    }

    /** A tensor, or null. */
    public RawTensor tensor(String attribute) {
        return attributes.containsKey(attribute) ? attributes.get(attribute).tensor() : null;
    }

    /** Whether there is an input of this number, and it is not left out. */
    public boolean takes(int input) {
        return input >= 0 && input < inputs.size() && !inputs.get(input).isEmpty();
    }

    @Override
    public String toString() {
        return String.join(", ", outputs) + " = " + operator + "(" + String.join(", ", inputs) + ")"
            + (attributes.isEmpty() ? "" : " " + Arrays.toString(attributes.entrySet().toArray()));
    }
}
