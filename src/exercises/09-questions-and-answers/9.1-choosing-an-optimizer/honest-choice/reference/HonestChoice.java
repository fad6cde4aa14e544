/** Choosing a learning rate from a table of trainings: rates in rows, cuts of the data in columns. */
public final class HonestChoice {

    private HonestChoice() {
    }

    /** The row that is best on this cut: least validation loss, of equals the first; NaN is a training that diverged. */
    public static int chosen(double[][] validationLosses, int cut) {
        int best = -1;
        for (int row = 0; row < validationLosses.length; row++) {
            double loss = validationLosses[row][cut];
            if (!Double.isNaN(loss) && (best < 0 || loss < validationLosses[best][cut])) {
                best = row;
            }
        }
        return best;
    }

    /** What the way of choosing is worth: on each cut the test score of the chosen row, and the mean over the cuts. */
    public static double score(double[][] validationLosses, double[][] testScores) {
        int cuts = testScores[0].length;
        double sum = 0;
        for (int cut = 0; cut < cuts; cut++) {
            sum += testScores[chosen(validationLosses, cut)][cut];
        }
        return sum / cuts;
    }
}
