/** Several classifiers as one, with four faults. Each gives the logits of one picture: logits[j] are those of member j. */
public final class WrongCommittee {

    private WrongCommittee() {
    }

    /** The probabilities of the ensemble. */
    public static double[] probabilities(double[][] logits) {
        double[] mean = new double[logits[0].length];
        for (double[] own : logits) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += own[i] / logits.length;
            }
        }
        return softmax(mean);
    }

    /** The class that the ensemble gives the greatest probability, the first of equals. */
    public static int decision(double[][] logits) {
        double[] votes = new double[logits[0].length];
        for (double[] own : logits) {
            votes[greatest(own)]++;
        }
        return greatest(votes);
    }

    /** By how much the squared error of the mean answer is below the members' mean squared error. */
    public static double ambiguity(double[] answers) {
        double sum = 0;
        for (double answer : answers) {
            sum += answer;
        }
        double mean = sum / answers.length;
        double squares = 0;
        for (double answer : answers) {
            squares += (answer - mean) * (answer - mean);
        }
        return squares / (answers.length - 1);
    }

    /** Whether a snapshot is kept after this epoch, counted from 0, when the rate begins anew every {@code cycle} epochs. */
    public static boolean isKept(int epoch, int cycle) {
        return epoch % cycle == 0;
    }

    private static double[] softmax(double[] z) {
        double top = z[greatest(z)];
        double[] p = new double[z.length];
        double sum = 0;
        for (int i = 0; i < z.length; i++) {
            p[i] = Math.exp(z[i] - top);
            sum += p[i];
        }
        for (int i = 0; i < z.length; i++) {
            p[i] /= sum;
        }
        return p;
    }

    private static int greatest(double[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            best = values[i] > values[best] ? i : best;
        }
        return best;
    }
}
