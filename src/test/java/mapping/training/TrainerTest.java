package mapping.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import mapping.data.Batch;
import mapping.data.Dataset;
import mapping.layers.Dense;
import mapping.layers.Layer;
import mapping.losses.Losses;
import mapping.metrics.Accuracy;
import mapping.optimizers.Ema;
import mapping.optimizers.Optimizer;
import mapping.optimizers.rules.Adam;
import mapping.optimizers.rules.Sgd;
import mapping.random.RandomSource;
import mapping.regularization.StoppingRule;
import mapping.schedules.ReduceOnPlateau;
import mapping.schedules.Schedule;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import org.junit.jupiter.api.Test;

/** The loop, against the ten lines that one writes by hand; what surrounds it, one thing at a time. */
class TrainerTest {

    @Test
    void givesTheBitsOfTheLoopThatOneWritesByHand() {
        Layer model = Small.model();
        Optimizer optimizer = Optimizer.of(Adam.of(5e-3), model);
        List<Double> losses = new ArrayList<>();
        for (int epoch = 0; epoch < 3; epoch++) {
            for (Batch batch : Small.batches().epoch(epoch)) {
                optimizer.zeroGrad();
                Tensor cost = Losses.crossEntropy().apply(model.apply(batch.x()), batch.y());
                losses.add((double) cost.item());
                cost.backward();
                optimizer.step();
            }
        }
        Trainer trainer = Small.trainer(Small.model());
        History history = trainer.train(Small.batches(), 3);
        assertArrayEquals(losses.stream().mapToDouble(x -> x).toArray(), history.losses());
        model.state().forEach((name, tensor) ->
            assertArrayEquals(tensor.data(), trainer.model().state().get(name).data(), name));
        double sum = 0;
        for (int i = 0; i < 7; i++) {
            sum += losses.get(14 + i) * (i < 6 ? 48 : 12);
        }
        assertEquals(sum / 300, history.last(History.TRAIN_LOSS), 1e-12, "the mean over examples");
        assertTrue(history.last(History.TRAIN_LOSS) < history.column(History.TRAIN_LOSS)[0] - 0.15);
    }

    @Test
    void accumulatedGradientsAreThoseOfOneLargeBatch() {
        Dataset data = Small.DIGITS.first(100);
        Layer small = Dense.of(64, 10, RandomSource.of(2));
        Layer large = Dense.of(64, 10, RandomSource.of(2));
        // 100 = 48 + 48 + 4 at once in three pieces, against the 100 in one piece.
        Trainer pieces = new Trainer(small, Losses.crossEntropy(), Optimizer.of(Sgd.of(0.5), small)).accumulate(3);
        Trainer whole = new Trainer(large, Losses.crossEntropy(), Optimizer.of(Sgd.of(0.5), large));
        pieces.train(data.shuffled(3).batches(48), 20);
        whole.train(data.shuffled(3).batches(100), 20);
        assertEquals(20, pieces.history().losses().length, "one step an epoch");
        assertArrayEquals(whole.history().losses(), pieces.history().losses(), 1e-5);
        assertArrayEquals(large.parameters().get(0).data(), small.parameters().get(0).data(), 1e-5f);
        assertThrows(IllegalArgumentException.class, () -> pieces.accumulate(0));
    }

    @Test
    void scheduleValidationAndHistory() {
        List<String> seen = new ArrayList<>();
        Trainer trainer = Small.trainer(Small.model())
            .schedule(Schedule.of(t -> 0.01 / (1 + t)))
            .validate(Small.DIGITS.first(50).batches(20)).metric("accuracy", new Accuracy())
            .onStep(step -> seen.add(step.toString())).onEpoch(epoch -> seen.add(epoch.toString()));
        History history = trainer.train(Small.batches(), 2);
        assertEquals(List.of("train loss", "rate", "validation loss", "accuracy"), history.names());
        assertArrayEquals(new double[] {0.01 / 7, 0.01 / 14}, history.column("rate"), 1e-17);
        assertEquals(2, history.epochs());
        assertEquals(16, seen.size());
        assertTrue(seen.get(0).matches("epoch 0, loss 2\\.\\d{4}, rate 0\\.01"), seen.get(0));
        assertTrue(seen.get(15).matches("epoch 1: train loss \\S+, rate 0\\.0007143, validation loss \\S+, accuracy \\S+"),
            seen.get(15));
        Map<String, Double> again = trainer.evaluate(Small.DIGITS.first(50).batches(50));
        assertEquals(history.last("accuracy"), again.get("accuracy"));
        assertEquals(history.last("validation loss"), again.get("validation loss"), 1e-6);
        assertEquals(new Accuracy().of(trainer.model(), Small.DIGITS.first(50).batches(7)), again.get("accuracy"));
        assertEquals("The column must be one of [train loss, rate, validation loss, accuracy], got \"loss\".",
            assertThrows(IllegalArgumentException.class, () -> history.column("loss")).getMessage());
    }

    @Test
    void earlyStoppingKeepsTheBestModel() {
        Layer model = Small.model();
        List<Tensor> weights = new ArrayList<>();
        double[] script = {5, 3, 4, 2, 2, 6, 7, 1};
        EarlyStopping early = EarlyStopping.falling("validation loss", 3);
        Trainer trainer = Small.trainer(model).add(new Callback() {
            @Override
            public void afterEpoch(Trainer of, Epoch epoch) {
                weights.add(model.parameters().get(0).copy());
                early.afterEpoch(of, new Epoch(epoch.number(), Map.of("validation loss", script[epoch.number()])));
            }
        });
        assertThrows(IllegalStateException.class, () -> early.loadBest(model));
        assertEquals(7, trainer.train(Small.batches(), 50).epochs(), "epochs 4, 5 and 6 brought nothing new");
        assertEquals(3, early.bestEpoch());
        assertEquals(2, early.bestValue());
        early.loadBest(model);
        assertArrayEquals(weights.get(3).data(), model.parameters().get(0).data());
        EarlyStopping byRule = EarlyStopping.falling("validation loss", StoppingRule.generalizationLoss(50));
        Trainer stopped = Small.trainer(Small.model()).add(new Callback() {
            @Override
            public void afterEpoch(Trainer of, Epoch epoch) {
                byRule.afterEpoch(of, new Epoch(epoch.number(), Map.of("validation loss", script[epoch.number()])));
            }
        });
        assertEquals(6, stopped.train(Small.batches(), 50).epochs(), "6 is more than 1.5 times 2");
        Trainer unvalidated = Small.trainer(Small.model()).add(EarlyStopping.rising("accuracy", 2));
        assertEquals("The value of an epoch must be one of train loss, rate, got \"accuracy\". Name a metric with Trainer."
            + "metric, and the data with Trainer.validate.",
            assertThrows(IllegalArgumentException.class, () -> unvalidated.train(Small.batches(), 1)).getMessage());
    }

    @Test
    void theRateFallsOnAPlateau() {
        Layer model = Small.model();
        double[] script = {5, 4, 4, 4, 4, 3};
        RateOnPlateau plateau = new RateOnPlateau(new ReduceOnPlateau(0.5, 1, 0, true, 0, 0), "watched");
        Trainer trainer = Small.trainer(model).add(new Callback() {
            @Override
            public void afterEpoch(Trainer of, Epoch epoch) {
                plateau.afterEpoch(of, new Epoch(epoch.number(), Map.of("watched", script[epoch.number()])));
            }
        });
        // Epochs 2 and 3 are bad ones, patience is 1: cut after epoch 3.
        assertArrayEquals(new double[] {5e-3, 5e-3, 5e-3, 5e-3, 2.5e-3, 2.5e-3},
            trainer.train(Small.batches(), 6).column("rate"), 1e-18);
    }

    @Test
    void averagesOfTheWeightsAreValidatedInTheirPlace() {
        Layer model = Small.model();
        Optimizer optimizer = Optimizer.of(new Ema(Adam.of(5e-3), 0.9), model);
        Trainer trainer = new Trainer(model, Losses.crossEntropy(), optimizer)
            .validate(Small.DIGITS.batches(100)).validateAverages();
        double averaged = trainer.train(Small.batches(), 2).last("validation loss");
        double plain = trainer.evaluate(Small.DIGITS.batches(100)).get("validation loss");
        assertNotEquals(plain, averaged);
        assertEquals(averaged, optimizer.averaged(() -> trainer.evaluate(Small.DIGITS.batches(100))).get("validation loss"));
    }

    @Test
    void aLossThatIsNotANumberStopsWithASentenceBeforeAnythingMoves() {
        Layer model = Dense.of(64, 10, RandomSource.of(2));
        Tensor before = model.parameters().get(0).copy();
        int[] calls = new int[1];
        Trainer trainer = new Trainer(model, (p, y) -> calls[0]++ == 2 ? p.mul(Float.NaN) : p.square(),
            Optimizer.of(Sgd.of(0.25), model)).onStep(step -> before.update(
                data -> System.arraycopy(model.parameters().get(0).data(), 0, data, 0, data.length)));
        assertEquals("The loss at step 2 (epoch 0) must be finite, got NaN at learning rate 0.25. Take a smaller one, or clip "
            + "the gradient; if it is so from the first step, look for the operation with Anomaly.",
            assertThrows(ArithmeticException.class, () -> trainer.train(Small.batches(), 1)).getMessage());
        assertArrayEquals(before.data(), model.parameters().get(0).data());
    }

    @Test
    void whatIsNotANumberIsReportedAsItIs() {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("train loss", Double.NaN);
        values.put("rate", 0.1);
        assertEquals("epoch 4: train loss NaN, rate 0.1", new Epoch(4, values).toString());
    }

    @Test
    void interruptedBetweenTwoStepsAndGoingOn() {
        Trainer undisturbed = Small.trainer(Small.model()).validate(Small.DIGITS.batches(300));
        undisturbed.train(Small.batches(), 2);
        Trainer trainer = Small.trainer(Small.model()).validate(Small.DIGITS.batches(300)).onStep(step -> {
            if (step.number() == 9 || step.number() == 13) {   // in the middle of an epoch, and before a validation
                Thread.currentThread().interrupt();
            }
        });
        CancellationException stop = assertThrows(CancellationException.class, () -> trainer.train(Small.batches(), 2));
        assertEquals("The training was interrupted. All steps taken are whole: save() keeps them, train() goes on.",
            stop.getMessage());
        assertEquals(10, trainer.history().losses().length);
        stop = assertThrows(CancellationException.class, () -> trainer.train(Small.batches(), 2));
        assertTrue(stop.getMessage().startsWith("The evaluation was interrupted"), stop.getMessage());
        assertFalse(Thread.currentThread().isInterrupted());
        trainer.train(Small.batches(), 2);
        assertEquals(Small.digest(undisturbed), Small.digest(trainer));
    }

    @Test
    void stoppingInTheMiddleOfAnEpoch() {
        Trainer trainer = Small.trainer(Small.model()).add(new Callback() {
            @Override
            public void afterStep(Trainer of, Step step) {
                if (step.number() == 3) {
                    of.stop();
                }
            }
        });
        assertEquals(0, trainer.train(Small.batches(), 2).epochs());
        assertEquals(4, trainer.history().losses().length);
        trainer.train(Small.batches(), 2);
        Trainer undisturbed = Small.trainer(Small.model());
        undisturbed.train(Small.batches(), 2);
        assertEquals(Small.digest(undisturbed), Small.digest(trainer));
    }

    @Test
    void nothingOfAStepOutlivesIt() {
        List<WeakReference<Tensor>> predictions = new ArrayList<>();
        Trainer trainer = new Trainer(Dense.of(64, 10, RandomSource.of(1)), (p, y) -> {
            predictions.add(new WeakReference<>(p));
            return Losses.crossEntropy().each(p, y);
        }, Optimizer.of(Sgd.of(0.1), List.of(Tensors.zeros(1).requiresGrad())));
        assertThrows(IllegalStateException.class, () -> trainer.train(Small.batches(), 1), "the optimizer of another model");
        predictions.clear();
        Layer model = Small.model();
        Trainer right = new Trainer(model, (p, y) -> {
            predictions.add(new WeakReference<>(p));
            return Losses.crossEntropy().each(p, y);
        }, Optimizer.of(Adam.of(1e-3), model)).validate(Small.DIGITS.batches(100));
        right.train(Small.batches(), 5);
        System.gc();
        assertEquals(50, predictions.size());
        assertEquals(0, predictions.stream().filter(p -> p.get() != null).count(), "predictions that are still in memory");
    }
}
