package mapping.descent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import mapping.algebra.Spectrum;
import mapping.objectives.EmpiricalRisk;
import mapping.objectives.LinearRegression;
import mapping.objectives.Objective;
import mapping.objectives.SoftmaxRegression;
import mapping.random.RandomSource;
import mapping.sampling.Indices;
import mapping.sampling.MiniBatches;
import mapping.schedules.InverseTimeDecay;
import mapping.schedules.Schedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class StochasticGradientDescentTest {

    private static final int EXAMPLES = 203;

    static List<EmpiricalRisk> risks() {
        return List.of(softmax(), line(0.5));
    }

    /** Random features, three classes decided by them and by some noise. */
    static SoftmaxRegression softmax() {
        RandomSource random = RandomSource.of(8);
        float[] features = new float[EXAMPLES * 11];
        int[] labels = new int[EXAMPLES];
        for (int i = 0; i < EXAMPLES; i++) {
            for (int j = 0; j < 11; j++) {
                features[i * 11 + j] = (float) random.nextGaussian();
            }
            double score = features[i * 11] + 0.5 * features[i * 11 + 1] + 0.3 * random.nextGaussian();
            labels[i] = score < -0.5 ? 0 : score < 0.5 ? 1 : 2;
        }
        return new SoftmaxRegression(features, labels, 3);
    }

    /** y = 2x₁ − x₂ + 0.5 and Gaussian noise. */
    static LinearRegression line(double noise) {
        RandomSource random = RandomSource.of(9);
        double[][] features = new double[EXAMPLES][2];
        double[] targets = new double[EXAMPLES];
        for (int i = 0; i < EXAMPLES; i++) {
            features[i][0] = random.nextGaussian();
            features[i][1] = random.nextDouble(-2, 2);
            targets[i] = 2 * features[i][0] - features[i][1] + 0.5 + noise * random.nextGaussian();
        }
        return new LinearRegression(features, targets);
    }

    /** A mini-batch of all examples is the batch: gradient descent, to the last bit. */
    @ParameterizedTest
    @MethodSource("risks")
    void batchOfAllExamplesIsGradientDescent(EmpiricalRisk risk) {
        double[] start = start(risk, 1);
        Path path = new GradientDescent(risk, 0.1).path(start, 20);
        double[] parameters = start.clone();
        List<StochasticStep> history = new StochasticGradientDescent(risk, 0.1, EXAMPLES, 77).run(parameters, 20);
        assertArrayEquals(path.last(), parameters);
        for (int step = 0; step < 20; step++) {
            assertEquals(path.values()[step], history.get(step).loss());
        }
    }

    /** Ten lines that any reader can write do the same as the class. */
    @Test
    void loopWrittenByHandDoesTheSame() {
        EmpiricalRisk risk = softmax();
        Schedule schedule = new InverseTimeDecay(0.5, 0.01);
        double[] parameters = new double[risk.dimension()];
        double[] gradient = new double[risk.dimension()];
        int step = 0;
        for (int epoch = 0; epoch < 3; epoch++) {
            for (Indices batch : MiniBatches.of(risk.examples(), 16, 5).epoch(epoch)) {
                risk.gradient(parameters, batch, gradient);
                double rate = schedule.rate(step++);
                for (int i = 0; i < parameters.length; i++) {
                    parameters[i] -= rate * gradient[i];
                }
            }
        }
        double[] same = new double[risk.dimension()];
        List<StochasticStep> history = new StochasticGradientDescent(risk, schedule, 16, 5).run(same, 3);
        assertArrayEquals(parameters, same);
        assertEquals(step, history.size());
        assertTrue(risk.value(parameters) < 0.6 * risk.value(new double[risk.dimension()]));
    }

    /** The bits of the weights after three epochs are the same on any machine and Java version. */
    @Test
    void trainingGivesTheSameBitsEverywhere() {
        SoftmaxRegression risk = softmax();
        double[] parameters = start(risk, 6);
        new StochasticGradientDescent(risk, 0.3, 16, 5).run(parameters, 3);
        assertEquals(-1423906671, Arrays.hashCode(parameters));
    }

    @Test
    void gradientOfALargeBatchIsTheMeanOfItsParts() {
        for (EmpiricalRisk risk : risks()) {
            double[] parameters = start(risk, 2);
            double[] mean = new double[risk.dimension()];
            double[] part = new double[risk.dimension()];
            double loss = 0;
            for (Indices batch : MiniBatches.of(EXAMPLES, 10, 3).epoch(0)) {
                loss += risk.gradient(parameters, batch, part) * batch.size() / EXAMPLES;
                for (int i = 0; i < mean.length; i++) {
                    mean[i] += part[i] * batch.size() / EXAMPLES;
                }
            }
            assertArrayEquals(risk.gradient(parameters), mean, 1e-14);
            assertEquals(risk.value(parameters), loss, 1e-14);
        }
    }

    @ParameterizedTest
    @CsvSource({"10, 10", "203, 1", "1, 203", "64, 4"})
    void anEpochSeesEveryExampleOnce(int batchSize, int batches) {
        MiniBatches epochs = MiniBatches.of(EXAMPLES, batchSize, 4);
        int whole = EXAMPLES / batchSize;
        assertEquals((EXAMPLES + batchSize - 1) / batchSize, epochs.perEpoch());
        assertEquals(whole, new MiniBatches(EXAMPLES, batchSize, true, 4).perEpoch());
        List<Integer> seen = new ArrayList<>();
        for (Indices batch : epochs.epoch(6)) {
            for (int i = batch.from(); i < batch.to(); i++) {
                seen.add(batch.examples()[i]);
                assertTrue(i == batch.from() || batch.examples()[i] > batch.examples()[i - 1], "ascending");
            }
        }
        assertEquals(EXAMPLES, seen.size());
        assertEquals(EXAMPLES, seen.stream().distinct().count());
        assertTrue(batchSize == EXAMPLES || !seen.equals(seen.stream().sorted().toList()), "shuffled");
    }

    @Test
    void epochsDependOnSeedAndNumberAlone() {
        Indices early = MiniBatches.of(EXAMPLES, 10, 4).epoch(6).iterator().next();
        MiniBatches used = MiniBatches.of(EXAMPLES, 10, 4);
        used.epoch(0).forEach(batch -> { });
        assertArrayEquals(early.examples(), used.epoch(6).iterator().next().examples());
        Indices otherEpoch = used.epoch(7).iterator().next();
        Indices otherSeed = MiniBatches.of(EXAMPLES, 10, 5).epoch(6).iterator().next();
        assertFalse(Arrays.equals(early.examples(), otherEpoch.examples()));
        assertFalse(Arrays.equals(early.examples(), otherSeed.examples()));
    }

    @Test
    void progressCountsTheCost() {
        SoftmaxRegression risk = softmax();
        List<StochasticStep> history = new StochasticGradientDescent(risk, 0.1, 100, 1).run(new double[risk.dimension()], 2);
        assertEquals(6, history.size());
        assertEquals(new StochasticStep(2, 0, true, 0.1, history.get(2).loss(), 203, 203 * 66 + 3 * 36), history.get(2));
        assertEquals(new StochasticStep(3, 1, false, 0.1, history.get(3).loss(), 303, 303 * 66 + 4 * 36), history.get(3));
        assertEquals(StrictMath.log(3), history.get(0).loss(), 1e-12, "without knowledge every class has a third");
    }

    /** At the minimum of noiseless data every batch agrees, so a constant rate converges to it. */
    @Test
    void convergesToTheExactSolutionWhenThereIsNoNoise() {
        LinearRegression exact = line(0);
        double[] parameters = new double[3];
        new StochasticGradientDescent(exact, 0.05, 8, 2).run(parameters, 60);
        assertArrayEquals(new double[] {2, -1, 0.5}, parameters, 1e-12);
        assertArrayEquals(new double[] {2, -1, 0.5}, exact.solution(), 1e-12);
    }

    @Test
    void closedFormSolutionHasNoGradient() {
        LinearRegression noisy = line(0.5);
        assertArrayEquals(new double[3], noisy.gradient(noisy.solution()), 1e-13);
        double limit = 2 / Spectrum.of(noisy.hessian(null)).largest();
        assertTrue(new GradientDescent(noisy, 0.99 * limit).path(new double[3], 3000).distancesTo(noisy.solution())[3000] < 1e-6);
        assertTrue(new GradientDescent(noisy, 1.01 * limit).path(new double[3], 3000).distancesTo(noisy.solution())[3000] > 1e3);
    }

    /** Three points on a line, which the logits x, 0.5 and −x divide at ±0.5; the fourth is on the wrong side of its border. */
    @Test
    void theClassOfTheLargestLogitIsPredicted() {
        SoftmaxRegression risk = new SoftmaxRegression(new float[] {2, 0, -2, 0.75f}, new int[] {0, 1, 2, 1}, 3);
        double[] parameters = {1, 0, -1, 0, 0.5, 0};
        assertEquals(3, risk.classes());
        assertArrayEquals(new int[] {0, 1, 2, 0}, IntStream.range(0, 4).map(i -> risk.predict(parameters, i)).toArray());
        assertEquals(0.75, risk.accuracy(parameters));
        assertEquals(0, risk.predict(new double[6], 2), "of equals the first");
        assertEquals("There is no example 4; they are numbered 0 to 3.",
            assertThrows(IndexOutOfBoundsException.class, () -> risk.predict(parameters, 4)).getMessage());
        assertEquals("SoftmaxRegression must be given points of ℝ⁶, got one with 5 coordinates.",
            assertThrows(IllegalArgumentException.class, () -> risk.accuracy(new double[5])).getMessage());
    }

    @Test
    void nothingComesAfterTheLast() {
        var steps = new StochasticGradientDescent(line(1), 0.1, EXAMPLES, 0).steps(new double[3], 2).iterator();
        assertEquals(List.of(0, 1), List.of(steps.next().epoch(), steps.next().epoch()));
        assertEquals("All 2 epochs are done.", assertThrows(NoSuchElementException.class, steps::next).getMessage());
        var batches = Indices.divide(new int[] {5, 7, 6}, 2, false).iterator();
        assertEquals(List.of("batch [5, 7]", "batch [6]"), List.of(batches.next().toString(), batches.next().toString()));
        assertEquals("All 3 examples have been used.", assertThrows(NoSuchElementException.class, batches::next).getMessage());
    }

    @Test
    void mistakesAreNamed() {
        assertEquals("The features must be finite numbers, got NaN in element 0 of example 1.", assertThrows(
            IllegalArgumentException.class,
            () -> new SoftmaxRegression(new float[] {1, 2, Float.NaN, 4}, new int[2], 2)).getMessage());
        assertEquals("Row 1 must hold finite numbers, got Infinity at index 0.", assertThrows(IllegalArgumentException.class,
            () -> new LinearRegression(new double[][] {{1}, {1 / 0.0}}, new double[2])).getMessage());
        assertEquals("The targets must hold finite numbers, got NaN at index 0.", assertThrows(IllegalArgumentException.class,
            () -> new LinearRegression(new double[][] {{1}, {2}}, new double[] {Double.NaN, 0})).getMessage());
        EmpiricalRisk risk = line(1);
        var explodes = assertThrows(ArithmeticException.class,
            () -> new StochasticGradientDescent(risk, 1e200, 1, 0).run(new double[3], 1));
        String message = explodes.getMessage();
        assertTrue(message.startsWith("The loss at step 1 (epoch 0) is Infinity: take a smaller"), message);
        Thread.currentThread().interrupt();
        var interrupted = assertThrows(CancellationException.class,
            () -> new StochasticGradientDescent(risk, 0.1, 1, 0).run(new double[3], 1));
        assertEquals("The descent was interrupted before step 0 (epoch 0).", interrupted.getMessage());
        assertThrows(IllegalArgumentException.class, () -> MiniBatches.of(10, 11, 0));
        var descent = new StochasticGradientDescent(risk, 0.1, 1, 0);
        assertThrows(IllegalArgumentException.class, () -> descent.steps(new double[4], 1));
        var label = assertThrows(IllegalArgumentException.class,
            () -> new SoftmaxRegression(new float[4], new int[] {0, 3}, 3));
        assertEquals("The label of example 1 must be from 0 to 2, got 3.", label.getMessage());
        assertThrows(IllegalArgumentException.class, () -> new SoftmaxRegression(new float[5], new int[2], 3));
        assertThrows(IllegalArgumentException.class, () -> new LinearRegression(new double[][] {{1}, {1, 2}}, new double[2]));
    }

    static double[] start(Objective f, long seed) {
        RandomSource random = RandomSource.of(seed);
        double[] start = new double[f.dimension()];
        for (int i = 0; i < start.length; i++) {
            start[i] = random.nextGaussian();
        }
        return start;
    }
}
