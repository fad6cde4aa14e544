package book.bench;

import static mapping.activations.Activations.relu;
import static mapping.layers.Layers.dropout;
import static mapping.layers.Layers.flatten;
import static mapping.layers.Layers.maxPool;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import mapping.data.Dataset;
import mapping.data.sets.FashionMnist;
import mapping.layers.Dense;
import mapping.layers.Layer;
import mapping.layers.convolution.Conv2d;
import mapping.losses.Losses;
import mapping.metrics.Accuracy;
import mapping.optimizers.Optimizer;
import mapping.optimizers.rules.Adam;
import mapping.random.RandomSource;
import mapping.schedules.Cosine;
import mapping.training.Epoch;
import mapping.training.Trainer;

/**
 * A classifier of Fashion-MNIST and the accuracy that it must reach on the test set. It is trained by Adam with batches of 64,
 * the rate falling from 0.001 along a cosine.
 *
 * @param epochs the number that is enough
 * @param target published results: .88 to .90 for an MLP, .91 to .925 for two convolutions with under 100,000 parameters
 */
public record Classifier(String name, Function<RandomSource, Layer> model, boolean ofPictures, int epochs, double target) {

    private static final int BATCH = 64;
    private static final double RATE = 1e-3;

    /** All classifiers, by their name on the command line. */
    public static final Map<String, Classifier> ALL = Map.of(
        "mlp", new Classifier("mlp", Classifier::mlp, false, 12, 0.88),
        "cnn", new Classifier("cnn", Classifier::cnn, true, 12, 0.91));

    private static Layer mlp(RandomSource random) {
        return Dense.of(784, 256, random).then(relu()).then(Dense.of(256, 128, random)).then(relu())
            .then(Dense.of(128, 10, random));
    }

    private static Layer cnn(RandomSource random) {
        return Conv2d.of(1, 32, 3, random).padding(1).then(relu()).then(maxPool(2))
            .then(Conv2d.of(32, 64, 3, random).padding(1)).then(relu()).then(maxPool(2))
            .then(flatten()).then(dropout(0.3, random.fork("dropout"))).then(Dense.of(3136, 10, random));
    }

    /** Returns the number of parameters. */
    public int parameters() {
        return model.apply(RandomSource.of(0)).parameters().stream().mapToInt(parameter -> parameter.numel()).sum();
    }

    /** Trains for {@code wanted} epochs from this seed and returns the accuracy on {@code test} after the last epoch. */
    public double train(long seed, int wanted, FashionMnist train, FashionMnist test, Consumer<Epoch> progress) {
        Layer network = model.apply(RandomSource.of(seed));
        Dataset examples = ofPictures ? train.images() : train.dataset();
        Dataset unseen = ofPictures ? test.images() : test.dataset();
        int steps = wanted * examples.shuffled(seed).batches(BATCH).perEpoch();
        return new Trainer(network, Losses.crossEntropy(), Optimizer.of(Adam.of(RATE), network))
            .schedule(new Cosine(RATE, 0, steps))
            .validate(unseen.batches(Math.min(500, unseen.count()))).metric("accuracy", new Accuracy())
            .onEpoch(progress)
            .train(examples.shuffled(seed).batches(BATCH), wanted).last("accuracy");
    }
}
