package mapping.trained;

import java.util.List;
import mapping.layers.Layer;
import mapping.losses.Ctc;
import mapping.losses.Loss;
import mapping.metrics.Metric;
import mapping.optimizers.Optimizer;
import mapping.optimizers.UpdateRule;
import mapping.optimizers.rules.AdamW;
import mapping.random.RandomSource;
import mapping.schedules.OneCycle;
import mapping.schedules.Schedule;
import mapping.speech.recognition.CtcNetwork;
import mapping.speech.recognition.LabelErrorRate;
import mapping.speech.recognition.SpeechRows;
import mapping.training.Trainer;

/**
 * What the recognisers of spoken strings of digits share, section 6.3.2: network, steps, rate, seeds and the strings they hear.
 * They differ in their labels, words or letters.
 */
public interface StringRecogniser extends Recipe {

    /** How often each is trained. */
    int RUNS = 3;
    /** Strings heard in an epoch. */
    int STRINGS = 2400;
    /** Strings to validate with, and to test with. */
    int HELD_OUT = 100;
    /** Strings in a batch. */
    int BATCH = 16;
    /** The greatest learning rate. */
    double RATE = 0.006;

    /** 1 to {@link #RUNS}. */
    int run();

    /** The number of the blank, which is that of the labels. */
    int blank();

    @Override
    default List<String> dataSets() {
        return List.of("synthetic-digits", "voices");
    }

    @Override
    default long seed() {
        return 631 + run();
    }

    @Override
    default Layer model() {
        return CtcNetwork.of(SpeechRows.SIZE, 64, 64, blank(), RandomSource.of(seed()));
    }

    @Override
    default int[] example() {
        return new int[] {60, SpeechRows.SIZE};
    }

    @Override
    default Loss loss() {
        return new Ctc(blank(), false, null);
    }

    @Override
    default UpdateRule rule() {
        return AdamW.of(RATE, 0.01);
    }

    @Override
    default Schedule schedule(int steps) {
        return OneCycle.of(RATE, steps);
    }

    @Override
    default int epochs() {
        return 8;
    }

    @Override
    default Metric<Double> metric() {
        return new LabelErrorRate(blank());
    }

    /** With gradients clipped at norm 1. */
    @Override
    default Trainer trainer(Layer model, TrainingData data) {
        return new Trainer(model, loss(), Optimizer.of(rule(), model).clipNorm(1)).schedule(schedule(steps(data)))
            .validate(data.validation()).metric(metricName(), metric());
    }
}
