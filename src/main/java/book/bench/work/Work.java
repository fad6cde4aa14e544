package book.bench.work;

/** One kind of work: a mapping request ↦ how fast or how large. The first answers are slow; whoever asks discards them. */
public interface Work {

    Answer answer(String[] request);

    /** Returns what a native library beneath says of how it was built, as {@code torch.__config__.show()}; may be empty. */
    default String config() {
        return "";
    }

    /**
     * The result of some work.
     *
     * @param value in the unit of the work: seconds, GFLOP/s, nodes per second, megabytes
     * @param check a number that shows that the work was done (a loss, a sum of results); the peer's must agree
     */
    record Answer(double value, double check) {
    }
}
