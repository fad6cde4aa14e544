package mapping.selfsupervised.clustering;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import mapping.data.Labelled;
import mapping.data.Standardization;
import mapping.data.sets.Digits;
import mapping.data.sets.Iris;
import mapping.random.RandomSource;
import mapping.selfsupervised.LinearProbe;
import org.junit.jupiter.api.Test;

/** Clusters, their measures and a linear probe equal scikit-learn's 1.2.1 (numbers from src/test/sklearn/clustering.py). */
class ScikitLearnClusteringTest {

    private record Agreement(int[] classes, int[] clusters, double[] values) {
    }

    private record Lloyd(int rounds, double[][] centers, double inertia, int taken) {
    }

    private record Mixture(String kind, double floor, double mean, double bic, double aic, double[] weights, double[][] means,
        double ari, double[][] first) {
    }

    private record Probe(double penalty, double[][] weights, double[] biases, double accuracy) {
    }

    private record Pictures(int first, double inertia, int[] counts) {
    }

    private record Truth(List<Agreement> agreements, int[] clusters, double[] silhouettes, double silhouette, double[] inertias,
        List<Lloyd> lloyd, List<Pictures> digits, List<Mixture> mixtures, double[][] bics, List<Probe> probes) {
    }

    private static final Truth TRUTH = read();
    private static final Labelled IRIS = Iris.load();
    private static final double[][] ROWS = IRIS.features();
    private static final Map<String, CovarianceKind> KINDS = Map.of("full", CovarianceKind.FULL, "tied", CovarianceKind.TIED,
        "diag", CovarianceKind.DIAGONAL, "spherical", CovarianceKind.SPHERICAL);

    private static Truth read() {
        try (Reader text = new InputStreamReader(ScikitLearnClusteringTest.class.getResourceAsStream("/sklearn/clustering.json"),
            StandardCharsets.UTF_8)) {
            return new Gson().fromJson(text, Truth.class);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void agreements() {
        for (Agreement each : TRUTH.agreements) {
            ClusterAgreement ours = ClusterAgreement.of(each.classes, each.clusters);
            assertArrayEquals(each.values, new double[] {ours.adjustedRand(), ours.homogeneity(), ours.completeness(),
                ours.vMeasure(), ours.normalizedMutualInformation(), ours.mutualInformation()}, 1e-12);
        }
    }

    @Test
    void silhouettes() {
        assertArrayEquals(TRUTH.silhouettes, Silhouette.each(ROWS, TRUTH.clusters), 1e-12);
        assertEquals(TRUTH.silhouette, Silhouette.mean(ROWS, TRUTH.clusters), 1e-12);
        double[][] three = {{0}, {5}, {5}};
        assertArrayEquals(new double[] {0, 1, 1}, Silhouette.each(three, new int[] {7, 2, 2}));
    }

    /** Rows 0, 50 and 100 are the start; the third row is nobody's by chance. */
    @Test
    void lloydRoundByRound() {
        KMeans start = new KMeans(new double[][] {ROWS[0], ROWS[50], ROWS[100]});
        assertArrays(TRUTH.lloyd.get(0).centers, start.step(ROWS).centers(), 1e-12);
        assertEquals(TRUTH.lloyd.get(0).inertia, start.step(ROWS).inertia(ROWS), 1e-9);
        KMeans end = start.settled(ROWS);
        assertArrays(TRUTH.lloyd.get(1).centers, end.centers(), 1e-12);
        assertEquals(TRUTH.lloyd.get(1).inertia, end.inertia(ROWS), 1e-9);
        KMeans four = start;
        double inertia = Double.POSITIVE_INFINITY;
        for (int round = 0; round < TRUTH.lloyd.get(1).taken; round++) {
            four = four.step(ROWS);
            assertTrue(four.inertia(ROWS) <= inertia);
            inertia = four.inertia(ROWS);
        }
        assertEquals(TRUTH.lloyd.get(1).inertia, inertia, 1e-9);
    }

    @Test
    void kMeansWithRestarts() {
        for (int k = 2; k <= 5; k++) {
            assertEquals(TRUTH.inertias[k - 2], KMeans.fit(ROWS, k, 30, RandomSource.of(1)).inertia(ROWS), 1e-4);
        }
        KMeans three = KMeans.fit(ROWS, 3, 10, RandomSource.of(2));
        ClusterAgreement agreement = ClusterAgreement.of(IRIS.labels(), three.clusters(ROWS));
        assertEquals(0.73023827, agreement.adjustedRand(), 1e-8);
        assertEquals(0.75817568, agreement.normalizedMutualInformation(), 1e-8);
        assertEquals(134 / 150.0, agreement.purity(), 1e-12);
    }

    private static double[][] pictures() {
        Digits digits = Digits.load();
        double[][] pictures = new double[digits.count()][];
        for (int i = 0; i < pictures.length; i++) {
            float[] image = digits.image(i);
            pictures[i] = new double[image.length];
            for (int j = 0; j < image.length; j++) {
                pictures[i][j] = 16 * image[j];
            }
        }
        return pictures;
    }

    /** From the same ten pictures both come to the same clusters. */
    @Test
    void kMeansOnDigits() {
        double[][] pictures = pictures();
        for (Pictures each : TRUTH.digits) {
            KMeans end = new KMeans(Arrays.copyOfRange(pictures, each.first, each.first + 10)).settled(pictures);
            assertEquals(each.inertia, end.inertia(pictures), 1e-9 * each.inertia);
            int[] counts = new int[10];
            IntStream.of(end.clusters(pictures)).forEach(cluster -> counts[cluster]++);
            assertArrayEquals(each.counts, counts);
        }
    }

    /** With other draws the best of twenty starts is another local minimum: within a thousandth of scikit-learn's best. */
    @Test
    void kMeansOnDigitsWithRestarts() {
        double[][] pictures = pictures();
        assertEquals(1165188.89, KMeans.fit(pictures, 10, 20, RandomSource.of(1)).inertia(pictures), 1200);
    }

    @Test
    void mixtures() {
        for (Mixture each : TRUTH.mixtures) {
            GaussianMixtureModel.Fit fit = GaussianMixtureModel.fit(ROWS, 3, KINDS.get(each.kind), each.floor, 1e-10, 2000,
                RandomSource.of(1));
            GaussianMixtureModel ours = fit.model();
            assertEquals(each.mean, ours.meanLogLikelihood(ROWS), 2e-7, each.kind);
            assertEquals(each.bic, ours.bic(ROWS), 1e-4);
            assertEquals(each.aic, ours.aic(ROWS), 1e-4);
            assertEquals(each.ari, ClusterAgreement.of(IRIS.labels(), ours.clusters(ROWS)).adjustedRand(), 1e-12);
            double[][] means = ours.means();
            Arrays.sort(means, Comparator.comparingDouble(mean -> mean[0]));
            Arrays.sort(each.means, Comparator.comparingDouble(mean -> mean[0]));
            assertArrays(each.means, means, 2e-3);
            double[] shares = ours.shares(new double[][] {ROWS[70]})[0];
            Arrays.sort(shares);
            Arrays.sort(each.first[1]);
            assertArrayEquals(each.first[1], shares, 5e-3);
            for (int i = 1; i < fit.logLikelihoods().length && each.floor == 0; i++) {
                assertTrue(fit.logLikelihoods()[i] >= fit.logLikelihoods()[i - 1] - 1e-12, "never lower");
            }
        }
        for (int k = 1; k <= 3; k++) {
            assertEquals(TRUTH.bics[0][k - 1], GaussianMixtureModel.fit(ROWS, k, CovarianceKind.FULL, 0, 1e-10, 2000,
                RandomSource.of(1)).model().bic(ROWS), 1e-4);
        }
    }

    @Test
    void probes() {
        Standardization standard = Standardization.fit(ROWS);
        double[][] rows = Arrays.stream(ROWS).map(standard::apply).toArray(double[][]::new);
        for (Probe each : TRUTH.probes) {
            LinearProbe ours = LinearProbe.fit(rows, IRIS.labels(), 3, each.penalty, 1000);
            assertArrays(each.weights, ours.weights(), 2e-3);
            double mean = Arrays.stream(ours.biases()).average().getAsDouble();
            assertArrayEquals(each.biases, Arrays.stream(ours.biases()).map(b -> b - mean).toArray(), 2e-3);
            assertEquals(each.accuracy, ours.accuracy(rows, IRIS.labels()), 1e-12);
        }
    }

    private static void assertArrays(double[][] expected, double[][] ours, double tolerance) {
        assertEquals(expected.length, ours.length);
        for (int i = 0; i < expected.length; i++) {
            assertArrayEquals(expected[i], ours[i], tolerance);
        }
    }
}
