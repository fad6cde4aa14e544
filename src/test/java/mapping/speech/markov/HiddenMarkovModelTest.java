package mapping.speech.markov;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;
import mapping.text.tagging.Lattice;
import org.junit.jupiter.api.Test;

/** Worked examples of textbooks and of other programs; each test says whose. */
class HiddenMarkovModelTest {

    private static final double CLOSE = 1e-12;

    private static HiddenMarkovModel<Integer> model(double[] start, double[][] transitions, double[][] signs) {
        return HiddenMarkovModel.of(start, transitions, new Categorical(signs));
    }

    private static double[] exponentials(double... logs) {
        return Arrays.stream(logs).map(StrictMath::exp).toArray();
    }

    /** NLTK, test_hmm.py, and Wikipedia, "Forward–backward algorithm": the umbrella world of Russell and Norvig. */
    @Test
    void umbrella() {
        Trellis trellis = model(new double[] {0.5, 0.5}, new double[][] {{0.7, 0.3}, {0.3, 0.7}},
            new double[][] {{0.9, 0.1}, {0.2, 0.8}}).trellis(List.of(0, 0, 1, 0, 0));
        double[] filtered = {0.8182, 0.8834, 0.1907, 0.7308, 0.8673};
        double[] backward = {0.5923, 0.3763, 0.6533, 0.6273, 0.5};
        for (int t = 0; t < filtered.length; t++) {
            assertEquals(filtered[t], share(trellis.forward()[t]), 5e-5);
            assertEquals(backward[t], share(trellis.backward()[t]), 5e-5);
        }
    }

    private static double share(double... logs) {
        double[] x = exponentials(logs);
        return x[0] / (x[0] + x[1]);
    }

    /** Huang, Acero and Hon (2001), pages 381 to 385: the Dow Jones in three states; NLTK tests the same. */
    @Test
    void market() {
        Trellis trellis = model(new double[] {0.5, 0.2, 0.3}, new double[][] {{0.6, 0.2, 0.2}, {0.5, 0.3, 0.2}, {0.4, 0.1, 0.5}},
            new double[][] {{0.7, 0.1, 0.2}, {0.1, 0.6, 0.3}, {0.3, 0.3, 0.4}}).trellis(List.of(0, 0));
        assertArrayEquals(new double[] {0.35, 0.02, 0.09}, exponentials(trellis.forward()[0]), CLOSE);
        assertArrayEquals(new double[] {0.1792, 0.0085, 0.0357}, exponentials(trellis.forward()[1]), CLOSE);
        assertEquals(0.2234, StrictMath.exp(trellis.logLikelihood()), CLOSE);
    }

    /** hmmlearn, test_categorical_hmm.py, after Wikipedia: walk, shop, clean. */
    @Test
    void rainyAndSunny() {
        Trellis trellis = model(new double[] {0.6, 0.4}, new double[][] {{0.7, 0.3}, {0.4, 0.6}},
            new double[][] {{0.1, 0.4, 0.5}, {0.6, 0.3, 0.1}}).trellis(List.of(0, 1, 2));
        assertArrayEquals(new int[] {1, 0, 0}, trellis.best().states());
        assertEquals(0.01344, StrictMath.exp(trellis.best().score()), CLOSE);
        double[] rainy = {0.23170303, 0.62406281, 0.86397706};
        for (int t = 0; t < rainy.length; t++) {
            assertEquals(rainy[t], trellis.posteriors()[t][0], 1e-6);
            assertEquals(1 - rainy[t], trellis.posteriors()[t][1], 1e-6);
        }
    }

    /** Jurafsky and Martin, appendix A of the newer edition: 3, 1 and 3 ice creams; hot is state 0. */
    @Test
    void iceCreamNewerEdition() {
        Trellis trellis = iceCream(new double[][] {{0.6, 0.4}, {0.5, 0.5}}, 3);
        double[][] alpha = {{0.32, 0.02}, {0.0404, 0.069}, {0.023496, 0.005066}};
        for (int t = 0; t < alpha.length; t++) {
            assertArrayEquals(alpha[t], exponentials(trellis.forward()[t]), CLOSE);
        }
        assertEquals(0.028562, StrictMath.exp(trellis.logLikelihood()), CLOSE);
        assertEquals(0.064, StrictMath.exp(iceCream(new double[][] {{0.6, 0.4}, {0.5, 0.5}}, 2).best().score()), CLOSE);
        assertEquals(0.0128, StrictMath.exp(trellis.best().score()), CLOSE);
        assertArrayEquals(new int[] {0, 1, 0}, trellis.best().states());
        assertEquals(0.0384, viterbi(trellis, 1, 0), CLOSE);
        assertEquals(0.064, viterbi(trellis, 1, 1), CLOSE);
        assertEquals(0.0128, viterbi(trellis, 2, 0), CLOSE);
        assertEquals(0.0032, viterbi(trellis, 2, 1), CLOSE);
    }

    /** The older edition, with other transitions. */
    @Test
    void iceCreamOlderEdition() {
        Trellis trellis = iceCream(new double[][] {{0.7, 0.3}, {0.4, 0.6}}, 2);
        assertArrayEquals(new double[] {0.32, 0.02}, exponentials(trellis.forward()[0]), CLOSE);
        assertArrayEquals(new double[] {0.0464, 0.054}, exponentials(trellis.forward()[1]), CLOSE);
        assertEquals(0.0448, viterbi(trellis, 1, 0), CLOSE);
        assertEquals(0.048, viterbi(trellis, 1, 1), CLOSE);
    }

    private static Trellis iceCream(double[][] transitions, int days) {
        return model(new double[] {0.8, 0.2}, transitions, new double[][] {{0.2, 0.4, 0.4}, {0.5, 0.4, 0.1}})
            .trellis(List.of(2, 0, 2).subList(0, days));
    }

    /** The best score of a path that is in this state at this time: the last of the shorter trellis, with one end allowed. */
    private static double viterbi(Trellis trellis, int time, int state) {
        double[] end = new double[trellis.start().length];
        Arrays.fill(end, Double.NEGATIVE_INFINITY);
        end[state] = 0;
        return StrictMath.exp(new Trellis(trellis.start(), trellis.transitions(), end,
            Arrays.copyOf(trellis.emissions(), time + 1)).best().score());
    }

    /** Wikipedia, "Viterbi algorithm": normal, cold, dizzy. */
    @Test
    void fever() {
        Trellis trellis = model(new double[] {0.6, 0.4}, new double[][] {{0.7, 0.3}, {0.4, 0.6}},
            new double[][] {{0.5, 0.4, 0.1}, {0.1, 0.3, 0.6}}).trellis(List.of(0, 1, 2));
        double[][] scores = {{0.30, 0.04}, {0.084, 0.027}, {0.00588, 0.01512}};
        for (int t = 0; t < scores.length; t++) {
            for (int state = 0; state < 2; state++) {
                assertEquals(scores[t][state], viterbi(trellis, t, state), CLOSE);
            }
        }
        assertArrayEquals(new int[] {0, 0, 1}, trellis.best().states());
    }

    private static Trellis random(RandomSource random, int states, int times) {
        double[][] moves = table(random, states, states);
        moves[0][states - 1] = Double.NEGATIVE_INFINITY;
        double[] end = table(random, 1, states)[0];
        end[0] = Double.NEGATIVE_INFINITY;
        return new Trellis(table(random, 1, states)[0], moves, end, table(random, times, states));
    }

    private static double[][] table(RandomSource random, int rows, int columns) {
        double[][] table = new double[rows][columns];
        Arrays.stream(table).forEach(row -> Arrays.setAll(row, i -> random.nextGaussian()));
        return table;
    }

    /** All paths, one by one. */
    @Test
    void equalsTheSumOverAllPaths() {
        for (int seed = 1; seed <= 5; seed++) {
            Trellis trellis = random(RandomSource.of(seed), 3, 5);
            double sum = 0;
            double best = Double.NEGATIVE_INFINITY;
            double[][] states = new double[5][3];
            double moved = 0;
            for (int code = 0; code < 243; code++) {
                int[] path = {code % 3, code / 3 % 3, code / 9 % 3, code / 27 % 3, code / 81};
                double score = trellis.start()[path[0]] + trellis.end()[path[4]];
                for (int t = 0; t < 5; t++) {
                    score += trellis.emissions()[t][path[t]] + (t == 0 ? 0 : trellis.transitions()[path[t - 1]][path[t]]);
                }
                double share = StrictMath.exp(score);
                sum += share;
                best = Math.max(best, score);
                for (int t = 0; t < 5; t++) {
                    states[t][path[t]] += share;
                    moved += t > 0 && path[t - 1] == 1 && path[t] == 2 ? share : 0;
                }
            }
            assertEquals(StrictMath.log(sum), trellis.logLikelihood(), CLOSE);
            assertEquals(best, trellis.best().score(), CLOSE);
            Trellis.Expectations found = trellis.expectations();
            assertEquals(moved / sum, found.moves()[1][2], CLOSE);
            for (int t = 0; t < 5; t++) {
                for (int state = 0; state < 3; state++) {
                    assertEquals(states[t][state] / sum, found.states()[t][state], CLOSE);
                }
            }
        }
    }

    /** The lattice of section 6.2.2, with floats and the engine's backward pass, says the same. */
    @Test
    void agreesWithTheLatticeOfTaggers() {
        Trellis trellis = random(RandomSource.of(7), 4, 6);
        trellis.transitions()[0][3] = -3;
        trellis.end()[0] = -2;
        Trellis full = new Trellis(trellis.start(), trellis.transitions(), trellis.end(), trellis.emissions());
        Lattice lattice = new Lattice(tensor(full.emissions()).unsqueeze(0), tensor(full.transitions()),
            tensor(new double[][] {full.start()}).select(0, 0), tensor(new double[][] {full.end()}).select(0, 0), 6);
        assertEquals(full.logLikelihood(), lattice.logNormalizer().data()[0], 1e-4);
        assertArrayEquals(full.best().states(), lattice.best()[0]);
        double[] posteriors = Arrays.stream(full.posteriors()).flatMapToDouble(Arrays::stream).toArray();
        float[] marginals = lattice.marginals().data();
        IntStream.range(0, posteriors.length).forEach(i -> assertEquals(posteriors[i], marginals[i], 1e-5));
    }

    private static Tensor tensor(double[][] table) {
        float[][] floats = new float[table.length][table[0].length];
        for (int i = 0; i < table.length; i++) {
            for (int j = 0; j < table[i].length; j++) {
                floats[i][j] = (float) table[i][j];
            }
        }
        return Tensor.matrix(floats);
    }
}
