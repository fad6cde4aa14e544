/** The loss of a student of one picture, with a teacher and with a label, and its slopes. */
public final class SoftTargets {

    private SoftTargets() {
    }

    /** The probabilities of these logits at a temperature. */
    public static double[] soft(double[] logits, double temperature) {
        double greatest = Double.NEGATIVE_INFINITY;
        for (double z : logits) {
            greatest = Math.max(greatest, z);
        }
        double[] p = new double[logits.length];
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            p[i] = Math.exp((logits[i] - greatest) / temperature);
            sum += p[i];
        }
        for (int i = 0; i < p.length; i++) {
            p[i] /= sum;
        }
        return p;
    }

    /** share · cross-entropy of the label + (1 − share) · T² · KL(teacher ‖ student). */
    public static double loss(double[] student, double[] teacher, int label, double temperature, double share) {
        double[] p = soft(student, temperature);
        double[] q = soft(teacher, temperature);
        double divergence = 0;
        for (int i = 0; i < p.length; i++) {
            divergence += q[i] * Math.log(q[i] / p[i]);
        }
        double surprise = -Math.log(soft(student, 1)[label]);
        return share * surprise + (1 - share) * temperature * temperature * divergence;
    }

    /** The derivatives of this loss by the student's logits. */
    public static double[] slopes(double[] student, double[] teacher, int label, double temperature, double share) {
        double[] p = soft(student, temperature);
        double[] q = soft(teacher, temperature);
        double[] plain = soft(student, 1);
        double[] slopes = new double[student.length];
        for (int i = 0; i < slopes.length; i++) {
            double hard = plain[i] - (i == label ? 1 : 0);
            slopes[i] = share * hard + (1 - share) * temperature * (p[i] - q[i]);
        }
        return slopes;
    }
}
