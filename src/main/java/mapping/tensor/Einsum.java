package mapping.tensor;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Einstein's notation for sums of products. Each operand carries a label for each axis; two of them are joined by a matrix
 * product where a label is to be summed, by broadcasting where none is. All pullbacks are those of the operations it is made of.
 *
 * @param tensor no two of whose axes have one label
 * @param labels one for each axis
 */
record Einsum(EinsumNotation notation, Tensor tensor, String labels) {

    static Tensor of(String equation, Tensor... operands) {
        EinsumNotation notation = EinsumNotation.of(equation, operands);
        String[] inputs = notation.inputs();
        Einsum product = diagonal(notation, operands[0], inputs[0]);
        for (int i = 1; i < operands.length; i++) {
            String later = notation.output() + String.join("", Arrays.asList(inputs).subList(i + 1, inputs.length));
            product = product.times(diagonal(notation, operands[i], inputs[i]), later);
        }
        Tensor result = product.summedTo(notation.output()).permuted(notation.output());
        return result == operands[0] ? result.permute(IntStream.range(0, result.dim()).toArray()) : result;
    }

    /** An operand in which a label that stands twice means the diagonal. */
    private static Einsum diagonal(EinsumNotation notation, Tensor operand, String labels) {
        String once = labels.chars().distinct().mapToObj(Character::toString).collect(Collectors.joining());
        if (once.length() == labels.length()) {
            return new Einsum(notation, operand, labels);
        }
        int[] own = Shape.strides(operand.shape());
        int[] strides = new int[once.length()];
        int[] shape = new int[once.length()];
        for (int axis = 0; axis < own.length; axis++) {
            int to = once.indexOf(labels.charAt(axis));
            boolean first = labels.indexOf(labels.charAt(axis)) == axis;
            if (!first && shape[to] != operand.size(axis)) {
                throw disagreement(notation, labels.charAt(axis), shape[to], operand.size(axis));
            }
            strides[to] += own[axis];
            shape[to] = operand.size(axis);
        }
        return new Einsum(notation, Views.strided("diagonal", operand, 0, strides, shape), once);
    }

    /** Two operands made one: labels that are in neither the other operand nor {@code later} are summed. */
    private Einsum times(Einsum other, String later) {
        Einsum left = summedTo(other.labels + later);
        Einsum right = other.summedTo(labels + later);
        for (char label : left.labels.toCharArray()) {
            int sizeLeft = left.size(label);
            int sizeRight = right.size(label);
            boolean shared = right.labels.indexOf(label) >= 0;
            if (shared && sizeLeft != sizeRight && sizeLeft != 1 && sizeRight != 1) {
                throw disagreement(notation, label, sizeLeft, sizeRight);
            }
            if (shared && sizeLeft != sizeRight && later.indexOf(label) < 0) {    // one is repeated: sum the other by itself
                left = left.summedTo(only(left.labels, String.valueOf(label)));
                right = right.summedTo(only(right.labels, String.valueOf(label)));
            }
        }
        String summed = only(both(left.labels, right.labels), later);
        return summed.isEmpty() ? left.broadcastTimes(right) : left.matrixTimes(right, summed);
    }

    private Einsum broadcastTimes(Einsum right) {
        String all = labels + only(right.labels, labels);
        return new Einsum(notation, aligned(all).mul(right.aligned(all)), all);
    }

    /** Matrices (rows, summed) times matrices (summed, columns), one product for each index of the other common labels. */
    private Einsum matrixTimes(Einsum right, String summed) {
        String batch = only(both(labels, right.labels), summed);
        String rows = only(labels, right.labels);
        String columns = only(right.labels, labels);
        int lead = batch.length();
        Tensor a = permuted(batch + rows + summed);
        Tensor b = right.permuted(batch + summed + columns);
        Tensor product = a.reshape(joined(a.shape(), lead, lead + rows.length()))
            .matmul(b.reshape(joined(b.shape(), lead, lead + summed.length())));
        int[] sizes = Arrays.copyOf(product.shape(), lead + rows.length() + columns.length());
        System.arraycopy(a.shape(), lead, sizes, lead, rows.length());
        System.arraycopy(b.shape(), lead + summed.length(), sizes, lead + rows.length(), columns.length());
        return new Einsum(notation, product.reshape(sizes), batch + rows + columns);
    }

    /** The axes before {@code lead} as they are, then those up to {@code cut} made one, then the rest made one. */
    private static int[] joined(int[] sizes, int lead, int cut) {
        int[] shape = Arrays.copyOf(sizes, lead + 2);
        shape[lead] = Shape.numel(Arrays.copyOfRange(sizes, lead, cut));
        shape[lead + 1] = Shape.numel(Arrays.copyOfRange(sizes, cut, sizes.length));
        return shape;
    }

    /** Those of the labels that are also among the others. */
    private static String both(String labels, String others) {
        return labels.chars().filter(c -> others.indexOf(c) >= 0).mapToObj(Character::toString).collect(Collectors.joining());
    }

    /** Those of the labels that are not among the others. */
    private static String only(String labels, String others) {
        return labels.chars().filter(c -> others.indexOf(c) < 0).mapToObj(Character::toString).collect(Collectors.joining());
    }

    private int size(char label) {
        return labels.indexOf(label) < 0 ? 1 : tensor.size(labels.indexOf(label));
    }

    /** Without the labels that are not among those given. */
    private Einsum summedTo(String kept) {
        int[] axes = IntStream.range(0, labels.length()).filter(axis -> kept.indexOf(labels.charAt(axis)) < 0).toArray();
        return axes.length == 0 ? this : new Einsum(notation, tensor.sum(axes), both(labels, kept));
    }

    private Tensor permuted(String order) {
        return order.equals(labels) ? tensor : tensor.permute(order.chars().map(labels::indexOf).toArray());
    }

    /** With axes of size 1 for the labels that it lacks. */
    private Tensor aligned(String all) {
        String order = both(all, labels);
        int[] shape = all.chars().map(c -> size((char) c)).toArray();
        return permuted(order).reshape(shape);
    }

    private static IllegalArgumentException disagreement(EinsumNotation notation, char label, int one, int other) {
        return new IllegalArgumentException("The axes for \"" + (Character.isLetter(label) ? label : "...") + "\" in the einsum "
            + "\"" + notation.equation() + "\" must be equally long, or of size 1 in one of two operands, got " + one + " and "
            + other + ".");
    }
}
