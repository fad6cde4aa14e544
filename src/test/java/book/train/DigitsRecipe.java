package book.train;

import static mapping.activations.Activations.relu;

import java.util.List;
import java.util.stream.IntStream;
import mapping.data.Dataset;
import mapping.data.sets.Digits;
import mapping.layers.Dense;
import mapping.layers.Layer;
import mapping.layers.dropout.Dropout;
import mapping.layers.normalization.BatchNorm;
import mapping.losses.Loss;
import mapping.losses.Losses;
import mapping.metrics.Accuracy;
import mapping.metrics.Metric;
import mapping.optimizers.UpdateRule;
import mapping.optimizers.rules.Adam;
import mapping.random.RandomSource;
import mapping.schedules.Cosine;
import mapping.schedules.Schedule;
import mapping.trained.Recipe;
import mapping.trained.TrainingData;
import mapping.training.Trainer;

/** A toy: 300 digits, 280 steps, with a memory of every kind (moments, running statistics, a source of random numbers). */
record DigitsRecipe(long seed, double rate) implements Recipe {

    static final DigitsRecipe TOY = new DigitsRecipe(1, 5e-3);
    static final int STEPS = 280;

    /** The source from which the model made last draws its dropout. */
    private static final ThreadLocal<RandomSource> DROPOUT = new ThreadLocal<>();

    @Override
    public String name() {
        return "toy";
    }

    @Override
    public String title() {
        return "two dense layers for digits";
    }

    @Override
    public List<String> sections() {
        return List.of("2.1", "2.2");
    }

    @Override
    public List<String> dataSets() {
        return List.of("digits");
    }

    @Override
    public Layer model() {
        RandomSource random = RandomSource.of(seed);
        DROPOUT.set(random.fork("dropout"));
        return Dense.of(64, 16, random).then(BatchNorm.of(16)).then(relu()).then(Dropout.of(0.2, DROPOUT.get()))
            .then(Dense.of(16, 10, random));
    }

    @Override
    public int[] example() {
        return new int[] {64};
    }

    @Override
    public TrainingData data() {
        Dataset digits = Digits.load().dataset();
        int[] rest = IntStream.range(300, 400).toArray();
        return new TrainingData(digits.first(300).shuffled(seed).batches(48), digits.select(rest).batches(50),
            digits.select(rest).batches(100));
    }

    @Override
    public Loss loss() {
        return Losses.crossEntropy();
    }

    @Override
    public UpdateRule rule() {
        return Adam.of(rate);
    }

    @Override
    public Schedule schedule(int steps) {
        return new Cosine(rate, 0, steps);
    }

    @Override
    public int epochs() {
        return 40;
    }

    @Override
    public String metricName() {
        return "accuracy";
    }

    @Override
    public Metric<Double> metric() {
        return new Accuracy();
    }

    @Override
    public Trainer trainer(Layer model, TrainingData data) {
        return Recipe.super.trainer(model, data).random("dropout", DROPOUT.get());
    }
}
