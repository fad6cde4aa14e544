package mapping.kernels;

import mapping.Requirement;

/**
 * Products of matrices of bytes, summed as whole numbers of 32 bits: (A, B) ↦ A·B with A of m × k, B of k × n, both row-major.
 * Section 8.1.2. Whole numbers may be added in any order, so that plain loops, vectors and threads give the same result without
 * any care. Costs m·n·k multiply-adds, which read k bytes where floats read 4k.
 */
public final class ByteProduct {

    /** The longest sum that always fits in 32 bits: 128 · 128 · 131,071 &lt; 2³¹. */
    public static final int LONGEST = (1 << 17) - 1;

    /** How many rows the vector form does at a time. */
    static final int ROWS = 4;

    private ByteProduct() {
    }

    /** Some rows of the product. */
    interface Rows {
        void multiply(byte[] a, byte[] b, int[] c, int from, int to, int k, int n);
    }

    /**
     * C ← A·B.
     *
     * @throws IllegalArgumentException if the arrays are not as long as m, k and n say, or k is more than {@link #LONGEST}
     */
    public static void multiply(byte[] a, byte[] b, int[] c, int m, int k, int n) {
        Requirement.given("The matrix a", a);
        Requirement.given("The matrix b", b);
        Requirement.given("The matrix c", c);
        Requirement.atLeast("The number of rows", m, 0);
        Requirement.between("The number of summands", k, 0, LONGEST);
        Requirement.atLeast("The number of columns", n, 0);
        requireSize("a", a.length, m, k);
        requireSize("b", b.length, k, n);
        requireSize("c", c.length, m, n);
        Rows rows = KernelChoice.BEST == PlainKernels.INSTANCE ? PlainBytes::multiply : VectorBytes::multiply;
        if ((long) m * n * k < Parallel.LARGE) {
            rows.multiply(a, b, c, 0, m, k, n);
        } else {
            Parallel.current().ranges(m, ROWS, (from, to) -> rows.multiply(a, b, c, from, to, k, n));
        }
    }

    private static void requireSize(String name, int length, int rows, int columns) {
        if (length != (long) rows * columns) {
            throw new IllegalArgumentException("The matrix " + name + " must have " + rows + " · " + columns
                + " numbers, got " + length + ".");
        }
    }
}
