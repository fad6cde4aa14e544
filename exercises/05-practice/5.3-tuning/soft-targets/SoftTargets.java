import book.exercise.ToDo;

/** The loss of a student of one picture, with a teacher and with a label, and its slopes. */
public final class SoftTargets {

    private SoftTargets() {
    }

    /** The probabilities of these logits at a temperature. */
    public static double[] soft(double[] logits, double temperature) {
        throw new ToDo();
    }

    /** share · cross-entropy of the label + (1 − share) · T² · KL(teacher ‖ student). */
    public static double loss(double[] student, double[] teacher, int label, double temperature, double share) {
        throw new ToDo();
    }

    /** The derivatives of this loss by the student's logits. */
    public static double[] slopes(double[] student, double[] teacher, int label, double temperature, double share) {
        throw new ToDo();
    }
}
