package mapping.training;

import mapping.data.Batches;

/** What is said when the heap is too small: what was going on, with how much memory, and what to do. */
final class MemoryExhausted {

    private MemoryExhausted() {
    }

    static IllegalStateException reached(String what, Batches batches, String mend, OutOfMemoryError e) {
        return new IllegalStateException("Memory ran out in " + what + " with batches of " + batches.size() + " examples and "
            + Runtime.getRuntime().maxMemory() / (1 << 20) + " MB of heap: take smaller batches" + mend
            + ", or give Java more memory with -Xmx.", e);
    }
}
