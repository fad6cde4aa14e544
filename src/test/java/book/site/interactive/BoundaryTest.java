package book.site.interactive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static mapping.losses.Losses.crossEntropy;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import mapping.data.Dataset;
import mapping.layers.Layer;
import mapping.optimizers.Optimizer;
import mapping.optimizers.rules.AdamW;
import mapping.plots.MarchingSquares;
import mapping.tensor.NoGrad;
import mapping.tensor.Tensor;
import org.junit.jupiter.api.Test;

/** The boundary's maps and losses are those of a training by the library, and what is said of them is true. */
class BoundaryTest {

    private static final JsonObject DATA = InteractiveFigure.BOUNDARY.numbers();
    private static final int LAST = Boundary.MOMENTS.length - 1;

    /** What is sent of one training. */
    private record Sent(List<List<Double>> maps, List<double[]> losses, List<Integer> right) {

        static Sent of(String ground, int units, String activation, double decay) {
            int g = Boundary.GROUNDS.stream().map(Boundary.Ground::name).toList().indexOf(ground);
            int index = (Arrays.binarySearch(Boundary.UNITS, units) * 2
                + new ArrayList<>(Boundary.ACTIVATIONS.keySet()).indexOf(activation)) * Boundary.DECAYS.length
                + Arrays.binarySearch(Boundary.DECAYS, decay);
            JsonObject one = DATA.getAsJsonArray("grounds").get(g).getAsJsonObject().getAsJsonArray("trainings").get(index)
                .getAsJsonObject();
            return new Sent(Arrays.stream(one.get("maps").getAsString().split(" ")).map(t -> Unpacked.levels(t, Boundary.LEVELS))
                .toList(), Unpacked.rows(one.get("losses").getAsString(), 2).stream().map(row -> Arrays.stream(row)
                .mapToDouble(q -> Math.pow(10, q * Boundary.LOG_QUANTUM)).toArray()).toList(),
                Unpacked.numbers(one.get("right").getAsString()));
        }

        double last(int which) {
            return losses.get(losses.size() - 1)[which];
        }

        /** The least loss of the others, and its step, in words. */
        String best() {
            return Unpacked.brief(losses.get(bestStep() / Boundary.EVERY)[1]) + " at step " + bestStep();
        }

        /** The share of the others that is right at the end, in percent. */
        long othersRight() {
            return Math.round(right.get(2 * LAST + 1) / 4.0);
        }

        int bestStep() {
            int best = 0;
            for (int i = 0; i < losses.size(); i++) {
                best = losses.get(i)[1] < losses.get(best)[1] ? i : best;
            }
            return best * Boundary.EVERY;
        }
    }

    @Test
    void aTrainingAsSection22Trains() {
        Boundary.Ground ground = Boundary.GROUNDS.get(1);
        Layer network = Boundary.network(8, Boundary.ACTIVATIONS.get("ReLU"));
        Optimizer optimizer = Optimizer.of(AdamW.of(Boundary.RATE, 0.3), network);
        Dataset points = ground.points().dataset();
        Sent sent = Sent.of("noisy", 8, "ReLU", 0.3);
        for (int step = 0; step < 400; step++) {                              // trainFurther of section 2.2
            Tensor cost = crossEntropy().apply(network.apply(points.x()), points.y());
            if (step % Boundary.EVERY == 0) {
                assertEquals(1, sent.losses().get(step / Boundary.EVERY)[0] / cost.item(), 0.0012, "step " + step);
            }
            optimizer.zeroGrad();
            cost.backward();
            optimizer.step();
        }
        Tensor scores = NoGrad.of(() -> network.apply(Boundary.places(ground)));
        List<Double> map = sent.maps().get(LAST);
        assertEquals((Boundary.CELLS + 1) * (Boundary.CELLS + 1), map.size());
        for (int i = 0; i < map.size(); i++) {
            double p = 1 / (1 + Math.exp(scores.get(i, 0) - scores.get(i, 1)));
            assertEquals(p, map.get(i), 0.5 / 63 + 1e-6, "place " + i);
        }
        Tensor answer = NoGrad.of(() -> network.apply(points.x())).argmax(1);
        int right = 0;
        for (int i = 0; i < 50; i++) {
            right += answer.data()[i] == points.y().data()[i] ? 1 : 0;
        }
        assertEquals(right, sent.right().get(2 * LAST));
    }

    @Test
    void levelsAreReadAsTheyWereWritten() {
        float[] numbers = new float[200];
        for (int i = 0; i < 200; i++) {
            numbers[i] = i < 120 ? 1 : i % 7 / 6f;
        }
        List<Double> read = Unpacked.levels(Levels.text(numbers, 64), 64);
        assertEquals(200, read.size());
        for (int i = 0; i < 200; i++) {
            assertEquals(numbers[i], read.get(i), 0.5 / 63 + 1e-6);
        }
    }

    @Test
    void numbersAreReadAsTheyWereWritten() {
        int[] numbers = {0, 1, -1, 15, 16, -16, 1000, -123_456_789, Integer.MAX_VALUE, -Integer.MAX_VALUE};
        assertEquals(Arrays.stream(numbers).boxed().toList(), Unpacked.numbers(Compact.of(numbers)));
    }

    @Test
    void whatIsSaidIsTrue() {
        String words = Unpacked.words(InteractiveFigure.BOUNDARY);
        Sent two = Sent.of("ring", 2, "tanh", 0);
        Sent three = Sent.of("ring", 3, "tanh", 0);
        assertTrue(words.contains("With 2 units " + two.right().get(2 * LAST) + " of the 100 points are right after 400 steps, "
            + "and " + two.othersRight() + " % of the others; with 3 units all are."));
        assertTrue(Questions.TWO_UNITS.answer().startsWith(two.right().get(2 * LAST) + " are."));
        assertEquals(100, three.right().get(2 * LAST));
        assertEquals(400, three.right().get(2 * LAST + 1));

        Sent free = Sent.of("noisy", 32, "tanh", 0);
        Sent decayed = Sent.of("noisy", 32, "tanh", 1);
        assertEquals(50, free.right().get(2 * LAST));
        assertTrue(words.contains("has risen to " + Unpacked.brief(free.last(1)) + ", after " + free.best()
            + ". With λ = 1 it ends at " + Unpacked.brief(decayed.last(1)) + ", although " + (50 - decayed.right().get(2 * LAST))
            + " of the 50 points are wrong. The share of others that is right hardly differs: " + free.othersRight() + " % and "
            + decayed.othersRight() + " %."), () -> free.best() + " " + free.last(1) + " " + decayed.last(1));
        assertTrue(Questions.OVERFIT.answer().startsWith("It falls from " + Unpacked.brief(free.losses().get(0)[1]) + " to "
            + free.best() + " and ends at " + Unpacked.brief(free.last(1)) + ". The share of others that is right hardly "
            + "suffers (" + free.othersRight() + " % at the end)"));
        assertEquals(0.001, free.last(0), 0.0005);
        assertTrue(free.last(1) > free.losses().get(0)[1], "above where it began");

        assertTrue(length(decayed.maps().get(LAST)) < 0.8 * length(free.maps().get(LAST)), "the still picture's caption");

        Sent narrow = Sent.of("moons", 3, "tanh", 1);
        Sent narrowFree = Sent.of("moons", 3, "tanh", 0);
        Sent wide = Sent.of("moons", 32, "tanh", 1);
        assertEquals(0.27, narrow.last(0), 0.005);
        assertEquals(0.001, narrowFree.last(0), 0.0005);
        assertEquals(0.01, wide.last(0), 0.001);
    }

    /** Of the line on which the probability is a half, in cells. */
    private static double length(List<Double> map) {
        int corners = Boundary.CELLS + 1;
        double[] at = IntStream.range(0, corners).asDoubleStream().toArray();
        double[][] values = new double[corners][corners];
        for (int i = 0; i < map.size(); i++) {
            values[i / corners][i % corners] = map.get(i);
        }
        double length = 0;
        for (MarchingSquares.Line line : new MarchingSquares(at, at, values).lines(0.5)) {
            for (int i = 1; i < line.x().length; i++) {
                length += Math.hypot(line.x()[i] - line.x()[i - 1], line.y()[i] - line.y()[i - 1]);
            }
        }
        return length;
    }
}
