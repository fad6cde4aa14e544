package mapping.tensor;

/**
 * How a window moves along one axis of an image: the geometry that convolution and pooling share, sections 2.2.1 and 6.1.1.
 * A mapping from places of the result to those elements of the axis that each of them sees.
 *
 * <pre>{@code
 * new Sliding(3, 2, 1, 1).count(28);    // 14: windows of 3, every 2 elements, with one zero put at each end
 * }</pre>
 *
 * @param size     elements of the window
 * @param stride   from one window to the next
 * @param padding  elements put before the first and after the last
 * @param dilation from one element of the window to the next
 */
public record Sliding(int size, int stride, int padding, int dilation) {

    public Sliding {
        if (size < 1 || stride < 1 || padding < 0 || dilation < 1) {
            throw new IllegalArgumentException("A window must have size, stride and dilation of 1 or more and padding of 0 or "
                + "more, got size " + size + ", stride " + stride + ", padding " + padding + ", dilation " + dilation + ".");
        }
    }

    /** Every place once: stride 1, no padding, no dilation. */
    public static Sliding of(int size) {
        return new Sliding(size, 1, 0, 1);
    }

    /** From the first to the last element of a window. */
    public int span() {
        return dilation * (size - 1) + 1;
    }

    /**
     * How many windows fit an axis: ⌊(length + 2·padding − span) / stride⌋ + 1.
     *
     * @throws IllegalArgumentException if there is none
     */
    public int count(int length) {
        int room = length + 2 * padding - span();
        if (room < 0) {
            throw new IllegalArgumentException("A window that spans " + span() + " elements must fit the axis, got an axis of "
                + length + " with padding " + padding + ".");
        }
        return room / stride + 1;
    }

    /** The shortest axis that has {@code count} windows: what a transposed convolution makes of {@code count} elements. */
    public int length(int count) {
        return (count - 1) * stride + span() - 2 * padding;
    }
}
