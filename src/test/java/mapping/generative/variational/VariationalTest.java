package mapping.generative.variational;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.Stream;
import mapping.MappingLawsTest;
import mapping.generative.autoregressive.BinaryPictures;
import mapping.initialization.Initialization;
import mapping.random.RandomSource;
import mapping.tensor.NoGrad;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import org.junit.jupiter.api.Test;

/** The divergence against its formula and against draws, the bounds against the probability by quadrature, EM by hand. */
public class VariationalTest {

    private static Vae vae() {
        Vae vae = Vae.of(4, 6, 1, RandomSource.of(1));
        vae.decoder().initialized(Initialization.uniform(-2, 2), RandomSource.of(2));
        return vae;
    }

    /** Everything whose laws this test looks at. */
    public static Stream<?> all() {
        return Stream.of(vae());
    }

    @Test
    void keepsTheLaws() {
        MappingLawsTest.keepsAllLawsOnTensors(vae(), Tensors.randn(RandomSource.of(3), 3, 4));
    }

    /** −½ (1 + lv − µ² − e^lv) in double precision: (0, 0) 0; (1, 0.5) 0.57436064; (−0.5, −1) 0.30893972. */
    @Test
    void theDivergenceIsThatOfTheFormula() {
        Tensor mean = Tensor.matrix(new float[][] {{0}, {1}, {-0.5f}});
        Tensor logVariance = Tensor.matrix(new float[][] {{0}, {0.5f}, {-1}});
        assertArrayEquals(new float[] {0, 0.57436064f, 0.30893972f},
            new DiagonalGaussian(mean, logVariance).klToStandard().data(), 1e-6f);
        assertArrayEquals(new float[] {0.57436064f + 0.30893972f}, new DiagonalGaussian(mean.slice(0, 1, 3).reshape(1, 2),
            logVariance.slice(0, 1, 3).reshape(1, 2)).klToStandard().data(), 1e-6f);
    }

    @Test
    void theDivergenceIsTheMeanOverDraws() {
        int n = 100_000;
        DiagonalGaussian q = new DiagonalGaussian(Tensors.full(1, n, 1), Tensors.full(0.5, n, 1));
        Tensor z = q.sample(RandomSource.of(4));
        float[] terms = q.logDensity(z).sub(DiagonalGaussian.standard(n, 1).logDensity(z)).data();
        double mean = 0;
        double squares = 0;
        for (float term : terms) {
            mean += term / (double) n;
            squares += (double) term * term / n;
        }
        double standardError = Math.sqrt((squares - mean * mean) / n);
        assertEquals(0.57436064, mean, 3 * standardError);
        assertTrue(standardError < 0.01);
    }

    /** ln N(x; µ, σ²): ln φ(0) = −½ ln 2π = −0.9189385; of µ = 1, σ = e^¼ at 2: −0.91894 − 0.25 − ½ e^−½ = −1.472204. */
    @Test
    void theDensityIsThatOfTheFormula() {
        assertEquals(-0.9189385, DiagonalGaussian.standard(1, 1).logDensity(Tensors.zeros(1, 1)).item(), 1e-6);
        assertEquals(-1.472204, new DiagonalGaussian(Tensors.ones(1, 1), Tensors.full(0.5, 1, 1))
            .logDensity(Tensors.full(2, 1, 1)).item(), 1e-6);
    }

    /** ln p(x) by quadrature over z, on a grid of 4001 points from −8 to 8. */
    private static double exact(Vae vae, Tensor picture) {
        int n = 4001;
        Tensor z = Tensors.linspace(-8, 8, n).reshape(n, 1);
        Tensor pictures = picture.expand(n, 4);
        float[] joint = NoGrad.of(() -> BinaryPictures
            .logProbability(vae.decoder().apply(z), pictures).add(DiagonalGaussian.standard(n, 1).logDensity(z))).data();
        double sum = 0;
        for (float each : joint) {
            sum += StrictMath.exp(each) * 16 / (n - 1);
        }
        return StrictMath.log(sum);
    }

    @Test
    void theBoundsAreBelowTheProbabilityAndImportanceWeightsComeCloser() {
        Vae vae = vae();
        int n = 4000;
        double total = 0;
        for (int code = 0; code < 16; code++) {
            Tensor picture = Tensor.of(new float[] {code & 1, code >> 1 & 1, code >> 2 & 1, code >> 3 & 1}, 1, 4);
            double exact = exact(vae, picture);
            total += StrictMath.exp(exact);
            Tensor many = picture.expand(n, 4).copy();
            double elbo = NoGrad.of(() -> vae.elbo(many, RandomSource.of(5)).value().mean().item());
            double one = NoGrad.of(() -> vae.importanceWeighted(many, 1, RandomSource.of(6)).mean().item());
            double ten = NoGrad.of(() -> vae.importanceWeighted(many, 10, RandomSource.of(7)).mean().item());
            double most = NoGrad.of(() -> vae.importanceWeighted(many, 500, RandomSource.of(8)).mean().item());
            assertEquals(elbo, one, 0.15, "k = 1 is the ELBO");
            assertTrue(elbo < exact && one < ten && ten < exact + 0.01, elbo + " " + ten + " " + exact);
            assertEquals(exact, most, 0.02);
        }
        assertEquals(1, total, 1e-4);
    }

    @Test
    void betaWeighsTheDivergence() {
        Elbo elbo = new Elbo(Tensor.vector(-3), Tensor.vector(2));
        assertEquals(-5, elbo.value().item());
        assertEquals(-11, elbo.weighted(4).item());
        assertThrows(IllegalArgumentException.class, () -> elbo.weighted(-1));
    }

    @Test
    void theGradientReachesTheEncoder() {
        Vae vae = vae();
        vae.elbo(Tensors.ones(2, 4), RandomSource.of(9)).value().mean().backward();
        vae.namedParameters().forEach((name, tensor) -> {
            boolean moved = false;
            for (float each : tensor.gradient()) {
                moved |= each != 0;
            }
            assertTrue(moved, name);
        });
    }

    @Test
    void oneKindIsIndependentPixels() {
        Tensor pictures = Tensor.matrix(new float[][] {{1, 0}, {1, 1}, {1, 0}});
        BernoulliMixture one = BernoulliMixture.fit(pictures, 1, 1, 3, RandomSource.of(1));
        assertArrayEquals(new double[] {4.0 / 5, 2.0 / 5}, one.probabilities()[0], 1e-12);
        assertEquals(StrictMath.log(0.8 * 0.6), one.logProbability(pictures)[0], 1e-12);
    }

    /** What EM makes better is the probability of the pictures times that of the pictures added. */
    @Test
    void noRoundMakesItWorse() {
        Tensor pictures = Tensor.of(new float[400], 50, 8).copy();
        RandomSource random = RandomSource.of(2);
        pictures.update(all -> {
            for (int i = 0; i < all.length; i++) {
                all[i] = random.nextDouble() < (i / 8 % 3 + 1) * 0.25 ? 1 : 0;
            }
        });
        double before = Double.NEGATIVE_INFINITY;
        for (int rounds = 1; rounds < 12; rounds++) {
            BernoulliMixture model = BernoulliMixture.fit(pictures, 3, 0.5, rounds, RandomSource.of(3));
            double now = Arrays.stream(model.logProbability(pictures)).sum() + Arrays.stream(model.probabilities())
                .flatMapToDouble(Arrays::stream).map(p -> 0.5 * (StrictMath.log(p) + StrictMath.log(1 - p))).sum();
            assertTrue(now >= before - 1e-9, before + " then " + now);
            before = now;
        }
    }

    @Test
    void kernelsCountTheTurnedPixels() {
        Tensor pictures = Tensor.matrix(new float[][] {{1, 0, 1}});
        BernoulliMixture kernels = BernoulliMixture.kernels(pictures, 0.1);
        assertEquals(StrictMath.log(0.9 * 0.9 * 0.1), kernels.logProbability(Tensor.matrix(new float[][] {{1, 0, 0}}))[0], 1e-12);
        assertEquals(1, kernels.responsibilities(pictures)[0][0], 1e-12);
        Tensor drawn = kernels.sample(5000, RandomSource.of(4));
        assertEquals(0.9, drawn.select(1, 0).mean().item(), 0.015);
    }
}
