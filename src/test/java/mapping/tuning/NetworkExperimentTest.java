package mapping.tuning;

import static mapping.losses.Losses.crossEntropy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import mapping.activations.Activations;
import mapping.data.Batch;
import mapping.data.Dataset;
import mapping.data.sets.Iris;
import mapping.layers.Dense;
import mapping.layers.Layer;
import mapping.optimizers.Optimizer;
import mapping.optimizers.rules.HeavyBall;
import mapping.random.RandomSource;
import mapping.schedules.Schedule;
import mapping.tensor.NoGrad;
import org.junit.jupiter.api.Test;

class NetworkExperimentTest {

    private final Dataset iris = Iris.load().dataset();
    private final NetworkExperiment experiment = NetworkExperiment.of(iris, iris, 3);
    private final Setting setting = new Setting(List.of("rate", "momentum", "width", "batch"), List.of(0.05, 0.9, 8.0, 25.0));

    // The loop that one writes by hand gives the same bits; the order of the random numbers is part of the mapping.
    @Test
    void isTheLoopByHand() {
        RandomSource random = RandomSource.of(5);
        Layer model = Dense.of(4, 8, random).then(Activations.relu()).then(Dense.of(8, 10, random));
        Optimizer optimizer = Optimizer.of(HeavyBall.of(0.05, 0.9), model);
        var batches = iris.shuffled(random.nextLong()).batches(25);
        for (int epoch = 0; epoch < 3; epoch++) {
            for (Batch batch : batches.epoch(epoch)) {
                optimizer.zeroGrad();
                crossEntropy().apply(model.apply(batch.x()), batch.y()).backward();
                optimizer.step();
            }
        }
        double expected = NoGrad.of(() -> crossEntropy().apply(model.apply(iris.x()), iris.y()).item());
        assertEquals(expected, experiment.loss(setting, 5));
    }

    @Test
    void aTrainingThatPausedEndsWhereOneInOneGoDoes() {
        NetworkExperiment.Run run = experiment.begin(setting, 5);
        double first = run.trainTo(1);
        assertEquals(first, run.loss());
        assertEquals(experiment.loss(setting, 5), run.trainTo(3));
        assertNotEquals(first, run.loss());
        assertTrue(run.accuracy(iris) > 0.5, "a third is what guessing gives");
    }

    @Test
    void aScheduleMultipliesTheRate() {
        assertEquals(experiment.loss(new Setting(List.of("rate"), List.of(0.025)), 5),
            experiment.begin(new Setting(List.of("rate"), List.of(0.05)), 5, Schedule.constant(0.5)).trainTo(3));
    }

    @Test
    void aTrainingThatBurstsHasAnInfiniteLossAndNoAccuracy() {
        NetworkExperiment.Run run = experiment.begin(new Setting(List.of("rate"), List.of(1e30)), 5);
        assertEquals(Double.POSITIVE_INFINITY, run.trainTo(3));
        assertEquals(0, run.accuracy(iris));
    }

    @Test
    void anotherMachineFindsTheSame() throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(experiment);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertEquals(experiment.loss(setting, 5), ((NetworkExperiment) in.readObject()).loss(setting, 5));
        }
    }
}
