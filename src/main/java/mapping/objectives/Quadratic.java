package mapping.objectives;

import java.util.List;
import mapping.Requirement;
import mapping.algebra.LinearSystem;
import mapping.algebra.Spectrum;
import mapping.algebra.Vectors;
import mapping.random.RandomSource;

/**
 * The quadratic f(x) = ½ xᵀA x − bᵀx + c with a symmetric matrix A, which is its Hessian everywhere: the one objective on
 * which everything about a method can be computed in advance, and what every smooth objective looks like near a minimum.
 * ∇f(x) = A x − b.
 *
 * @param matrix   A, symmetric n × n
 * @param linear   b, of length n
 * @param constant c
 */
public record Quadratic(double[][] matrix, double[] linear, double constant) implements TestFunction {

    public Quadratic {
        Requirement.given("The linear", linear);
        Requirement.given("The matrix", matrix);
        if (matrix.length == 0 || linear.length != matrix.length) {
            throw new IllegalArgumentException(
                "A and b must have one size of 1 or more, got " + matrix.length + " rows and " + linear.length + " elements.");
        }
        Spectrum.requireSymmetric(matrix);
    }

    /** ½ xᵀA x. */
    public static Quadratic of(double[][] matrix) {
        Requirement.given("The matrix", matrix);
        return new Quadratic(matrix, new double[matrix.length], 0);
    }

    /** ½ Σ λᵢ xᵢ². For instance, x₁² + 2 x₂² is {@code diagonal(2, 4)}. */
    public static Quadratic diagonal(double... eigenvalues) {
        Requirement.given("The eigenvalues", eigenvalues);
        double[][] matrix = new double[eigenvalues.length][eigenvalues.length];
        for (int i = 0; i < eigenvalues.length; i++) {
            matrix[i][i] = eigenvalues[i];
        }
        return of(matrix);
    }

    /**
     * A bowl along the axes with its minimum 0 at the origin: the eigenvalues grow from 1 to κ in equal ratios.
     *
     * @param conditionNumber κ = λmax/λmin ≥ 1
     */
    public static Quadratic bowl(double conditionNumber, int dimension) {
        Requirement.length("The dimension", dimension);
        if (!(conditionNumber >= 1) || dimension < 2) {
            throw new IllegalArgumentException("A bowl must have a condition number of 1 or more and 2 dimensions or more, got "
                + Requirement.number(conditionNumber) + " and " + dimension + ".");
        }
        double[] eigenvalues = new double[dimension];
        for (int i = 0; i < dimension; i++) {
            eigenvalues[i] = StrictMath.pow(conditionNumber, i / (dimension - 1.0));
        }
        return diagonal(eigenvalues);
    }

    /** The same objective seen from axes turned at random: f(Qᵀx) with an orthogonal Q, by one mirror for each axis. */
    public Quadratic turned(RandomSource random) {
        Requirement.given("The source of random numbers", random);
        int n = dimension();
        double[][] turned = new double[n][];
        double[] turnedLinear = linear.clone();
        for (int i = 0; i < n; i++) {
            turned[i] = matrix[i].clone();
        }
        for (int mirror = 0; mirror < n; mirror++) {
            double[] normal = new double[n];
            for (int i = 0; i < n; i++) {
                normal[i] = random.nextGaussian();
            }
            reflect(turned, turnedLinear, normal);
        }
        return new Quadratic(turned, turnedLinear, constant);
    }

    /** A ← HAH, b ← Hb with H = I − 2vvᵀ/vᵀv, keeping A exactly symmetric. */
    private static void reflect(double[][] a, double[] b, double[] v) {
        int n = v.length;
        double scale = 2 / Vectors.dot(v, v);
        double[] w = Vectors.product(a, v);
        double vw = Vectors.dot(v, w);
        double vb = Vectors.dot(v, b);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                a[i][j] += scale * (scale * vw * v[i] * v[j] - (v[i] * w[j] + w[i] * v[j]));
                a[j][i] = a[i][j];
            }
            b[i] -= scale * vb * v[i];
        }
    }

    @Override
    public int dimension() {
        return linear.length;
    }

    @Override
    public double value(double[] x) {
        requireDimension(x);
        return 0.5 * Vectors.dot(x, Vectors.product(matrix, x)) - Vectors.dot(linear, x) + constant;
    }

    @Override
    public double[] gradient(double[] x) {
        requireDimension(x);
        return Vectors.sum(Vectors.product(matrix, x), -1, linear);
    }

    @Override
    public double[][] hessian(double[] x) {
        requireDimension(x);
        double[][] copy = new double[matrix.length][];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = matrix[i].clone();
        }
        return copy;
    }

    /** The eigenvalues and eigenvectors of A. */
    public Spectrum spectrum() {
        return Spectrum.of(matrix);
    }

    /** The solution of A x = b if A is positive definite; none otherwise. */
    @Override
    public List<double[]> minima() {
        return spectrum().smallest() > 0 ? List.of(LinearSystem.solve(matrix, linear)) : List.of();
    }

    @Override
    public double minimum() {
        return minima().isEmpty() ? Double.NEGATIVE_INFINITY : value(minima().get(0));
    }

    @Override
    public String toString() {
        return signature();
    }
}
