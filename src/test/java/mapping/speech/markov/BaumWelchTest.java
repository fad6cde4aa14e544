package mapping.speech.markov;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import mapping.Mapping;
import mapping.MappingLawsTest;
import mapping.data.sets.Iris;
import mapping.random.RandomSource;
import mapping.text.NGramModel;
import mapping.text.Smoothing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Learning: the likelihood never falls, and the numbers are those of closed forms and of scikit-learn. */
public class BaumWelchTest {

    private static final double SCIPY_NEAR = -3.2021136817396214;
    private static final double SCIPY_FAR = -2223.3507413885636;
    private static final double[][] LEVELS = {{0.9, 0.1}, {0.2, 0.8}};

    /** <b>A new mapping of the package is checked by adding it to the list.</b> */
    public static Stream<MappingLawsTest.Listed<?, ?>> all() {
        List<double[]> word = vectors(3, 12);
        WordModels words = WordModels.fit(List.of(List.of(word), List.of(vectors(4, 9))), new LeftToRight(3, 1, 0.01), 2);
        NGramModel language = NGramModel.fit(List.of(NoisyChannel.tokens(2, 2, 0, 1)), 2, 4, new Smoothing.KneserNey(0.5, true));
        return Stream.of(
            new MappingLawsTest.Listed<>(words.models().get(0), word),
            new MappingLawsTest.Listed<>(words, word),
            new MappingLawsTest.Listed<>(new LeftToRight(3, 2, 0.01), List.of(word)),
            new MappingLawsTest.Listed<>(new BaumWelch<>(List.of(word)), words.models().get(0)),
            new MappingLawsTest.Listed<>(new NoisyChannel(language, 2, 1), new double[][] {{-1, -2}, {-3, -2}}));
    }

    @ParameterizedTest
    @MethodSource("all")
    void keepsTheLaws(MappingLawsTest.Listed<?, ?> listed) {
        MappingLawsTest.keepsAllLaws(listed);
    }

    private static List<double[]> vectors(long seed, int count) {
        RandomSource random = RandomSource.of(seed);
        return Stream.generate(() -> new double[] {random.nextGaussian(), 2 * random.nextGaussian()}).limit(count).toList();
    }

    private static <X> double[] course(HiddenMarkovModel<X> start, List<List<X>> sequences, int steps) {
        return Mapping.iterate(new BaumWelch<>(sequences), start, steps).stream()
            .mapToDouble(model -> model.logLikelihood(sequences)).toArray();
    }

    private static void neverFalls(double... course) {
        for (int i = 1; i < course.length; i++) {
            assertTrue(course[i] >= course[i - 1] - 1e-9 * Math.abs(course[i - 1]),
                "step " + i + " of " + Arrays.toString(course));
        }
    }

    @Test
    void likelihoodNeverFallsWithSigns() {
        for (int seed = 1; seed <= 10; seed++) {
            RandomSource random = RandomSource.of(seed);
            List<List<Integer>> sequences = new ArrayList<>();
            for (int n = 0; n < 4; n++) {
                sequences.add(Stream.generate(() -> random.nextInt(3)).limit(15).toList());
            }
            HiddenMarkovModel<Integer> start = HiddenMarkovModel.of(row(random, 3), rows(random, 3, 3),
                new Categorical(rows(random, 3, 3)));
            neverFalls(course(start, sequences, 30));
        }
    }

    private static double[][] rows(RandomSource random, int count, int length) {
        return Stream.generate(() -> row(random, length)).limit(count).toArray(double[][]::new);
    }

    private static double[] row(RandomSource random, int length) {
        double[] row = new double[length];
        Arrays.setAll(row, i -> 0.1 + random.nextDouble());
        double sum = Arrays.stream(row).sum();
        return Arrays.stream(row).map(x -> x / sum).toArray();
    }

    @Test
    void likelihoodNeverFallsWithMixtures() {
        for (int seed = 1; seed <= 5; seed++) {
            List<List<double[]>> sequences = List.of(vectors(seed, 30), vectors(seed + 100, 20));
            neverFalls(course(new LeftToRight(4, 2, 0.05).apply(sequences), sequences, 25));
        }
    }

    /** Where each sign shows its state, a step counts: transitions and starts are shares (Rabiner, 1989, equations 40). */
    @Test
    void seenStatesAreCounted() {
        List<List<Integer>> sequences = List.of(List.of(0, 0, 1, 0, 1, 1), List.of(1, 1, 0));
        HiddenMarkovModel<Integer> model = new BaumWelch<>(sequences).apply(HiddenMarkovModel.of(new double[] {0.5, 0.5},
            LEVELS, new Categorical(new double[][] {{1, 0}, {0, 1}})));
        assertArrayEquals(new double[] {0.5, 0.5}, model.start(), 1e-12);
        assertArrayEquals(new double[] {1 / 3.0, 2 / 3.0}, model.transitions()[0], 1e-12);
        assertArrayEquals(new double[] {0.5, 0.5}, model.transitions()[1], 1e-12);
    }

    /**
     * A model of one state is a mixture: scikit-learn's GaussianMixture, "diag", of iris with 3 components, reg_covar 0 and the
     * same starts (src/test/scipy/mixtures.py). It has two optima, of which k-means leads to the lower one.
     */
    @Test
    void oneStateIsTheMixtureOfIris() {
        assertEquals(-306.8604605062, ofIris(new double[][] {{5.006, 3.428, 1.462, 0.246}, {5.936, 2.77, 4.26, 1.326},
            {6.588, 2.974, 5.552, 2.026}}), 1e-6);
        assertEquals(-307.1775715980, ofIris(new double[][] {{5, 3.4, 1.5, 0.2}, {6.9, 3.1, 5.7, 2.1}, {5.9, 2.7, 4.4,
            1.4}}), 1e-6);
    }

    private static double ofIris(double[][] means) {
        List<List<double[]>> each = Arrays.stream(Iris.load().features()).map(List::of).toList();
        double[][] variances = new double[3][4];
        Arrays.stream(variances).forEach(row -> Arrays.fill(row, 0.3));
        HiddenMarkovModel<double[]> start = HiddenMarkovModel.of(new double[] {1}, new double[][] {{1}}, new MixtureEmissions(
            List.of(GaussianMixture.of(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}, means, variances)), 1e-9));
        double[] course = course(start, each, 500);
        neverFalls(course);
        return course[500];
    }

    /** States that are drawn anew each time, whatever the present one is, make vectors independent: a mixture of mixtures. */
    @Test
    void equalRowsMakeObservationsIndependent() {
        GaussianMixture one = GaussianMixture.of(new double[] {0.4, 0.6}, new double[][] {{0, 1}, {2, 0}},
            new double[][] {{1, 2}, {0.5, 1}});
        GaussianMixture other = GaussianMixture.of(new double[] {1}, new double[][] {{-1, -1}}, new double[][] {{1, 3}});
        double[] shares = {0.3, 0.7};
        List<double[]> x = vectors(5, 8);
        double expected = x.stream().mapToDouble(v -> StrictMath.log(0.3 * StrictMath.exp(one.logDensity(v))
            + 0.7 * StrictMath.exp(other.logDensity(v)))).sum();
        assertEquals(expected, HiddenMarkovModel.of(shares, new double[][] {shares, shares},
            new MixtureEmissions(List.of(one, other), 0.01)).apply(x), 1e-10);
    }

    /** SciPy 1.10: log(0.4·multivariate_normal.pdf + 0.6·…); see src/test/scipy/mixtures.py. */
    @Test
    void mixtureHasSciPysDensity() {
        GaussianMixture mixture = GaussianMixture.of(new double[] {0.4, 0.6}, new double[][] {{0, 1}, {2, 0}},
            new double[][] {{1, 2}, {0.5, 1}});
        assertEquals(SCIPY_NEAR, mixture.logDensity(new double[] {0.5, -0.25}), 1e-12);
        assertEquals(SCIPY_FAR, mixture.logDensity(new double[] {60, -40}), 1e-9);
    }

    @Test
    void leftToRightEndsInItsLastState() {
        List<double[]> word = vectors(3, 12);
        HiddenMarkovModel<double[]> model = WordModels.fit(List.of(List.of(word)), new LeftToRight(4, 1, 0.01), 5)
            .models().get(0);
        int[] path = model.best(word).states();
        assertEquals(0, path[0]);
        assertEquals(3, path[11]);
        assertEquals(Double.NEGATIVE_INFINITY, model.apply(word.subList(0, 3)));
        assertEquals("Some path must be possible, got emissions that no path can emit.", assertThrows(
            IllegalArgumentException.class, () -> model.posteriors(word.subList(0, 3))).getMessage());
    }
}
