package mapping.tensor;

import java.util.Arrays;
import java.util.Locale;
import mapping.Requirement;

/**
 * Padding: a tensor with elements put around it, section 6.1.1. A linear mapping but for the constant; its pullback adds the
 * gradient of every copy to the element that was copied. PyTorch: {@code functional.pad}.
 *
 * <p>The amounts come in PyTorch's order: before and after the last axis, then before and after the one in front of it, and so
 * on; for images left, right, top, bottom. A negative amount takes elements away. Any number of axes can be padded, while
 * PyTorch knows the modes other than the constant for sequences, images and volumes only.
 *
 * <pre>{@code
 * Padding.pad(x, Padding.Mode.REFLECT, 2, 1);      // 1 2 3 4 becomes 3 2 1 2 3 4 3
 * }</pre>
 */
public final class Padding {

    /** What stands in the place of an element outside. */
    public enum Mode {
        /** Zero, or another constant. */
        CONSTANT,
        /** The element that a mirror at the outermost one shows, which is not repeated: 3 2 [1 2 3] 2 1. */
        REFLECT,
        /** The outermost element: 1 1 [1 2 3] 3 3. */
        REPLICATE,
        /** The element at the other end: 2 3 [1 2 3] 1 2. */
        CIRCULAR
    }

    private Padding() {
    }

    /**
     * Pads the last axes.
     *
     * @param amounts two for each padded axis, the last axis first
     * @throws IllegalArgumentException if there are more than the axes need or an odd number, if a side takes away more than
     *     there is, or if it asks the mode for elements that the axis has not: a reflection needs more elements than it adds,
     *     a circle at least as many, a copy one
     */
    public static Tensor pad(Tensor x, Mode mode, int... amounts) {
        return padded(x, mode, 0, amounts);
    }

    /** Puts the number {@code value} around; see {@link #pad}. */
    public static Tensor constant(Tensor x, double value, int... amounts) {
        return padded(x, Mode.CONSTANT, value, amounts);
    }

    private static Tensor padded(Tensor x, Mode mode, double value, int... amounts) {
        Requirement.given("The amounts", amounts);
        Requirement.given("The tensor", x);
        if (amounts.length % 2 != 0 || amounts.length > 2 * x.dim()) {
            throw new IllegalArgumentException("The amounts of padding must be two for each axis padded, for at most the axes of "
                + "shape " + Shape.text(x.shape()) + ", got " + Shape.text(amounts) + ".");
        }
        Tensor padded = x;
        for (int i = 0; i < amounts.length; i += 2) {
            int axis = x.dim() - 1 - i / 2;
            if (amounts[i] != 0 || amounts[i + 1] != 0) {
                requireFit(mode, x.size(axis), amounts[i], amounts[i + 1]);
                int before = amounts[i];
                int length = x.size(axis) + before + amounts[i + 1];
                Shape.numel(Shape.with(padded.shape(), axis, length));
                int[] places = new int[length];
                Arrays.setAll(places, k -> place(mode, x.size(axis), k - before));
                padded = AlongAxis.reading(places).apply("pad", padded, axis, value);
            }
        }
        return padded;
    }

    /** Whether an axis of {@code size} elements can be padded so; see {@link #pad}. */
    public static boolean fits(Mode mode, int size, int before, int after) {
        Requirement.given("The mode", mode);
        int most = switch (mode) {
            case CONSTANT -> Integer.MAX_VALUE;
            case REFLECT -> Math.max(0, size - 1);
            case REPLICATE -> size == 0 ? 0 : Integer.MAX_VALUE;
            case CIRCULAR -> size;
        };
        return before <= most && after <= most && size + Math.min(0L, before) + Math.min(0, after) >= 0
            && (long) size + before + after <= Integer.MAX_VALUE - 8;
    }

    private static void requireFit(Mode mode, int size, int before, int after) {
        if (!fits(mode, size, before, after)) {
            throw new IllegalArgumentException("The padding " + mode.name().toLowerCase(Locale.ROOT) + " must find the elements "
                + "it copies and remove no more than there are, got " + before + " before and " + after + " after an axis of "
                + size + ".");
        }
    }

    /** Where the element {@code at} is read, −1 for the constant. */
    private static int place(Mode mode, int size, int at) {
        if (at >= 0 && at < size) {
            return at;
        }
        return switch (mode) {
            case CONSTANT -> -1;
            case REFLECT -> at < 0 ? -at : 2 * (size - 1) - at;
            case REPLICATE -> at < 0 ? 0 : size - 1;
            case CIRCULAR -> at < 0 ? at + size : at - size;
        };
    }
}
