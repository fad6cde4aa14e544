package mapping;

import java.util.Arrays;

/**
 * A linear mapping ℝⁿ → ℝᵐ, which is the same thing as a matrix of m rows and n columns. Section 2.1.3. It keeps sums
 * and multiples, f(u + v) = f(u) + f(v) and f(a·u) = a·f(u), so the images of the n unit vectors determine it: they are the
 * columns. Composition is the product of matrices, the later mapping on the left. Its pullback is the transposed matrix, the same
 * everywhere. Applying it costs m · n multiply-adds.
 *
 * @param matrix m rows of n numbers; not copied
 */
public record LinearMapping(double[][] matrix) implements Differentiable<double[], double[]> {

    public LinearMapping {
        Requirement.allGiven("The matrix", matrix);
        if (matrix.length == 0 || matrix[0].length == 0) {
            throw new IllegalArgumentException("A matrix must have at least one row and one column.");
        }
        Requirement.equalRows("The matrix", matrix);
    }

    /**
     * The matrix of a mapping that is linear: column j is the image of the j-th unit vector. Of a mapping that is not linear it
     * says what linear mapping has the same images there, and nothing else.
     *
     * @param inputs n
     */
    public static LinearMapping of(Mapping<double[], double[]> f, int inputs) {
        Requirement.given("The function", f);
        Requirement.length("The number of inputs", inputs);
        double[][] columns = new double[inputs][];
        for (int j = 0; j < inputs; j++) {
            columns[j] = f.apply(unit(inputs, j));
        }
        return new LinearMapping(columns).transposed();
    }

    /**
     * The Jacobian of f at x: the linear mapping that is nearest to v ↦ f(x + v) − f(x) for small v. Row i is what the pullback
     * makes of the i-th unit covector, so that it costs one pullback for each output.
     */
    public static LinearMapping jacobian(Differentiable<double[], double[]> f, double[] x) {
        Requirement.given("The function", f);
        Linearization<double[], double[]> at = f.at(x);
        double[][] rows = new double[at.value().length][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = at.pullback().apply(unit(rows.length, i));
        }
        return new LinearMapping(rows);
    }

    private static double[] unit(int size, int place) {
        double[] unit = new double[size];
        unit[place] = 1;
        return unit;
    }

    /** n, the number of columns. */
    public int inputs() {
        return matrix[0].length;
    }

    /** m, the number of rows. */
    public int outputs() {
        return matrix.length;
    }

    @Override
    public double[] apply(double[] x) {
        requireSize(x, inputs());
        double[] y = new double[outputs()];
        for (int i = 0; i < y.length; i++) {
            for (int j = 0; j < x.length; j++) {
                y[i] += matrix[i][j] * x[j];
            }
        }
        return y;
    }

    @Override
    public Linearization<double[], double[]> at(double[] x) {
        return new Linearization<>(apply(x), transposed());
    }

    /** The mapping back, ℝᵐ → ℝⁿ, for which ⟨f(v), u⟩ = ⟨v, fᵀ(u)⟩; not the inverse, unless f is a rotation or the like. */
    public LinearMapping transposed() {
        double[][] columns = new double[inputs()][outputs()];
        for (int i = 0; i < outputs(); i++) {
            for (int j = 0; j < inputs(); j++) {
                columns[j][i] = matrix[i][j];
            }
        }
        return new LinearMapping(columns);
    }

    /**
     * The composition as a matrix again: the product {@code next.matrix() · matrix()}.
     *
     * @throws IllegalArgumentException if {@code next} does not take what this gives; the message names both
     */
    public LinearMapping then(LinearMapping next) {
        Composability.through(this, codomain(), next);
        return of(x -> next.apply(apply(x)), inputs());
    }

    private static void requireSize(double[] x, int size) {
        Requirement.given("The argument", x);
        if (x.length != size) {
            throw new IllegalArgumentException(
                "The matrix must be given vectors of " + size + " numbers, got one of " + x.length + ".");
        }
    }

    @Override
    public String name() {
        return "matrix " + outputs() + "×" + inputs();
    }

    @Override
    public Space domain() {
        return Space.reals(inputs());
    }

    @Override
    public Space codomain() {
        return Space.reals(outputs());
    }

    @Override
    public String toString() {
        return Arrays.deepToString(matrix);
    }
}
