import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BothWaysTest {

    private static final double[][] PICTURES = {{3, 0}, {0, 2}};
    private static final double[][] TEXTS = {{1, 1}, {0, 5}};

    @Test
    @DisplayName("the example, computed by hand from the four cosines")
    void example() {
        double c = Math.sqrt(0.5);
        double byHand = (-Math.log(Math.exp(c) / (Math.exp(c) + 1)) - Math.log(Math.exp(1) / (Math.exp(c) + Math.exp(1)))
            + Math.log(2) - Math.log(Math.exp(1) / (1 + Math.exp(1)))) / 4;
        Check.close("the loss", byHand, BothWays.loss(PICTURES, TEXTS, 1), 1e-9);
    }

    @Test
    @DisplayName("lengths do not matter")
    void lengths() {
        Check.close("the loss", BothWaysTest.guess(2), BothWays.loss(new double[][] {{1, 0}, {7, 0}},
            new double[][] {{0, 1}, {0, 9}}, 0.5), 1e-9);
        Check.close("the loss of twins that are longer", Math.log(1 + Math.exp(-2)),
            BothWays.loss(new double[][] {{5, 0}, {0, 3}}, new double[][] {{4, 0}, {0, 8}}, 0.5), 1e-9);
    }

    @Test
    @DisplayName("colder is stricter: ln(1 + e^(−1/τ)) for two pairs at right angles")
    void temperature() {
        double[][] apart = {{1, 0}, {0, 1}};
        Check.close("at 0.25", Math.log(1 + Math.exp(-4)), BothWays.loss(apart, apart, 0.25), 1e-9);
        Check.close("at 0.001", 0, BothWays.loss(apart, apart, 0.001), 1e-9);
    }

    @Test
    @DisplayName("texts ask too: two pictures alike, one text at each")
    void turned() {
        double[][] pictures = {{1, 0}, {1, 0}};
        double[][] texts = {{1, 0}, {0, 1}};
        double asked = (Math.log(1 + Math.exp(-1)) + Math.log(1 + Math.E)) / 2;
        Check.close("the loss", (asked + Math.log(2)) / 2, BothWays.loss(pictures, texts, 1), 1e-9);
    }

    private static double guess(int n) {
        return Math.log(n);
    }
}
