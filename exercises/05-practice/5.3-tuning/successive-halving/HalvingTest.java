import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HalvingTest {

    private static double[][] numbers(int[][] rungs) {
        double[][] numbers = new double[rungs.length][2];
        for (int i = 0; i < rungs.length; i++) {
            numbers[i] = new double[] {rungs[i][0], rungs[i][1]};
        }
        return numbers;
    }

    // Li et al. (2018), table 1, the bracket with most settings.
    @Test
    @DisplayName("81 settings, 1 epoch, η = 3: the rungs of Hyperband's table")
    void paper() {
        int[][] rungs = Halving.rungs(81, 1, 3);
        Check.equal("the number of rungs", 5, rungs.length);
        Check.close("the rungs", new double[][] {{81, 1}, {27, 3}, {9, 9}, {3, 27}, {1, 81}}, numbers(rungs), 1e-12);
    }

    @Test
    @DisplayName("8 settings, 2 epochs, η = 3: 8, then 2")
    void notAPower() {
        int[][] rungs = Halving.rungs(8, 2, 3);
        Check.equal("the number of rungs", 2, rungs.length);
        Check.close("the rungs", new double[][] {{8, 2}, {2, 6}}, numbers(rungs), 1e-12);
    }

    @Test
    @DisplayName("steady curves: the setting with the least loss wins")
    void steady() {
        double[] losses = {0.5, 0.4, 0.1, 0.3, 0.9, 0.2, 0.8, 0.7};
        Check.equal("the winner", 2, Halving.winner((setting, epochs) -> losses[setting], 8, 1, 2));
    }

    // After 1, 2 and 4 epochs.
    @Test
    @DisplayName("curves that cross: who survives the first cut is judged anew at the next")
    void crossing() {
        double[][] curves = {{0.3, 0.28, 0.27}, {0.9, 0.1, 0.0}, {0.5, 0.45, 0.4}, {0.4, 0.2, 0.1}};
        Check.equal("the winner", 3,
                Halving.winner((setting, epochs) -> curves[setting][epochs == 1 ? 0 : epochs == 2 ? 1 : 2], 4, 1, 2));
    }
}
