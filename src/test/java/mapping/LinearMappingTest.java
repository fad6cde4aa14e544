package mapping;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** Matrices against products done by hand, Jacobians against closed forms. */
class LinearMappingTest {

    private static final LinearMapping A = new LinearMapping(new double[][] {{1, 2, 3}, {4, 5, 6}});
    private static final LinearMapping B = new LinearMapping(new double[][] {{0, 1}, {1, 0}, {2, -1}});

    @Test
    void appliesAndComposesAsMatricesDo() {
        assertArrayEquals(new double[] {14, 32}, A.apply(new double[] {1, 2, 3}));
        assertArrayEquals(new double[][] {{4, 5, 6}, {1, 2, 3}, {-2, -1, 0}}, A.then(B).matrix());
        assertArrayEquals(new double[][] {{8, -2}, {17, -2}}, B.then(A).matrix());
        assertArrayEquals(new double[][] {{1, 4}, {2, 5}, {3, 6}}, A.transposed().matrix());
        assertArrayEquals(A.matrix(), LinearMapping.of(A, 3).matrix());
        assertEquals("matrix 2×3: ℝ³ → ℝ²", A.signature());
        assertEquals("matrix 2×3 gives ℝ², matrix 2×3 takes ℝ³.",
            assertThrows(IllegalArgumentException.class, () -> A.then(A)).getMessage());
    }

    /** (r, φ) ↦ (r cos φ, r sin φ) has the Jacobian [cos φ, −r sin φ; sin φ, r cos φ], whose determinant is r. */
    @Test
    void theJacobianOfPolarCoordinates() {
        Differentiable<double[], double[]> polar = x -> {
            double c = StrictMath.cos(x[1]);
            double s = StrictMath.sin(x[1]);
            return new Linearization<>(new double[] {x[0] * c, x[0] * s},
                u -> new double[] {c * u[0] + s * u[1], x[0] * (c * u[1] - s * u[0])});
        };
        double[] x = {2, Math.PI / 6};
        double[][] jacobian = LinearMapping.jacobian(polar, x).matrix();
        double half = Math.sqrt(3) / 2;
        assertArrayEquals(new double[] {half, -1}, jacobian[0], 1e-15);
        assertArrayEquals(new double[] {0.5, 2 * half}, jacobian[1], 1e-15);
        assertEquals(2, jacobian[0][0] * jacobian[1][1] - jacobian[0][1] * jacobian[1][0], 1e-15);
        assertArrayEquals(A.matrix(), LinearMapping.jacobian(A, new double[3]).matrix());
    }

    @Test
    void printsItsMatrix() {
        assertEquals("[[1.0, 2.0], [0.0, -1.0]]", new LinearMapping(new double[][] {{1, 2}, {0, -1}}).toString());
    }

    @Test
    void mistakesAreNamed() {
        assertEquals("The matrix must be given vectors of 3 numbers, got one of 2.",
            assertThrows(IllegalArgumentException.class, () -> A.apply(new double[2])).getMessage());
        assertEquals("The matrix must have rows of one length, got 2 numbers in row 0 and 1 in row 1.",
            assertThrows(IllegalArgumentException.class, () -> new LinearMapping(new double[][] {{1, 2}, {3}})).getMessage());
        assertThrows(IllegalArgumentException.class, () -> new LinearMapping(new double[0][]));
    }
}
