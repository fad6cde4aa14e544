package mapping.tuning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import mapping.tuning.GaussianProcess.Normal;
import org.junit.jupiter.api.Test;

/**
 * Posterior and likelihood as scikit-learn 1.9.1 gives them (optimizer None, alpha 1e-10), likelihoods by NumPy too; acquisition
 * functions as in scikit-optimize's test.
 */
class GaussianProcessTest {

    private static final double[] X = {1, 3, 5, 6, 7, 8};

    private static double[][] column(double... x) {
        return Arrays.stream(x).mapToObj(each -> new double[] {each}).toArray(double[][]::new);
    }

    private static GaussianProcess fit(Covariance covariance) {
        return GaussianProcess.fit(covariance, 1e-10, column(X), Arrays.stream(X).map(x -> x * StrictMath.sin(x)).toArray());
    }

    private static void like(GaussianProcess process, double likelihood, double[] means, double[] deviations) {
        List<Normal> found = Arrays.stream(column(0, 2, 4, 9)).map(process::apply).toList();
        assertArrayEquals(means, found.stream().mapToDouble(Normal::mean).toArray(), 2e-8);
        assertArrayEquals(deviations, found.stream().mapToDouble(Normal::deviation).toArray(), 2e-8);
        assertEquals(likelihood, process.logMarginalLikelihood(), 2e-8);
    }

    @Test
    void rbf() {
        GaussianProcess process = fit(new Covariance.Rbf(1));
        like(process, -48.88020996, new double[] {0.43964439, 0.98549327, -2.44246115, 4.65076854},
            new double[] {0.79172701, 0.58785838, 0.51283718, 0.71387781});
        assertEquals(2.3e-7, new Acquisition.ExpectedImprovement(-4.79462137, 0).apply(process.apply(new double[] {4})), 5e-9);
    }

    @Test
    void matern() {
        like(fit(new Covariance.Matern52(1)), -51.10200149, new double[] {0.40457505, 0.76890285, -2.02230326, 3.94334909},
            new double[] {0.85049815, 0.71834447, 0.70441535, 0.83518336});
        like(fit(new Covariance.Matern32(1)), -52.31551082, new double[] {0.38348397, 0.67538203, -1.86729528, 3.67153745},
            new double[] {0.87477531, 0.76756157, 0.76196061, 0.86857803});
    }

    @Test
    void knowsWhatItHasSeen() {
        Normal seen = fit(new Covariance.Matern52(1)).apply(new double[] {5});
        assertEquals(5 * StrictMath.sin(5), seen.mean(), 1e-8);
        assertEquals(0, seen.deviation(), 1e-4);
    }

    @Test
    void theLikeliestLengthIsTaken() {
        double[] x = {0, 0.1, 0.2, 0.3, 0.4, 0.5};
        double[] slow = Arrays.stream(x).map(each -> StrictMath.sin(2 * each)).toArray();
        assertEquals(1, GaussianProcess.likeliest(new Covariance.Matern52(9), new double[] {0.01, 1}, 1e-6, column(x), slow)
            .covariance().length());
    }

    /** N(0, 1), best −0.5. */
    @Test
    void acquisitions() {
        Normal standard = new Normal(0, 1);
        assertEquals(0.1977966, new Acquisition.ExpectedImprovement(-0.5, 0).apply(standard), 5e-8);
        assertEquals(0.308538, new Acquisition.ProbabilityOfImprovement(-0.5, 0).apply(standard), 5e-7);
        assertEquals(-0.3, -new Acquisition.LowerConfidenceBound(0.3).apply(standard));
        assertEquals(0.5, new Acquisition.ExpectedImprovement(1, 0).apply(new Normal(0.5, 0)));
        assertEquals(0.0, new Acquisition.ProbabilityOfImprovement(1, 0).apply(new Normal(1, 0)));
    }
}
