package mapping.objectives;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mapping.algebra.Spectrum;
import mapping.algebra.Vectors;
import mapping.random.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Gradients and Hessians of test functions are the slopes that difference quotients show; other tests borrow the list. */
public class TestFunctionTest {

    public static List<TestFunction> all() {
        return List.of(new Rosenbrock(), new Beale(), new Himmelblau(), new Rastrigin(3), new Saddle(), new Ravine(),
            new Ravine(400), Quadratic.bowl(50, 4), Quadratic.bowl(1000, 6).turned(RandomSource.of(1)),
            new Quadratic(new double[][] {{3, -1}, {-1, 2}}, new double[] {1, -4}, 7));
    }

    @ParameterizedTest
    @MethodSource("all")
    void gradientIsTheSlopeOfTheValue(TestFunction f) {
        RandomSource random = RandomSource.of(2);
        double h = 1e-5;
        for (int trial = 0; trial < 20; trial++) {
            double[] x = point(f, random);
            double[] gradient = f.gradient(x);
            double scale = 1 + Vectors.norm(gradient) + Math.abs(f.value(x));
            for (int i = 0; i < x.length; i++) {
                double slope = (f.value(shifted(x, i, h)) - f.value(shifted(x, i, -h))) / (2 * h);
                assertEquals(slope, gradient[i], 1e-6 * scale);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void hessianIsTheSlopeOfTheGradient(TestFunction f) {
        RandomSource random = RandomSource.of(3);
        double h = 1e-5;
        for (int trial = 0; trial < 20; trial++) {
            double[] x = point(f, random);
            double[][] hessian = f.hessian(x);
            for (int i = 0; i < x.length; i++) {
                double[] above = f.gradient(shifted(x, i, h));
                double[] below = f.gradient(shifted(x, i, -h));
                for (int j = 0; j < x.length; j++) {
                    double scale = 1 + Math.abs(above[j]) + Math.abs(hessian[i][j]);
                    assertEquals((above[j] - below[j]) / (2 * h), hessian[i][j], 1e-6 * scale);
                    assertEquals(hessian[j][i], hessian[i][j]);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void minimaAreMinima(TestFunction f) {
        RandomSource random = RandomSource.of(4);
        for (double[] minimum : f.minima()) {
            assertEquals(f.minimum(), f.value(minimum), 1e-12);
            assertEquals(0, Vectors.norm(f.gradient(minimum)), 1e-8);
            assertTrue(Spectrum.of(f.hessian(minimum)).smallest() > 0);
        }
        for (int trial = 0; trial < 1000; trial++) {
            assertTrue(f.value(point(f, random)) >= f.minimum());
        }
    }

    /** The condition number at Rosenbrock's minimum is published (about 2508). */
    @Test
    void rosenbrockIsAsIllConditionedAsPublished() {
        assertEquals(2508, Spectrum.of(new Rosenbrock().hessian(new double[] {1, 1})).conditionNumber(), 1);
    }

    /** The eigenvalues of the matrix of second differences are 2 − 2 cos(kπ/(n + 1)). */
    @Test
    void spectrumAgreesWithItsClosedForm() {
        int n = 12;
        double[][] differences = new double[n][n];
        for (int i = 0; i < n; i++) {
            differences[i][i] = 2;
            if (i > 0) {
                differences[i][i - 1] = -1;
                differences[i - 1][i] = -1;
            }
        }
        Spectrum spectrum = Spectrum.of(differences);
        for (int k = 1; k <= n; k++) {
            double eigenvalue = 2 - 2 * StrictMath.cos(k * Math.PI / (n + 1));
            assertEquals(eigenvalue, spectrum.eigenvalues()[k - 1], 1e-14);
            double[] vector = spectrum.eigenvectors()[k - 1];
            assertEquals(1, Vectors.norm(vector), 1e-14);
            assertArrayEquals(Vectors.sum(new double[n], eigenvalue, vector), Vectors.product(differences, vector), 1e-13);
        }
        assertEquals(spectrum.largest(), Spectrum.largest(differences, 1e-12), 1e-9);
    }

    @Test
    void turningABowlKeepsItsEigenvalues() {
        Quadratic bowl = Quadratic.bowl(100, 6);
        assertArrayEquals(new double[] {1, 2.51188643150958, 6.30957344480193, 15.8489319246111, 39.8107170553497, 100},
            bowl.spectrum().eigenvalues(), 1e-12);
        Quadratic turned = bowl.turned(RandomSource.of(9));
        assertArrayEquals(bowl.spectrum().eigenvalues(), turned.spectrum().eigenvalues(), 1e-12);
        assertTrue(Math.abs(turned.matrix()[0][1]) > 0.1);
        assertEquals(100, Spectrum.largest(turned.matrix(), 1e-12), 1e-8);
        assertEquals("6 eigenvalues from 1.00000 to 100.000", bowl.spectrum().toString());
        Spectrum singular = Spectrum.of(new double[][] {{1, 0, 1}, {0, 0, 0}, {1, 0, 1}});
        assertArrayEquals(new double[] {0, 0, 2}, singular.eigenvalues(), 1e-15);
    }

    /** Its Rayleigh quotient stands still at once where λ and −λ are eigenvalues, and is none of them. */
    @Test
    void powerIterationSaysWhenThereIsNoLargest() {
        assertEquals(-3, Spectrum.largest(new double[][] {{-3, 0}, {0, 2.9}}, 1e-12), 1e-9);
        assertEquals(0, Spectrum.largest(new double[2][2], 1e-12));
        String sentence = assertThrows(ArithmeticException.class,
            () -> Spectrum.largest(new Saddle().hessian(new double[2]), 1e-12)).getMessage();
        assertEquals("The power iteration did not settle in 100000 rounds: the two eigenvalues of largest "
            + "magnitude may have opposite signs; Spectrum.of finds all.", sentence);
        assertArrayEquals(new double[] {-2, 2}, Spectrum.of(new Saddle().hessian(new double[2])).eigenvalues());
    }

    @Test
    void noiseHasMeanZeroAndTheDeviationAskedFor() {
        Noisy noisy = new Noisy(new Rosenbrock(), 0.5, 1);
        double[] x = {0.3, -0.7};
        double exact = noisy.exact().gradient(x)[1];
        double mean = 0;
        double square = 0;
        int draws = 20_000;
        for (int i = 0; i < draws; i++) {
            double error = noisy.gradient(x)[1] - exact;
            mean += error / draws;
            square += error * error / draws;
        }
        assertEquals(0, mean, 5 * 0.5 / Math.sqrt(draws));
        assertEquals(0.25, square, 5 * 0.25 * Math.sqrt(2.0 / draws));
        assertNotEquals(noisy.value(x), noisy.value(x));
        assertEquals(new Noisy(new Beale(), 1, 5).value(x), new Noisy(new Beale(), 1, 5).value(x));
        assertArrayEquals(new Rosenbrock().hessian(x)[0], noisy.hessian(x)[0], "noise of mean 0 has no curvature");
        assertEquals("ℝ²", noisy.domain().toString());
    }

    @Test
    void mistakesAreNamed() {
        var crooked = assertThrows(IllegalArgumentException.class, () -> Quadratic.of(new double[][] {{1, 2}, {3, 1}}));
        assertEquals("The matrix must be symmetric, got 3 at (1, 0) and 2 at (0, 1).", crooked.getMessage());
        assertThrows(IllegalArgumentException.class, () -> Quadratic.bowl(0.5, 2));
        assertThrows(ArithmeticException.class, () -> Quadratic.diagonal(-1, 1).spectrum().conditionNumber());
    }

    public static double[] point(Objective f, RandomSource random) {
        double[] x = new double[f.dimension()];
        for (int i = 0; i < x.length; i++) {
            x[i] = random.nextDouble(-3, 3);
        }
        return x;
    }

    private static double[] shifted(double[] x, int index, double by) {
        double[] moved = x.clone();
        moved[index] += by;
        return moved;
    }
}
