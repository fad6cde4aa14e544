package mapping.regression;

import static mapping.regularization.Penalties.*;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import mapping.algebra.Spectrum;
import mapping.data.sets.Diabetes;
import mapping.descent.GradientDescent;
import mapping.descent.Path;
import mapping.objectives.LinearRegression;
import org.junit.jupiter.api.Test;

/**
 * Penalized regressions of the diabetes table, certified by their optimality conditions, and equal to those of scikit-learn 1.2.1
 * (numbers from src/test/sklearn/regularization.py).
 */
class RegressionTest {

    private record Fit(double[] weights, double intercept) {
    }

    private record Truth(double[] alphas, List<Fit> lasso, List<Fit> elasticNet, List<Fit> ridge, Fit plain) {
    }

    private static final Diabetes TABLE = Diabetes.load().standardized();
    private static final LeastSquares RISK = LeastSquares.of(TABLE.features(), TABLE.progression());
    private static final Truth TRUTH = read();

    private static Truth read() {
        try (Reader text = new InputStreamReader(RegressionTest.class.getResourceAsStream("/sklearn/regularization.json"),
            StandardCharsets.UTF_8)) {
            return new Gson().fromJson(text, Truth.class);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void same(Fit expected, double[] weights) {
        assertArrayEquals(expected.weights, weights, 1e-6);
        assertEquals(expected.intercept, RISK.intercept(weights), 1e-6);
    }

    @Test
    void equalsScikitLearn() {
        RegularizationPath lasso = RegularizationPath.lasso(RISK, TRUTH.alphas);
        RegularizationPath elasticNet = RegularizationPath.elasticNet(RISK, 0.5, TRUTH.alphas);
        RegularizationPath ridge = RegularizationPath.ridge(RISK, TRUTH.alphas);
        for (int i = 0; i < TRUTH.alphas.length; i++) {
            same(TRUTH.lasso.get(i), lasso.weights().get(i));
            same(TRUTH.lasso.get(i), new Lasso(TRUTH.alphas[i]).minimum(RISK));
            same(TRUTH.elasticNet.get(i), elasticNet.weights().get(i));
            same(TRUTH.ridge.get(i), ridge.weights().get(i));
        }
        same(TRUTH.plain, new Ridge(0).minimum(RISK));
    }

    /** The conditions of Karush, Kuhn and Tucker: ∇f = −λ sign(w) where a weight lives, |∇f| ≤ λ where it is 0. */
    @Test
    void theLassoIsCertified() {
        for (double lambda : RegularizationPath.lambdas(RISK.greatestL1(), 0.01, 12)) {
            double[] w = CoordinateDescent.of(RISK, l1(lambda)).minimum();
            double[] gradient = RISK.gradient(w);
            for (int j = 0; j < w.length; j++) {
                if (w[j] == 0) {
                    assertTrue(Math.abs(gradient[j]) <= lambda * (1 + 1e-9));
                } else {
                    assertEquals(-lambda * Math.signum(w[j]), gradient[j], 1e-8);
                }
            }
        }
    }

    @Test
    void thePathBeginsWithAllWeightsZero() {
        double greatest = RISK.greatestL1();
        RegularizationPath path = RegularizationPath.lasso(RISK, greatest, 0.999 * greatest, 1e-3);
        assertArrayEquals(new int[] {0, 1, 10}, path.sizes());
        double[] lambdas = RegularizationPath.lambdas(100, 1, 3);
        assertArrayEquals(new double[] {100, 10, 1}, lambdas, 1e-12);
        assertEquals(path.weights().get(2)[2], path.weight(2)[2]);
    }

    /** Beck and Teboulle 2009, theorems 3.1 and 4.4: f(w_k) − f* ≤ L‖w₀ − w*‖²/2k for ISTA, 2L‖w₀ − w*‖²/(k + 1)² for FISTA. */
    @Test
    void proximalGradientsConvergeAsFastAsProved() {
        double[] zero = new double[10];
        double[] best = CoordinateDescent.of(RISK, l1(1)).minimum();
        Penalized objective = new Penalized(RISK, l1(1));
        double least = objective.value(best);
        double distance = 0;
        for (double weight : best) {
            distance += weight * weight;
        }
        double bound = RISK.steepness() * distance;
        Path ista = ProximalGradient.of(RISK, l1(1)).path(zero, 2000);
        Path fista = Fista.of(RISK, l1(1)).path(zero, 2000);
        for (int k = 1; k <= 2000; k++) {
            assertTrue(ista.values()[k] <= ista.values()[k - 1] + 1e-9, "ISTA never goes uphill");
            assertTrue(ista.values()[k] - least <= bound / (2 * k) + 1e-9);
            assertTrue(fista.values()[k] - least <= 2 * bound / ((k + 1.0) * (k + 1)) + 1e-9);
        }
        assertTrue(fista.values()[50] - least < 0.2 * (ista.values()[50] - least), "FISTA is ahead");
        assertArrayEquals(best, fista.last(), 1e-4);
        assertEquals(0, objective.distanceFromOptimality(best), 1e-9);
        assertTrue(objective.distanceFromOptimality(zero) > 1);
    }

    @Test
    void theMethodsAgreeOnTheElasticNet() {
        double[] swept = CoordinateDescent.of(RISK, elasticNet(2, 0.3)).minimum();
        double[] accelerated = Fista.of(RISK, elasticNet(2, 0.3)).path(new double[10], 1000).last();
        assertArrayEquals(swept, accelerated, 1e-8);
        double[] ridge = CoordinateDescent.of(RISK, elasticNet(0, 0.3)).minimum();
        assertArrayEquals(new Ridge(0.3).minimum(RISK), ridge, 1e-8);
        double[] descended = new GradientDescent(new Penalized(RISK, l2(0.3)), 0.2).descend(new double[10], 2000);
        assertArrayEquals(ridge, descended, 1e-8);
        double[] twoAndTwo = Fista.of(RISK, groupLasso(1, 2)).path(new double[10], 3000).last();
        assertEquals(0, new Penalized(RISK, groupLasso(1, 2)).distanceFromOptimality(twoAndTwo), 1e-6);
    }

    /** In the direction of an eigenvector with eigenvalue μ, ridge keeps μ/(μ + 2λ) of the weight. */
    @Test
    void ridgeShrinksTheFlatDirectionsMost() {
        double[] plain = new Ridge(0).minimum(RISK);
        double[] shrunk = new Ridge(0.2).minimum(RISK);
        Spectrum spectrum = Spectrum.of(RISK.hessian(plain));
        for (int k = 0; k < 10; k++) {
            double[] direction = spectrum.eigenvectors()[k];
            double before = 0;
            double after = 0;
            for (int j = 0; j < 10; j++) {
                before += direction[j] * plain[j];
                after += direction[j] * shrunk[j];
            }
            double mu = spectrum.eigenvalues()[k];
            assertEquals(mu / (mu + 0.4) * before, after, 1e-8 * Math.max(1, Math.abs(before)));
        }
        assertEquals(spectrum.eigenvalues()[9], RISK.steepness(), 1e-12);
    }

    /** Without a penalty it is the book's linear regression, whose risk has no factor ½. */
    @Test
    void leastSquares() {
        double[] solution = new LinearRegression(TABLE.features(), TABLE.progression()).solution();
        double[] w = new Ridge(0).minimum(RISK);
        for (int j = 0; j < 10; j++) {
            assertEquals(solution[j], w[j], 1e-7);
        }
        assertEquals(solution[10], RISK.intercept(w), 1e-9);
        double sum = 0;
        for (int i = 0; i < 442; i++) {
            double error = RISK.predict(w, TABLE.features()[i]) - TABLE.progression()[i];
            sum += error * error;
        }
        assertEquals(sum / 442 / 2, RISK.value(w), 1e-8);
    }

    @Test
    void errors() {
        assertThrows(IllegalArgumentException.class, () -> LeastSquares.of(new double[2][1], new double[3]));
        assertThrows(IllegalArgumentException.class, () -> LeastSquares.of(new double[][] {{1}, {1, 2}}, new double[2]));
        LeastSquares twins = LeastSquares.of(new double[][] {{1, 1}, {2, 2}, {4, 4}}, new double[] {1, 2, 3});
        assertThrows(ArithmeticException.class, () -> new Ridge(0).minimum(twins));
        double[] shared = new Ridge(0.1).minimum(twins);
        assertEquals(shared[0], shared[1], 1e-12, "equal features share their weight");
        Penalized penalized = new Penalized(RISK, l1(1));
        assertThrows(ArithmeticException.class, () -> new Fista(new ProximalGradient(penalized, 10)).path(new double[10], 2000));
    }
}
