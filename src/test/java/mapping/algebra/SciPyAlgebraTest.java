package mapping.algebra;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Factorizations, solutions, singular values are SciPy's (resources/scipy/algebra.json, made by src/test/scipy/algebra.py). */
class SciPyAlgebraTest {

    private record Square(double[][] a, double[] b, double[][] many, double[][] lu, double[] solution, double[][] solutions,
            double[][] inverse, double determinant, int sign, double log, double[][] positive, double[][] cholesky,
            double[] positiveSolution, double positiveLog, double[] lower, double[] lowerTransposed, double[] upper,
            double[] eigenvalues) {

        @Override
        public String toString() {
            return a.length + " rows";
        }
    }

    private record Rectangle(double[][] a, double[] b, double[][] q, double[][] r, double[] values, int rank, int k,
            double[][] approximation, double[] leastSquares) {

        @Override
        public String toString() {
            return a.length + " × " + a[0].length + " of rank " + rank;
        }
    }

    private record Truth(List<Square> squares, List<Rectangle> rectangles) {
    }

    private static final Truth TRUTH = read();

    private static Truth read() {
        try (Reader file = new InputStreamReader(SciPyAlgebraTest.class.getResourceAsStream("/scipy/algebra.json"),
            StandardCharsets.UTF_8)) {
            return new Gson().fromJson(file, Truth.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Square> squares() {
        return TRUTH.squares;
    }

    static List<Rectangle> rectangles() {
        return TRUTH.rectangles;
    }

    @ParameterizedTest
    @MethodSource("squares")
    void elimination(Square s) {
        Lu lu = Lu.of(s.a);
        near(s.lu, lu.factors());
        near(s.solution, lu.solve(s.b));
        near(s.solution, LinearSystem.solve(s.a, s.b));
        near(s.solutions, lu.solve(s.many));
        near(s.inverse, lu.inverse());
        assertEquals(s.determinant, lu.determinant(), 1e-12 * Math.abs(s.determinant));
        assertEquals(s.log, lu.logAbsoluteDeterminant(), 1e-12);
        assertEquals(s.sign, lu.determinantSign());
        near(Matrices.identity(s.a.length), Matrices.product(s.a, lu.inverse()));
    }

    @ParameterizedTest
    @MethodSource("squares")
    void positiveDefinite(Square s) {
        Cholesky cholesky = Cholesky.of(s.positive);
        near(s.cholesky, cholesky.lower());
        near(s.positiveSolution, cholesky.solve(s.b));
        near(s.many, Matrices.product(s.positive, cholesky.solve(s.many)));
        assertEquals(s.positiveLog, cholesky.logDeterminant(), 1e-12 * Math.max(1, Math.abs(s.positiveLog)));
        near(s.lower, Triangular.solveLower(s.cholesky, s.b));
        near(s.lowerTransposed, Triangular.solveLowerTransposed(s.cholesky, s.b));
        near(s.upper, Triangular.solveUpper(Matrices.transposed(s.cholesky), s.b));
        near(s.eigenvalues, Spectrum.of(s.positive).eigenvalues());
    }

    @ParameterizedTest
    @MethodSource("rectangles")
    void orthogonalAndTriangular(Rectangle s) {
        Qr qr = Qr.of(s.a);
        if (s.rank == Math.min(s.a.length, s.a[0].length)) {     // else what spans the rest is arbitrary
            near(s.q, qr.q());
            near(s.r, qr.r());
        }
        near(s.a, Matrices.product(qr.q(), qr.r()));
        near(Matrices.identity(qr.r().length), Matrices.product(Matrices.transposed(qr.q()), qr.q()));
        if (s.leastSquares.length > 0) {
            near(s.leastSquares, qr.leastSquares(s.b), 1e-7);    // the Hilbert matrix has condition 10⁷
        }
    }

    @ParameterizedTest
    @MethodSource("rectangles")
    void singularValues(Rectangle s) {
        Svd svd = Svd.of(s.a);
        near(s.values, svd.values());
        near(s.approximation, svd.approximation(s.k));
        near(s.a, svd.approximation(s.values.length));
        near(Matrices.identity(s.values.length), Matrices.product(svd.left(), Matrices.transposed(svd.left())));
        near(Matrices.identity(s.values.length), Matrices.product(svd.right(), Matrices.transposed(svd.right())));
        assertEquals(s.rank, svd.rank(1e-12));
    }

    private static void near(double[] expected, double[] got) {
        near(expected, got, 1e-11);
    }

    /** To {@code limit}, relative to the greatest number. */
    private static void near(double[] expected, double[] got, double limit) {
        double greatest = Double.MIN_NORMAL;
        for (double x : expected) {
            greatest = Math.max(greatest, Math.abs(x));
        }
        assertArrayEquals(expected, got, limit * greatest);
    }

    private static void near(double[][] expected, double[][] got) {
        assertEquals(expected.length, got.length);
        near(flat(expected), flat(got));
    }

    private static double[] flat(double[][] rows) {
        return List.of(rows).stream().flatMapToDouble(Arrays::stream).toArray();
    }
}
