import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HonestEvaluationTest {

    // Training rows 0 and 2 have the mean 1 and the deviation 1; the other rows are far away.
    @Test
    @DisplayName("standardized: rows (0), (2), (11), with the first two for training, become (−1), (1), (10)")
    void standardized() {
        double[][] z = HonestEvaluation.standardized(new double[][] {{0}, {2}, {11}}, 2);
        Check.close("standardized", new double[][] {{-1}, {1}, {10}}, z, 1e-12);
    }

    // By hand: 0.4 is nearest to 0 (label 0), 0.9 to 1 (label 1); the true labels are 1 and 1.
    @Test
    @DisplayName("accuracy: rows that are not neighbours of themselves are right in one case of two")
    void accuracy() {
        double[][] z = {{0}, {1}, {0.4}, {0.9}};
        Check.close("accuracy", 0.5, HonestEvaluation.accuracy(z, new int[] {0, 1, 1, 1}, 2, 2, 4, 1), 1e-12);
    }

    // Found by search with another program: each way of choosing wrongly gives another number here.
    @Test
    @DisplayName("chosen: of 5, 3, 7 and 1 neighbours the 4 validation rows prefer 3")
    void chosen() {
        double[] numbers = {46, 35, 40, 41, 12, 54, 25, 59, 45, 20, 39, 52, 4, 49, 37, 53};
        double[][] z = java.util.Arrays.stream(numbers).mapToObj(number -> new double[] {number}).toArray(double[][]::new);
        int[] labels = {1, 0, 1, 0, 1, 0, 1, 1, 1, 0, 0, 1, 0, 1, 1, 1};
        Check.equal("chosen k", 3, HonestEvaluation.chosen(z, labels, 8, 12, new int[] {5, 3, 7, 1}));
    }
}
