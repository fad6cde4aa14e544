package mapping.trained;

import static mapping.activations.Activations.relu;
import static mapping.layers.Layers.flatten;
import static mapping.layers.Layers.maxPool;

import java.util.List;
import mapping.data.Dataset;
import mapping.data.Split;
import mapping.data.sets.FashionMnist;
import mapping.layers.Dense;
import mapping.layers.Layer;
import mapping.layers.convolution.Conv2d;
import mapping.layers.normalization.BatchNorm;
import mapping.losses.Loss;
import mapping.losses.Losses;
import mapping.metrics.Accuracy;
import mapping.metrics.Metric;
import mapping.optimizers.UpdateRule;
import mapping.optimizers.rules.AdamW;
import mapping.random.RandomSource;
import mapping.schedules.OneCycle;
import mapping.schedules.Schedule;

/**
 * The teacher of section 5.3.3: three convolutions and two dense layers, ℝ¹ˣ²⁸ˣ²⁸ → ℝ¹⁰, which give the logits of
 * {@link FashionMnist#CLASSES}. Pictures go in as they are, grey values from 0 to 1; the first normalization scales what the
 * first convolution makes of them. Trained on 55,000 of the 60,000 training pictures; the other 5,000, of each class equally
 * many, are for validation.
 */
public final class FashionTeacher implements Recipe {

    private static final int BATCH = 64;
    private static final double RATE = 4e-3;
    private static final double DECAY = 0.05;
    private static final double VALIDATION = 5_000.0 / 60_000;

    @Override
    public String name() {
        return "fashion-teacher";
    }

    @Override
    public String title() {
        return "a convolutional network for Fashion-MNIST";
    }

    @Override
    public List<String> sections() {
        return List.of("5.3.3");
    }

    @Override
    public List<String> dataSets() {
        return List.of("fashion-mnist");
    }

    @Override
    public long seed() {
        return 533;
    }

    @Override
    public Layer model() {
        RandomSource random = RandomSource.of(seed());
        return block(1, 16, random).then(block(16, 32, random)).then(block(32, 64, random))
            .then(flatten()).then(Dense.of(576, 64, random)).then(relu()).then(Dense.of(64, 10, random));
    }

    /** A convolution that keeps the size, its normalization, and the halving of both sides. */
    private static Layer block(int in, int out, RandomSource random) {
        return Conv2d.of(in, out, 3, random).padding(1).then(BatchNorm.of(out)).then(relu()).then(maxPool(2));
    }

    @Override
    public int[] example() {
        return new int[] {1, FashionMnist.SIDE, FashionMnist.SIDE};
    }

    @Override
    public TrainingData data() {
        Dataset pictures = FashionMnist.train().images();
        Split split = Split.stratified(pictures.labels(), VALIDATION, 0, seed());
        return new TrainingData(pictures.select(split.train()).shuffled(seed()).batches(BATCH),
            pictures.select(split.validation()).batches(500), FashionMnist.test().images().batches(500));
    }

    @Override
    public Loss loss() {
        return Losses.crossEntropy();
    }

    @Override
    public UpdateRule rule() {
        return AdamW.of(RATE, DECAY);
    }

    @Override
    public Schedule schedule(int steps) {
        return OneCycle.of(RATE, steps);
    }

    @Override
    public int epochs() {
        return 5;
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
