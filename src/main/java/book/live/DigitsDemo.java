package book.live;

import static mapping.activations.Activations.relu;

import java.util.List;
import java.util.stream.IntStream;
import mapping.data.Dataset;
import mapping.data.sets.Digits;
import mapping.layers.Dense;
import mapping.layers.Layer;
import mapping.losses.Loss;
import mapping.losses.Losses;
import mapping.metrics.Accuracy;
import mapping.metrics.Metric;
import mapping.optimizers.UpdateRule;
import mapping.optimizers.rules.AdamW;
import mapping.random.RandomSource;
import mapping.schedules.OneCycle;
import mapping.schedules.Schedule;
import mapping.trained.Recipe;
import mapping.trained.TrainingData;

/** A training of seconds to look at: two dense layers for the 1,797 digits of 8 × 8 pixels. Nothing of it is shipped. */
public final class DigitsDemo implements Recipe {

    private static final double RATE = 0.01;
    private static final int TRAIN = 1_200;
    private static final int VALIDATION = 1_500;

    @Override
    public String name() {
        return "digits";
    }

    @Override
    public String title() {
        return "two dense layers for small digits: seconds, for looking at";
    }

    @Override
    public List<String> sections() {
        return List.of("7.2");
    }

    @Override
    public List<String> dataSets() {
        return List.of("digits");
    }

    @Override
    public long seed() {
        return 72;
    }

    @Override
    public Layer model() {
        RandomSource random = RandomSource.of(seed());
        return Dense.of(64, 32, random).then(relu()).then(Dense.of(32, 10, random));
    }

    @Override
    public int[] example() {
        return new int[] {64};
    }

    @Override
    public TrainingData data() {
        Dataset digits = Digits.load().dataset();
        return new TrainingData(digits.first(TRAIN).shuffled(seed()).batches(32),
            digits.select(IntStream.range(TRAIN, VALIDATION).toArray()).batches(100),
            digits.select(IntStream.range(VALIDATION, digits.count()).toArray()).batches(99));
    }

    @Override
    public Loss loss() {
        return Losses.crossEntropy();
    }

    @Override
    public UpdateRule rule() {
        return AdamW.of(RATE, 0.01);
    }

    @Override
    public Schedule schedule(int steps) {
        return OneCycle.of(RATE, steps);
    }

    @Override
    public int epochs() {
        return 20;
    }

    @Override
    public String metricName() {
        return "accuracy";
    }

    @Override
    public Metric<Double> metric() {
        return new Accuracy();
    }
}
