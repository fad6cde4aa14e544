import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TwinsNotNeighboursTest {

    @Test
    @DisplayName("(3, 4) has the direction (0.6, 0.8)")
    void direction() {
        Check.close("the direction", new double[] {0.6, 0.8}, TwinsNotNeighbours.direction(new double[] {3, 4}), 1e-12);
    }

    @Test
    @DisplayName("cosines over τ = 0.5, and no view is its own candidate")
    void similarities() {
        double[][] table = TwinsNotNeighbours.similarities(new double[][] {{1, 0}, {0, 1}, {-1, 0}}, 0.5);
        Check.close("of right angles", 0, table[0][1], 1e-12);
        Check.close("of opposite views", -2, table[0][2], 1e-12);
        Check.holds("e to the power of the diagonal is 0", Math.exp(table[0][0]) == 0 && Math.exp(table[2][2]) == 0);
    }

    @Test
    @DisplayName("the example: −ln(e / (e + 2))")
    void example() {
        double loss = TwinsNotNeighbours.loss(new double[][] {{2, 0}, {0, 1}}, new double[][] {{1, 0}, {0, 3}}, 1);
        Check.close("the loss", Math.log(Math.E + 2) - 1, loss, 1e-9);
    }

    @Test
    @DisplayName("four views, computed by NumPy from the definition, τ = 0.5")
    void truth() {
        double loss = TwinsNotNeighbours.loss(new double[][] {{1, 1, 1}, {-1, -1, -1}},
            new double[][] {{1, 1, -1}, {-1, -1, 1}}, 0.5);
        Check.close("the loss", 0.2874924964872894, loss, 1e-9);
    }
}
