package mapping.data;

/** Real data that is available as tensors: all collections of examples in this package. */
public interface Examples {

    /** The examples as vectors: x of shape (n, d), y of shape (n) for classes and (n, 1) for measurements. */
    Dataset dataset();

    /** {@code dataset().shuffled(seed)}: see {@link Dataset#shuffled}. */
    default Shuffled shuffled(long seed) {
        return dataset().shuffled(seed);
    }

    /** {@code dataset().batches(size)}: see {@link Dataset#batches}. */
    default Batches batches(int size) {
        return dataset().batches(size);
    }
}
