package mapping.training.race;

import static mapping.activations.Activations.relu;
import static mapping.losses.Losses.crossEntropy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mapping.data.Batch;
import mapping.data.Dataset;
import mapping.data.sets.Iris;
import mapping.layers.Dense;
import mapping.layers.Layer;
import mapping.optimizers.Optimizer;
import mapping.optimizers.rules.Adam;
import mapping.optimizers.rules.Muon;
import mapping.optimizers.rules.Sgd;
import mapping.random.RandomSource;
import mapping.schedules.Cosine;
import mapping.schedules.Schedule;
import mapping.tensor.NoGrad;
import org.junit.jupiter.api.Test;

class NetworkWorkloadTest {

    private final Dataset iris = Iris.load().dataset();
    private final NetworkWorkload task = new NetworkWorkload(NetworkWorkloadTest::network, iris, iris, iris, 30, 40, 5, 0.5,
        Schedule.constant(1));

    private static Layer network(long seed) {
        RandomSource random = RandomSource.of(seed);
        return Dense.of(4, 8, random).then(relu()).then(Dense.of(8, 3, random));
    }

    // The loop that one writes by hand gives the same bits.
    @Test
    void isTheLoopByHand() {
        Layer model = network(3);
        Optimizer optimizer = Optimizer.of(Adam.of(0.01), model);
        int steps = 0;
        for (int epoch = 0; steps < 40; epoch++) {
            for (Batch batch : iris.shuffled(3).batches(30).epoch(epoch)) {
                optimizer.learningRate(0.01 * new Cosine(1, 0, 40).rate(steps));
                optimizer.zeroGrad();
                crossEntropy().apply(model.apply(batch.x()), batch.y()).backward();
                optimizer.step();
                steps++;
            }
        }
        double expected = NoGrad.of(() -> crossEntropy().apply(model.apply(iris.x()), iris.y()).item());
        Outcome outcome = task.following(new Cosine(1, 0, 40)).run(Racer.of("Adam", Adam.of(0.01)), 3);
        assertEquals(40, steps);
        assertEquals(expected, outcome.loss());
    }

    @Test
    void theGoalIsReachedAtTheFirstLookThatSeesIt() {
        Racer racer = Racer.of("Adam", Adam.of(0.05));
        Outcome outcome = task.run(racer, 1);
        NetworkRun run = task.begin(racer, 1);
        double before = Double.POSITIVE_INFINITY;
        for (int step = 1; step <= outcome.steps(); step++) {
            before = step % 5 == 1 ? run.loss(iris) : before;
            run.step();
        }
        assertEquals(0, outcome.steps() % 5);
        assertTrue(run.loss(iris) <= 0.5 && before > 0.5, before + " then " + run.loss(iris));
        assertTrue(outcome.score() > 0.8, "Iris is easy: " + outcome.score());
    }

    // Muon refuses vectors: biases are moved by the other rule, and every parameter moves.
    @Test
    void vectorsHaveTheirOwnRule() {
        Racer racer = Racer.of("Muon", Muon.of(0.1)).vectorsBy(Sgd.of(0.1));
        Layer model = network(1);
        NetworkRun run = new NetworkRun(racer, Task.CLASSIFICATION, model, iris.shuffled(1).batches(30), Schedule.constant(1));
        float[][] before = model.parameters().stream().map(p -> p.data().clone()).toArray(float[][]::new);
        run.step();
        for (int i = 0; i < before.length; i++) {
            float[] now = model.parameters().get(i).data();
            boolean moved = false;
            for (int k = 0; k < now.length; k++) {
                moved |= now[k] != before[i][k];
            }
            assertTrue(moved, "parameter " + i);
        }
    }

    // Uphill it only gets worse: after 10 of 40 steps the run ends, with the loss that it has then.
    @Test
    void aRunWorseThanUntrainedIsGivenUp() {
        Racer uphill = Racer.of("uphill", Sgd.of(0.01).maximize());
        Outcome outcome = task.run(uphill, 1);
        NetworkRun run = task.begin(uphill, 1);
        for (int step = 0; step < 10; step++) {
            run.step();
        }
        assertEquals(41, outcome.steps());
        assertEquals(run.loss(iris), outcome.loss());
    }

    @Test
    void aRunThatDivergesIsSaidToBeLost() {
        Outcome outcome = task.run(Racer.of("descent", Sgd.of(1e30)), 1);
        assertEquals(41, outcome.steps());
        assertEquals(Double.POSITIVE_INFINITY, outcome.loss());
        assertEquals(0, outcome.score());
    }
}
