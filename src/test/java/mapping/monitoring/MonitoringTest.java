package mapping.monitoring;

import static mapping.activations.Activations.relu;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mapping.data.Dataset;
import mapping.data.sets.Digits;
import mapping.formats.events.Distribution;
import mapping.formats.events.Event;
import mapping.formats.events.EventFile;
import mapping.formats.events.Graph;
import mapping.formats.events.PngImage;
import mapping.formats.events.Shown;
import mapping.formats.events.Value;
import mapping.layers.Dense;
import mapping.layers.Layer;
import mapping.layers.dropout.Dropout;
import mapping.layers.normalization.BatchNorm;
import mapping.losses.Losses;
import mapping.metrics.Accuracy;
import mapping.optimizers.Optimizer;
import mapping.optimizers.rules.Adam;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;
import mapping.training.History;
import mapping.training.Trainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MonitoringTest {

    private static final Dataset DIGITS = Digits.load().dataset().first(200);

    @TempDir
    Path folder;

    private static Layer model() {
        RandomSource random = RandomSource.of(1);
        return Dense.of(64, 16, random).then(BatchNorm.of(16)).then(relu()).then(Dropout.of(0.2, random.fork("dropout")))
            .then(Dense.of(16, 10, random));
    }

    private static Trainer trainer(Layer model, boolean validated) {
        Trainer trainer = new Trainer(model, Losses.crossEntropy(), Optimizer.of(Adam.of(5e-3), model));
        return validated ? trainer.validate(DIGITS.batches(100)).metric("accuracy", new Accuracy()) : trainer;
    }

    /** Everything that can be told. */
    private static Monitoring everything(Watcher watcher) {
        return Monitoring.of(watcher).every(2).distributions().picture("pictures/weights", WeightPictures::of)
            .picture("pictures/output", model -> {
                Tensor y = model.apply(DIGITS.x());
                assertTrue(!y.needsGradient());
                return PngImage.of(1, 1, 10, java.util.Arrays.copyOf(y.data(), 10));
            });
    }

    @Test
    void leavesNoTrace() throws IOException {
        for (boolean validated : new boolean[] {false, true}) {
            Layer alone = model();
            History expected = trainer(alone, validated).train(DIGITS.shuffled(1).batches(48), 3);
            Layer watched = model();
            History history;
            try (EventLog log = EventLog.in(folder.resolve("run" + validated), () -> 1.5)) {
                history = trainer(watched, validated).add(everything(log)).train(DIGITS.shuffled(1).batches(48), 3);
            }
            assertArrayEquals(expected.losses(), history.losses());
            Map<String, Tensor> state = watched.state();
            alone.state().forEach((name, tensor) -> assertArrayEquals(tensor.data(), state.get(name).data(), name));
        }
    }

    @Test
    void theFileHoldsTheHistory() throws IOException {
        Layer model = model();
        Trainer trainer = trainer(model, true);
        double[] time = {1_790_000_000};
        try (EventLog log = EventLog.in(folder, () -> time[0] += 0.25)) {
            History history = trainer.add(everything(log)).train(DIGITS.shuffled(1).batches(48), 3);
            List<Event> events = EventFile.read(log.file());
            List<double[]> losses = EventFile.scalars(events, "loss/step");
            assertEquals(8, losses.size(), "every second of 15 steps");
            for (double[] point : losses) {
                assertEquals((float) history.losses()[(int) point[0]], point[1]);
            }
            List<double[]> accuracies = EventFile.scalars(events, "accuracy/validation");
            for (int epoch = 0; epoch < 3; epoch++) {
                assertEquals(5 * epoch + 4, accuracies.get(epoch)[0]);
                assertEquals((float) history.column("accuracy")[epoch], accuracies.get(epoch)[1]);
            }
            assertEquals(3, EventFile.scalars(events, "loss/train").size());
            List<double[]> norms = EventFile.scalars(events, "gradient norm/all");
            assertTrue(norms.stream().allMatch(point -> point[1] > 0) && norms.size() == 8);
            List<Value> values = new ArrayList<>();
            Graph graph = null;
            for (Event event : events) {
                if (event.content() instanceof Event.Summary summary) {
                    values.addAll(summary.values());
                } else if (event.content() instanceof Graph found) {
                    graph = found;
                }
            }
            assertEquals(List.of("0_Dense/apply", "1_BatchNorm/weight", "1_BatchNorm/bias"),
                graph.nodes().stream().filter(node -> node.name().equals("1_BatchNorm/apply")).findFirst().orElseThrow()
                    .inputs());
            Distribution weights = (Distribution) values.stream().filter(value -> value.tag().equals("weights/0.weight"))
                .reduce((first, last) -> last).orElseThrow().shown();
            assertEquals(1024, weights.count());
            PngImage picture = (PngImage) values.stream().filter(value -> value.tag().equals("pictures/weights")).findFirst()
                .orElseThrow().shown();
            assertEquals(2 * 9 - 1, picture.height());
            assertTrue(values.stream().anyMatch(value -> value.tag().equals("model") && value.shown() instanceof Shown.Text));
        }
    }

    @Test
    void smoothingIsAWeightedMeanOfThePast() {
        // by hand, w = 0.5: 1; (0.5·1 + 1·2) / 1.5; (0.25·1 + 0.5·2 + 1·4) / 1.75
        assertArrayEquals(new double[] {1, 2.5 / 1.5, 5.25 / 1.75}, new Smoothing(0.5).apply(new double[] {1, 2, 4}), 1e-15);
        assertArrayEquals(new double[] {3, 3, 3}, new Smoothing(0.99).apply(new double[] {3, 3, 3}), 1e-13);
        assertArrayEquals(new double[] {1, Double.NaN, 1}, new Smoothing(0.9).apply(new double[] {1, Double.NaN, 1}), 1e-15);
        double[] line = new double[200];
        for (int t = 0; t < line.length; t++) {
            line[t] = t;
        }
        assertEquals(199 - 9, new Smoothing(0.9).apply(line)[199], 1e-5, "lags by w / (1 − w)");
        assertThrows(IllegalArgumentException.class, () -> new Smoothing(1));
    }

    @Test
    void modelsWhoseWeightsAreNoPictures() {
        assertTrue(WeightPictures.find(Dense.of(7, 2, RandomSource.of(1))).isEmpty());
        assertTrue(WeightPictures.find(relu()).isEmpty());
        assertThrows(IllegalArgumentException.class, () -> WeightPictures.of(relu()));
    }
}
