package book.bits;

import static mapping.activations.Activations.gelu;
import static mapping.activations.Activations.relu;
import static mapping.activations.Activations.sigmoid;
import static mapping.activations.Activations.tanh;
import static mapping.layers.Layers.dropout;
import static mapping.layers.Layers.flatten;
import static mapping.layers.Layers.maxPool;
import static mapping.layers.Layers.reshape;
import static mapping.losses.Losses.crossEntropy;

import java.util.List;
import mapping.data.Batches;
import mapping.data.Dataset;
import mapping.data.augmentation.RandomFlip;
import mapping.data.augmentation.RandomShift;
import mapping.data.sets.Digits;
import mapping.data.sets.FashionMnist;
import mapping.layers.Dense;
import mapping.layers.Layer;
import mapping.layers.Residual;
import mapping.layers.attention.LearntPositions;
import mapping.layers.attention.TransformerBlock;
import mapping.layers.convolution.Conv2d;
import mapping.layers.convolution.ConvTranspose2d;
import mapping.layers.normalization.BatchNorm;
import mapping.layers.normalization.LayerNorm;
import mapping.layers.recurrent.Lstm;
import mapping.losses.Loss;
import mapping.optimizers.Optimizer;
import mapping.optimizers.UpdateRule;
import mapping.optimizers.rules.Adam;
import mapping.optimizers.rules.AdamW;
import mapping.optimizers.rules.HeavyBall;
import mapping.optimizers.rules.Lion;
import mapping.optimizers.rules.Nesterov;
import mapping.optimizers.rules.RmsProp;
import mapping.optimizers.rules.Sgd;
import mapping.random.RandomSource;
import mapping.schedules.Schedule;
import mapping.training.Trainer;

/** The runs of {@code ./book digest}: every kind of layer and kernel, several rules, real data; they take seconds in total. */
public final class TrainingRuns {

    private final Dataset clothes = FashionMnist.test().first(2048).dataset();
    private final Dataset pictures = clothes.map(x -> x.reshape(-1, 1, FashionMnist.SIDE, FashionMnist.SIDE));
    private final Dataset digits = Digits.load().images().first(512);

    /** Returns all runs, in the order in which they are printed. */
    public List<TrainingRun> all() {
        return List.of(
            new TrainingRun("mlp, SGD", () -> train(tanhMlp(), crossEntropy(), Sgd.of(0.1), clothes.shuffled(1).batches(64))),
            new TrainingRun("mlp, Adam", () -> train(reluMlp(), crossEntropy(), Adam.of(1e-3), clothes.shuffled(2).batches(64))),
            new TrainingRun("normalized mlp, Lion", () -> train(normalizedMlp(), crossEntropy(), Lion.of(1e-3), digitVectors())),
            new TrainingRun("cnn, momentum", () -> train(cnn(), crossEntropy(), HeavyBall.of(0.02),
                pictures.first(1024).shuffled(3).batches(32).augmented(new RandomFlip(0.5).then(new RandomShift(2))))),
            new TrainingRun("residual cnn, Nesterov", () -> train(residual(), crossEntropy(), Nesterov.of(0.02),
                digits.shuffled(4).batches(32))),
            new TrainingRun("autoencoder, AdamW", () -> train(autoencoder(), (p, y) -> p.sub(y).square(), AdamW.of(2e-3),
                new Dataset(digits.x(), digits.x()).shuffled(5).batches(32))),
            new TrainingRun("lstm, RMSprop", () -> train(lstm(), crossEntropy(), RmsProp.of(2e-3), digitRows(7))),
            new TrainingRun("transformer, AdamW", () -> train(transformer(), crossEntropy(), AdamW.of(2e-3), digitRows(8))));
    }

    private Batches digitVectors() {
        return digits.map(x -> x.flatten(1)).shuffled(6).batches(48);
    }

    /** Returns digits, each a sequence of eight rows of eight pixels. */
    private Batches digitRows(long seed) {
        return digits.map(x -> x.squeeze(1)).shuffled(seed).batches(32);
    }

    /** Trains for one epoch, with the rate falling to a tenth. */
    private static Layer train(Layer model, Loss loss, UpdateRule rule, Batches batches) {
        double rate = rule.learningRate();
        int steps = batches.perEpoch();
        new Trainer(model, loss, Optimizer.of(rule, model).clipNorm(5))
            .schedule(Schedule.of(t -> rate * (1 - 0.9 * t / steps))).train(batches, 1);
        return model;
    }

    private static Layer tanhMlp() {
        RandomSource random = RandomSource.of(11);
        return Dense.of(784, 128, random).then(tanh()).then(Dense.of(128, 10, random));
    }

    private static Layer reluMlp() {
        RandomSource random = RandomSource.of(12);
        return Dense.of(784, 256, random).then(relu()).then(dropout(0.2, random.fork("dropout")))
            .then(Dense.of(256, 128, random)).then(relu()).then(Dense.of(128, 10, random));
    }

    private static Layer normalizedMlp() {
        RandomSource random = RandomSource.of(13);
        return Dense.of(64, 48, random).then(LayerNorm.of(48)).then(gelu()).then(Dense.of(48, 32, random)).then(sigmoid())
            .then(Dense.of(32, 10, random));
    }

    private static Layer cnn() {
        RandomSource random = RandomSource.of(14);
        return Conv2d.of(1, 16, 3, random).then(relu()).then(maxPool(2))
            .then(Conv2d.of(16, 32, 3, random)).then(relu()).then(maxPool(2)).then(flatten()).then(Dense.of(800, 10, random));
    }

    private static Layer residual() {
        RandomSource random = RandomSource.of(15);
        Layer block = Conv2d.of(8, 8, 3, random).padding(1).then(BatchNorm.of(8)).then(relu())
            .then(Conv2d.depthwise(8, 3, random).padding(1)).then(BatchNorm.of(8));
        return Conv2d.of(1, 8, 3, random).padding(1).then(Residual.of(block)).then(relu()).then(maxPool(2)).then(flatten())
            .then(Dense.of(128, 10, random));
    }

    private static Layer autoencoder() {
        RandomSource random = RandomSource.of(16);
        return Conv2d.of(1, 8, 3, random).stride(2).padding(1).then(tanh()).then(flatten()).then(Dense.of(128, 16, random))
            .then(Dense.of(16, 128, random)).then(tanh()).then(reshape(8, 4, 4))
            .then(ConvTranspose2d.of(8, 1, 2, random).stride(2)).then(sigmoid());
    }

    private static Layer lstm() {
        RandomSource random = RandomSource.of(17);
        return Lstm.stacked(8, 24, 2, random).then(flatten()).then(Dense.of(192, 10, random));
    }

    private static Layer transformer() {
        RandomSource random = RandomSource.of(18);
        return Dense.of(8, 32, random).then(LearntPositions.of(8, 32, random))
            .then(TransformerBlock.of(32, 4, 64, gelu(), random).preNorm().dropout(0.1, random.fork("dropout")))
            .then(TransformerBlock.of(32, 4, 64, relu(), random).causal()).then(flatten()).then(Dense.of(256, 10, random));
    }
}
