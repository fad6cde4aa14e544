import book.exercise.ToDo;

/** The preparation x ↦ (x − mean) / deviation, fitted to training data that come in batches. */
public final class StreamedNormalization {

    /** Takes a batch into account: one row for each example. */
    public void add(double[][] batch) {
        throw new ToDo();
    }

    /** The mean of each feature over all examples so far. */
    public double[] mean() {
        throw new ToDo();
    }

    /** The standard deviation of each feature over all examples so far, divided by their number. */
    public double[] deviation() {
        throw new ToDo();
    }

    /** An example with the mean subtracted, divided by the deviation where that is not 0. */
    public double[] apply(double[] x) {
        throw new ToDo();
    }
}
