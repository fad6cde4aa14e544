import book.exercise.Check;
import mapping.data.sets.Iris;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LloydByHandTest {

    private static final double[][] LINE = {{0}, {1}, {5}, {6}};

    @Test
    @DisplayName("the nearest centre in the plane; of two equally near the first")
    void nearest() {
        double[][] centers = {{0, 0}, {4, 0}, {0, 3}};
        Check.equal("centre of (3, 1)", 1, LloydByHand.nearest(new double[] {3, 1}, centers));
        Check.equal("centre of (1, 2.5)", 2, LloydByHand.nearest(new double[] {1, 2.5}, centers));
        Check.equal("centre of (2, 0), half way", 0, LloydByHand.nearest(new double[] {2, 0}, centers));
    }

    @Test
    @DisplayName("the example: 0 stays, 1 moves to 4")
    void firstRound() {
        Check.close("the centres", new double[][] {{0}, {4}}, LloydByHand.moved(LINE, new double[][] {{0}, {1}}), 1e-12);
    }

    @Test
    @DisplayName("the example: inertia 41 at first, 1 at the end")
    void inertia() {
        Check.close("the inertia at first", 41, LloydByHand.inertia(LINE, new double[][] {{0}, {1}}), 1e-9);
        Check.close("the inertia at the end", 1, LloydByHand.inertia(LINE, new double[][] {{0.5}, {5.5}}), 1e-9);
    }

    @Test
    @DisplayName("a centre that nobody is near to stays")
    void lonely() {
        Check.close("the centres", new double[][] {{3}, {100}}, LloydByHand.moved(LINE, new double[][] {{2}, {100}}), 1e-12);
    }

    @Test
    @DisplayName("iris from flowers 0, 50, 100: scikit-learn's first round")
    void iris() {
        double[][] rows = Iris.load().features();
        double[][] start = {rows[0].clone(), rows[50].clone(), rows[100].clone()};
        double[][] moved = LloydByHand.moved(rows, start);
        Check.close("the second centre",
            new double[] {6.056666666666667, 2.796666666666667, 4.4816666666666665, 1.4466666666666668},
            moved[1], 1e-9);
        Check.close("the inertia", 82.591317678837, LloydByHand.inertia(rows, moved), 1e-7);
        Check.unchanged("the second old centre", rows[50], start[1]);
    }
}
