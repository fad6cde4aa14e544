package book.bench.work;

import mapping.data.Batches;
import mapping.data.Dataset;
import mapping.data.sets.FashionMnist;
import mapping.layers.Layer;
import mapping.losses.Losses;
import mapping.optimizers.Optimizer;
import mapping.optimizers.rules.Adam;
import mapping.training.History;
import mapping.training.Trainer;

/**
 * Epochs on Fashion-MNIST as a reader writes them: the {@link Trainer}, softmax cross-entropy, Adam with rate 0.001, shuffled
 * batches of 64. {@code epoch} answers with its seconds, {@code memory} with the megabytes of heap in use after an epoch and a
 * garbage collection; the check is the mean loss of the epoch.
 */
final class Epochs implements Work {

    private static final int BATCH = 64;

    private final Trainer trainer;
    private final Batches batches;
    private int epochs;

    /** @param count the number of pictures, of the 60,000, in an epoch */
    Epochs(Layer network, boolean ofPictures, int count) {
        FashionMnist examples = FashionMnist.train();
        examples = count < examples.count() ? examples.first(count) : examples;
        Dataset dataset = ofPictures ? examples.images() : examples.dataset();
        batches = dataset.shuffled(1).batches(BATCH);
        trainer = new Trainer(network, Losses.crossEntropy(), Optimizer.of(Adam.of(1e-3), network));
    }

    @Override
    public Answer answer(String[] request) {
        Stopwatch watch = Stopwatch.of(request);
        double loss = trainer.train(batches, ++epochs).last(History.TRAIN_LOSS);
        double seconds = watch.seconds();
        return new Answer(request[0].equals("memory") ? heap() : seconds, loss);
    }

    private static double heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
    }
}
