package mapping.formats.onnx;

import java.util.Arrays;
import java.util.List;
import mapping.Requirement;
import mapping.formats.ElementType;

/**
 * An input or output of a graph. Section 7.1.
 *
 * @param name  of the value
 * @param type  of its numbers
 * @param shape its sizes: digits for one that is fixed, a name such as "batch" for one that is not, "" for an unknown one; null
 *              if even their number is open
 */
public record OnnxValue(String name, ElementType type, List<String> shape) {

    public OnnxValue {
        Requirement.given("The name of the value", name);
        Requirement.given("The type of the numbers", type);
        shape = shape == null ? null : Requirement.copied("The sizes", shape);
    }

    /** Floats; negative sizes are open ones, called "batch" if first and unknown otherwise. */
    public static OnnxValue floats(String name, int... shape) {
        String[] sizes = Arrays.stream(Requirement.given("The shape", shape))
            .mapToObj(size -> size < 0 ? "" : Integer.toString(size)).toArray(String[]::new);
        if (sizes.length > 0 && sizes[0].isEmpty()) {
            sizes[0] = "batch";
        }
        return new OnnxValue(name, ElementType.FLOAT32, List.of(sizes));
    }
}
