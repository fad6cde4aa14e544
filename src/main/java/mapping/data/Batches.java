package mapping.data;

import java.util.Iterator;
import java.util.OptionalLong;
import mapping.random.RandomSource;
import mapping.sampling.Indices;
import mapping.sampling.MiniBatches;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/**
 * A data set divided into batches, epoch after epoch. Sections 3.1.3 and 5.2.1. The mapping e ↦ the batches of epoch e: it
 * has no state, so that training may be stopped and resumed anywhere. Going through it directly is epoch 0. PyTorch:
 * {@code DataLoader}.
 *
 * <pre>{@code
 * Batches batches = train.shuffled(seed).batches(64).augmented(new RandomFlip(0.5).then(new RandomShift(2)));
 * for (int epoch = 0; epoch < 10; epoch++) {
 *     for (Batch batch : batches.epoch(epoch)) { … }
 * }
 * }</pre>
 *
 * <p>A batch is made when it is asked for, by copying its examples into fresh memory; an epoch keeps none of them.
 */
public final class Batches implements Iterable<Batch> {

    private static final Augmentation NONE = (x, random) -> x;
    private static final BatchAugmentation UNMIXED = (batch, random) -> batch;

    private final Dataset dataset;
    private final int size;
    private final boolean dropLast;
    private final OptionalLong seed;
    private final Augmentation augmentation;
    private final BatchAugmentation mixing;

    private Batches(Dataset dataset, int size, boolean dropLast, OptionalLong seed, Augmentation augmentation,
            BatchAugmentation mixing) {
        new MiniBatches(dataset.count(), size, dropLast, 0);   // whether the size fits
        this.dataset = dataset;
        this.size = size;
        this.dropLast = dropLast;
        this.seed = seed;
        this.augmentation = augmentation;
        this.mixing = mixing;
    }

    static Batches inOrder(Dataset dataset, int size) {
        return new Batches(dataset, size, false, OptionalLong.empty(), NONE, UNMIXED);
    }

    static Batches shuffled(Shuffled shuffled, int size) {
        return new Batches(shuffled.dataset(), size, false, OptionalLong.of(shuffled.seed()), NONE, UNMIXED);
    }

    /** The same without the last batch of an epoch if that is smaller than the others. */
    public Batches dropLast() {
        return new Batches(dataset, size, true, seed, augmentation, mixing);
    }

    /**
     * The same with each x replaced by a random variant of it, another one in every epoch. The variant of an example is decided
     * by the seed of the shuffling, the epoch and the number of the example; it does not depend on the batch size.
     */
    public Batches augmented(Augmentation variants) {
        requireSeed();
        return new Batches(dataset, size, dropLast, seed, variants, mixing);
    }

    /** The same with each batch replaced by a random variant of it, decided by the seed, the epoch and the batch's number. */
    public Batches mixed(BatchAugmentation variants) {
        requireSeed();
        return new Batches(dataset, size, dropLast, seed, augmentation, variants);
    }

    private void requireSeed() {
        if (seed.isEmpty()) {
            throw new IllegalStateException("Only shuffled batches have random variants, since these need a seed: "
                    + "write dataset.shuffled(seed).batches(" + size + ") before it.");
        }
    }

    /** How many batches an epoch has. */
    public int perEpoch() {
        return new MiniBatches(dataset.count(), size, dropLast, 0).perEpoch();
    }

    /** The batches of an epoch (from 0), in order. */
    public Iterable<Batch> epoch(int epoch) {
        return epoch(epoch, 0);
    }

    /** The batches of an epoch without the first {@code skipped}, which resumed training has already seen; skipping is free. */
    public Iterable<Batch> epoch(int epoch, int skipped) {
        if (epoch < 0 || skipped < 0 || skipped > perEpoch()) {
            throw new IllegalArgumentException(
                "Epochs must be counted from 0 and have " + perEpoch() + " batches, got epoch " + epoch
                    + " without its first " + skipped + " batches.");
        }
        return () -> {
            Iterator<Indices> numbers = numbers(epoch).iterator();
            for (int i = 0; i < skipped; i++) {
                numbers.next();
            }
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return numbers.hasNext();
                }

                @Override
                public Batch next() {
                    return batch(numbers.next(), epoch);
                }
            };
        };
    }

    @Override
    public Iterator<Batch> iterator() {
        return epoch(0).iterator();
    }

    private Iterable<Indices> numbers(int epoch) {
        return seed.isPresent() ? new MiniBatches(dataset.count(), size, dropLast, seed.getAsLong()).epoch(epoch)
                : Indices.divide(Indices.all(dataset.count()).examples(), size, dropLast);
    }

    private Batch batch(Indices numbers, int epoch) {
        Batch batch = dataset.batch(numbers.examples(), numbers.from(), numbers.to());
        if (seed.isEmpty()) {
            return batch;
        }
        RandomSource random = RandomSource.of(seed.getAsLong());
        Batch varied = augmentation == NONE ? batch : varied(batch, numbers, random.fork("augmentation").fork(epoch));
        return mixing.apply(varied, random.fork("mixing").fork(epoch).fork(numbers.from() / size));
    }

    private Batch varied(Batch batch, Indices numbers, RandomSource random) {
        Tensor[] variants = new Tensor[batch.size()];
        for (int i = 0; i < variants.length; i++) {
            int number = numbers.examples()[numbers.from() + i];
            variants[i] = augmentation.apply(batch.x().select(0, i), random.fork(number));
        }
        return new Batch(Tensors.stack(0, variants), batch.y());
    }

    /** The examples that are divided. */
    public Dataset dataset() {
        return dataset;
    }

    /** The number of examples of a batch. */
    public int size() {
        return size;
    }

    @Override
    public String toString() {
        return perEpoch() + " batches of " + size + " in each epoch of a " + dataset;
    }
}
