package mapping.text.tagging;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import org.junit.jupiter.api.Test;

/**
 * Scores of paths, their sum and the best one, held against numbers from outside: the inputs of TensorFlow Addons' and
 * AllenNLP's
 * own tests, whose results were found by enumerating all paths in another language.
 */
class LatticeTest {

    private static final float[][] A = {{0, 0, .5f, .5f, .2f}, {0, 0, .3f, .3f, .1f}, {0, 0, .9f, 10, 1}};
    private static final float[][] B = {{0, 0, .2f, .5f, .2f}, {0, 0, 3, .3f, .1f}, {0, 0, .9f, 1, 1}};
    private static final Tensor TRANSITIONS = Tensor.matrix(new float[][] {{.1f, .2f, .3f, .4f, .5f}, {.8f, .3f, .1f, .7f, .9f},
        {-.3f, 2.1f, -5.6f, 3.4f, 4}, {.2f, .4f, .6f, -.3f, -.4f}, {1, 1, 1, 1, 1}});
    private static final Tensor START = Tensor.vector(.1f, .2f, .3f, .4f, .6f);
    private static final Tensor END = Tensor.vector(-.1f, -.2f, .3f, -.4f, -.4f);

    private static Lattice allen(float[][] emissions, int length) {
        return new Lattice(Tensor.matrix(emissions).unsqueeze(0), TRANSITIONS, START, END, length);
    }

    private static Lattice addons() {
        return new Lattice(Tensor.matrix(new float[][] {{4, 5, -3}, {3, -1, 3}, {-1, 2, 1}}).unsqueeze(0),
            Tensor.matrix(new float[][] {{-3, 5, -2}, {3, 4, 1}, {1, 2, 1}}), Tensors.zeros(3), Tensors.zeros(3), 3);
    }

    private static void holds(Lattice lattice, int[] tags, double score, double logNormalizer, int... best) {
        assertEquals(score, lattice.score(tags).item(), 2e-6);
        assertEquals(logNormalizer, lattice.logNormalizer().item(), 2e-6);
        assertEquals(logNormalizer - score, lattice.negativeLogLikelihood(tags).item(), 2e-6);
        assertArrayEquals(best, lattice.best()[0]);
    }

    @Test
    void theCasesOfAllenNlp() {
        holds(allen(A, 3), new int[] {2, 3, 4}, 4.7, 16.60944262, 2, 4, 3);
        assertEquals(15.5, allen(A, 3).score(new int[] {2, 4, 3}).item(), 1e-6);
        assertEquals(15.1, allen(A, 3).score(new int[] {4, 2, 3}).item(), 1e-6);
        holds(allen(B, 3), new int[] {3, 2, 2}, .1, 10.76920512, 4, 2, 4);
        assertEquals(9.4, allen(B, 3).score(new int[] {4, 2, 4}).item(), 1e-6);
        holds(allen(B, 2), new int[] {3, 2}, 4.8, 6.27013132, 4, 2);
        assertEquals(5.1, allen(B, 2).score(new int[] {4, 2}).item(), 1e-6);
    }

    @Test
    void theSameSideBySide() {
        Lattice both = new Lattice(Tensors.stack(0, Tensor.matrix(A), Tensor.matrix(B)), TRANSITIONS, START, END, 3, 2);
        assertArrayEquals(new float[] {16.60944262f, 6.27013132f}, both.logNormalizer().data(), 2e-6f);
        assertArrayEquals(new float[] {4.7f, 4.8f}, both.score(new int[] {2, 3, 4}, new int[] {3, 2}).data(), 1e-6f);
        assertArrayEquals(new int[][] {{2, 4, 3}, {4, 2}}, both.best());
    }

    @Test
    void theCaseOfTensorFlowAddons() {
        holds(addons(), new int[] {1, 2, 1}, 13, 18.04612184, 1, 0, 1);
        assertEquals(18, addons().score(new int[] {1, 0, 1}).item(), 1e-6);
        List<Float> scores = new ArrayList<>();
        for (int code = 0; code < 27; code++) {
            scores.add(addons().score(new int[] {code / 9, code / 3 % 3, code % 3}).item());
        }
        scores.sort(null);
        assertEquals(List.of(14f, 18f), scores.subList(25, 27), "the second best path scores 14");
        assertArrayEquals(new float[] {.01913780f, .98081552f, .00004668f, .95617636f, .03626234f, .00756131f, .00077671f,
            .99737493f, .00184837f}, addons().marginals().data(), 1e-6f);
    }

    @Test
    void aSentenceOfOneWordHasNoTransition() {
        Lattice one = new Lattice(Tensor.matrix(new float[][] {{1, 2, 0}}).unsqueeze(0), Tensors.ones(3, 3),
            Tensor.vector(0, 0, 3), Tensor.vector(0, .5f, 0), 1);
        double sum = StrictMath.exp(1) + StrictMath.exp(2.5) + StrictMath.exp(3);
        assertEquals(StrictMath.log(sum), one.logNormalizer().item(), 1e-6);
        assertArrayEquals(new int[][] {{2}}, one.best());
        assertEquals(3, one.score(new int[] {2}).item());
    }

    /** The slopes of ln Z are expected counts, those of −ln P expected counts less true ones; by enumeration. */
    @Test
    void theSlopesAreExpectedCounts() {
        Tensor emissions = Tensors.randn(RandomSource.of(1), 1, 4, 3).requiresGrad();
        Tensor transitions = Tensors.randn(RandomSource.of(2), 3, 3).requiresGrad();
        Tensor start = Tensors.randn(RandomSource.of(3), 3).requiresGrad();
        Tensor end = Tensors.randn(RandomSource.of(4), 3).requiresGrad();
        Lattice lattice = new Lattice(emissions, transitions, start, end, 4);
        int[] truth = {1, 2, 2, 0};
        lattice.negativeLogLikelihood(truth).sum().backward();
        double normalizer = lattice.logNormalizer().item();
        double[][] expected = new double[3][3];
        double[][] first = new double[2][3];
        for (int code = 0; code < 81; code++) {
            int[] path = {code / 27, code / 9 % 3, code / 3 % 3, code % 3};
            double probability = StrictMath.exp(lattice.score(path).item() - normalizer);
            for (int t = 1; t < 4; t++) {
                expected[path[t - 1]][path[t]] += probability;
            }
            first[0][path[0]] += probability;
            first[1][path[3]] += probability;
        }
        for (int t = 1; t < 4; t++) {
            expected[truth[t - 1]][truth[t]]--;
        }
        first[0][1]--;
        first[1][0]--;
        for (int i = 0; i < 9; i++) {
            assertEquals(expected[i / 3][i % 3], transitions.gradient()[i], 1e-5);
        }
        for (int i = 0; i < 3; i++) {
            assertEquals(first[0][i], start.gradient()[i], 1e-5);
            assertEquals(first[1][i], end.gradient()[i], 1e-5);
        }
    }

    /** Padding, its contents, and the order of sentences change no bit of value, path and slope. */
    @Test
    void neitherPaddingNorOrderChangesABit() {
        RandomSource random = RandomSource.of(7);
        int[] lengths = {3, 5, 1, 4};
        Tensor[] words = Arrays.stream(lengths).mapToObj(length -> Tensors.randn(random, length, 5)).toArray(Tensor[]::new);
        for (int[] order : new int[][] {{0, 1, 2, 3}, {3, 1, 0, 2}, {2, 0}}) {
            for (int times : new int[] {5, 8}) {
                Tensor batch = Tensors.stack(0, Arrays.stream(order)
                    .mapToObj(n -> Tensors.pad(words[n], 0, 0, times - lengths[n], 1e9)).toArray(Tensor[]::new));
                Lattice all = new Lattice(batch, TRANSITIONS, START, END, Arrays.stream(order).map(n -> lengths[n]).toArray());
                for (int i = 0; i < order.length; i++) {
                    int n = order[i];
                    Lattice alone = new Lattice(words[n].unsqueeze(0), TRANSITIONS, START, END, lengths[n]);
                    assertEquals(alone.logNormalizer().item(), all.logNormalizer().get(i));
                    assertArrayEquals(alone.best()[0], all.best()[i]);
                    assertArrayEquals(alone.marginals().data(), all.marginals().select(0, i).slice(0, 0, lengths[n]).data());
                }
            }
        }
    }

    @Test
    void theLossReadsTheLayersScores() {
        Crf crf = new Crf(TRANSITIONS, START, END);
        Tensor emissions = Tensors.stack(0, Tensor.matrix(A), Tensor.matrix(B));
        Tensor target = Tensor.matrix(new float[][] {{2, 3, 4}, {3, 2, -1}});
        Tensor losses = new CrfLoss().each(crf.apply(emissions), target);
        assertArrayEquals(new float[] {16.60944262f - 4.7f, 6.27013132f - 4.8f}, losses.data(), 2e-6f);
        assertEquals((losses.get(0) + losses.get(1)) / 2, new CrfLoss().apply(crf.apply(emissions), target).item(), 1e-6);
        Tensor free = Crf.frozen(5).apply(emissions);
        Tensor words = emissions.select(0, 0).logSoftmax(-1);
        assertEquals(-words.get(0, 2) - words.get(1, 3) - words.get(2, 4), new CrfLoss().each(free, target).get(0), 1e-6);
    }

    @Test
    void whatDoesNotFitIsOneSentence() {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> allen(A, 4)).getMessage()
            .contains("between 1 and 3, got 4"));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> allen(A, 3).score(new int[] {1, 2})).getMessage()
            .contains("as many tags as words of sentence 0, got 2 and 3"));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> new CrfLoss().each(Tensors.zeros(1, 10, 5),
            Tensor.matrix(new float[][] {{.5f, 1, 1}}))).getMessage().contains("must be a whole number from 0"));
    }
}
