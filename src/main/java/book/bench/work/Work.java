package book.bench.work;

/** One kind of work: a mapping request ↦ how fast or how large. What comes first is slow; the one who asks leaves it out. */
public interface Work {

    Answer answer(String[] request);

    /**
     * What came out.
     *
     * @param value in the unit of the work: seconds, GFLOP/s, nodes per second, megabytes
     * @param check a number that shows that the work was done (a loss, a sum of results); the peer's must agree
     */
    record Answer(double value, double check) {
    }
}
