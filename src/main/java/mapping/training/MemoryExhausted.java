package mapping.training;

import mapping.data.Batches;

/** The heap is too small: the sentence says what was going on, with how much memory, and what to do. */
public final class MemoryExhausted extends IllegalStateException {

    private MemoryExhausted(String sentence, OutOfMemoryError cause) {
        super(sentence, cause);
    }

    static MemoryExhausted during(String what, Batches batches, String mend, OutOfMemoryError cause) {
        return new MemoryExhausted("Memory ran out in " + what + " with batches of " + batches.size() + " examples and "
            + Runtime.getRuntime().maxMemory() / (1 << 20) + " MB of heap. Take smaller batches" + mend
            + ", or give Java more memory with -Xmx.", cause);
    }
}
