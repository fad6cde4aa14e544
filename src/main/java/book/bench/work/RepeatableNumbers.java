package book.bench.work;

/**
 * An endless sequence of numbers, evenly spread from 0 to 1, that a peer in another language computes to the last bit: number i
 * is h(i + 1) / 2²⁴, where h multiplies by 2654435761, folds the upper half onto the lower one, multiplies by 73244475, folds
 * again, all modulo 2³², and leaves the upper 24 bits.
 */
public final class RepeatableNumbers {

    private long next = 1;

    public float next() {
        int h = (int) (next++ * 2654435761L);
        h ^= h >>> 16;
        h *= 73244475;
        h ^= h >>> 16;
        return (h >>> 8) / 16777216f;
    }

    /** Fills an array with the next numbers, spread from −bound to bound. */
    public void fill(float[] array, float bound) {
        for (int i = 0; i < array.length; i++) {
            array[i] = (2 * next() - 1) * bound;
        }
    }
}
