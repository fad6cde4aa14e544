import book.exercise.Check;
import mapping.data.sets.Iris;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The values of iris were printed by src/test/numpy/medians.py, all others worked out on paper. */
class LloydByHandTest {

    private static final double[][] LINE = {{0}, {1}, {5}, {6}, {100}};

    @Test
    @DisplayName("the nearest centre by absolute differences; of two equally near the first")
    void nearest() {
        double[][] centers = {{2, 2}, {3, 0}, {0, 6}};
        Check.equal("centre of (0, 0): distances 4, 3, 6", 1, LloydByHand.nearest(new double[] {0, 0}, centers));
        Check.equal("centre of (1, 5): distances 4, 7, 2", 2, LloydByHand.nearest(new double[] {1, 5}, centers));
        Check.equal("centre of (1.5, 0.5): distances 2, 2, 7", 0, LloydByHand.nearest(new double[] {1.5, 0.5}, centers));
    }

    @Test
    @DisplayName("the example: the first moves to 0.5, the second to 6, whatever lies far away")
    void firstRound() {
        Check.close("the centres", new double[][] {{0.5}, {6}}, LloydByHand.moved(LINE, new double[][] {{0}, {5}}), 1e-12);
        Check.close("the centres with 1,000 for 100", new double[][] {{0.5}, {6}},
            LloydByHand.moved(new double[][] {{1000}, {0}, {6}, {1}, {5}}, new double[][] {{0}, {5}}), 1e-12);
    }

    @Test
    @DisplayName("the example: the cost is 97 at first, 96 after a round")
    void cost() {
        Check.close("the cost at first", 0 + 1 + 0 + 1 + 95, LloydByHand.cost(LINE, new double[][] {{0}, {5}}), 1e-9);
        Check.close("the cost after a round", 0.5 + 0.5 + 1 + 0 + 94, LloydByHand.cost(LINE, new double[][] {{0.5}, {6}}), 1e-9);
    }

    @Test
    @DisplayName("a median in each coordinate by itself")
    void coordinates() {
        double[][] rows = {{0, 9}, {1, 0}, {5, 3}};
        Check.close("the centre of three rows", new double[][] {{1, 3}}, LloydByHand.moved(rows, new double[][] {{0, 0}}), 1e-12);
    }

    @Test
    @DisplayName("a centre that nobody is near to stays")
    void lonely() {
        Check.close("the centres", new double[][] {{5}, {1000}}, LloydByHand.moved(LINE, new double[][] {{2}, {1000}}), 1e-12);
    }

    @Test
    @DisplayName("iris from flowers 20, 75, 125: numpy's medians")
    void iris() {
        double[][] rows = Iris.load().features();
        double[][] start = {rows[20].clone(), rows[75].clone(), rows[125].clone()};
        double[][] moved = LloydByHand.moved(rows, start);
        Check.close("the centres",
            new double[][] {{5.0, 3.4, 1.5, 0.2}, {6.0, 2.8, 4.5, 1.4}, {6.8, 3.1, 5.8, 2.1}}, moved, 1e-9);
        Check.close("the cost", 160.2, LloydByHand.cost(rows, moved), 1e-7);
        Check.unchanged("the second old centre", rows[75], start[1]);
    }
}
