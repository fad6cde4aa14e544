package mapping.data;

import mapping.Requirement;

/**
 * A data set in random order, a different one in every epoch. Section 3.1.3.
 *
 * @param dataset the examples
 * @param seed    determines the orders: epoch e of a seed is always the same
 */
public record Shuffled(Dataset dataset, long seed) {

    public Shuffled {
        Requirement.given("The dataset", dataset);
    }

    /**
     * Batches of this number of examples; the last one of an epoch may be smaller, see {@link Batches#dropLast}.
     *
     * @throws IllegalArgumentException if the size is less than 1 or more than there are examples
     */
    public Batches batches(int size) {
        return Batches.shuffled(this, size);
    }
}
