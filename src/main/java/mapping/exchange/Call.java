package mapping.exchange;

import java.util.Arrays;
import java.util.List;
import mapping.formats.MalformedFile;
import mapping.formats.onnx.OnnxNode;
import mapping.tensor.Shape;
import mapping.tensor.Tensor;

/**
 * A node that is computed, with the values of its inputs; one that is left out is null.
 *
 * @param facts of the graph
 */
record Call(OnnxNode node, List<Tensor> inputs, GraphFacts facts) {

    /** The same node with other inputs. */
    Call with(List<Tensor> others) {
        return new Call(node, others, facts);
    }

    /** Whether an input is a weight of signed bytes. */
    boolean isSigned(int input) {
        return input < node.inputs().size() && facts.signed().contains(node.inputs().get(input));
    }

    /** Whether an input is of a type of whole numbers. */
    boolean isWhole(int input) {
        return input < node.inputs().size() && facts.whole().contains(node.inputs().get(input));
    }

    boolean has(int input) {
        return input < inputs.size() && inputs.get(input) != null;
    }

    /** An input that must be there. */
    Tensor in(int input) {
        if (!has(input)) {
            throw MalformedFile.in("A node of " + node.operator(), "lacks its input " + input);
        }
        return inputs.get(input);
    }

    /** An input, or a number. */
    double number(int input, double otherwise) {
        return has(input) ? in(input).item() : otherwise;
    }

    /** An input as whole numbers. */
    int[] wholes(int input) {
        return ints(in(input));
    }

    /** Whole numbers from an input, or from an attribute of older editions, or none. */
    int[] wholes(int input, String attribute, int... otherwise) {
        if (has(input)) {
            return wholes(input);
        }
        return node.attributes().containsKey(attribute) ? ints(node.wholes(attribute)) : otherwise;
    }

    int whole(String attribute, long otherwise) {
        return clamped(node.whole(attribute, otherwise));
    }

    int[] wholes(String attribute, long... otherwise) {
        return ints(node.wholes(attribute, otherwise));
    }

    double real(String attribute, double otherwise) {
        return node.attributes().containsKey(attribute) ? node.number(attribute, 0) : otherwise;
    }

    static int[] ints(Tensor tensor) {
        float[] data = tensor.data();
        int[] numbers = new int[data.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (int) data[i];
        }
        return numbers;
    }

    private static int[] ints(long... numbers) {
        return Arrays.stream(numbers).mapToInt(Call::clamped).toArray();
    }

    private static int clamped(long number) {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, number));
    }

    /** An axis counted from the first. */
    static int axis(int axis, int axes) {
        if (axis < -axes || axis >= axes) {
            throw new IllegalArgumentException("An axis must be from " + -axes + " to " + (axes - 1) + ", got " + axis + ".");
        }
        return axis < 0 ? axis + axes : axis;
    }

    String shapes() {
        StringBuilder shapes = new StringBuilder();
        inputs.forEach(input -> shapes.append(shapes.length() == 0 ? "" : " ").append(input == null ? "none"
            : Shape.text(input.shape())));
        return shapes.toString();
    }
}
