import book.exercise.Check;
import book.exercise.Seed;
import java.util.Random;
import java.util.function.UnaryOperator;
import mapping.Differentiable;
import mapping.LinearMapping;
import mapping.Linearization;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MatrixAndJacobianHiddenTest {

    @Test
    @DisplayName("a random matrix is found again behind a random shift, and is the Jacobian at a random point")
    void random() {
        Random random = Seed.random();
        double[][] entries = new double[3][];
        for (int i = 0; i < 3; i++) {
            entries[i] = random.doubles(4, -1, 1).toArray();
        }
        double[] shift = random.doubles(3, -1, 1).toArray();
        LinearMapping linear = new LinearMapping(entries);
        UnaryOperator<double[]> f = x -> {
            double[] y = linear.apply(x).clone();
            for (int i = 0; i < y.length; i++) {
                y[i] += shift[i];
            }
            return y;
        };
        Check.close("matrix", entries, MatrixAndJacobian.matrix(f, 4), 1e-7);
        Check.close("jacobian", entries, MatrixAndJacobian.jacobian(f, random.doubles(4, -2, 2).toArray()), 1e-7);
    }

    @Test
    @DisplayName("the Jacobian agrees with the book's, which pulls unit vectors back")
    void pulledBack() {
        Random random = Seed.random();
        double[] x = random.doubles(2, 0.5, 1.5).toArray();
        Differentiable<double[], double[]> polar = p -> new Linearization<>(
                new double[] {p[0] * Math.cos(p[1]), p[0] * Math.sin(p[1])},
                u -> new double[] {Math.cos(p[1]) * u[0] + Math.sin(p[1]) * u[1],
                    p[0] * (Math.cos(p[1]) * u[1] - Math.sin(p[1]) * u[0])});
        Check.close("jacobian of polar coordinates", LinearMapping.jacobian(polar, x).matrix(),
                MatrixAndJacobian.jacobian(polar::apply, x), 1e-7);
    }
}
