import book.exercise.ToDo;

/** Choosing a learning rate from a table of trainings: rates in rows, cuts of the data in columns. */
public final class HonestChoice {

    private HonestChoice() {
    }

    /** The row that is best on this cut: least validation loss, of equals the first; NaN is a training that diverged. */
    public static int chosen(double[][] validationLosses, int cut) {
        throw new ToDo();
    }

    /** What the way of choosing is worth: on each cut the test score of the chosen row, and the mean over the cuts. */
    public static double score(double[][] validationLosses, double[][] testScores) {
        throw new ToDo();
    }
}
