import book.exercise.ToDo;

/** What several classifiers say together. */
public final class TwoWitnesses {

    private TwoWitnesses() {
    }

    /** The product rule: probabilities of the classes from those of each witness, null for a missing one. */
    public static double[] fused(double[] prior, double[]... said) {
        throw new ToDo();
    }

    /** The product rule from the logits of each witness. */
    public static double[] fusedLogs(double[] prior, double[]... logits) {
        throw new ToDo();
    }

    /** The probability that two things have the same class. */
    public static double same(double[] first, double[] second) {
        throw new ToDo();
    }
}
