import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CoveredModesTest {

    @Test
    @DisplayName("minimax: −ln 2 where the critic says one half; −0.1269 for the logit −2")
    void minimax() {
        Check.close("loss at 0", -Math.log(2), CoveredModes.minimax(new double[] {0, 0}), 1e-9);
        Check.close("loss at −2", -0.126928011, CoveredModes.minimax(new double[] {-2}), 1e-8);
    }

    @Test
    @DisplayName("nonSaturating: ln 2 where the critic says one half; 2.1269 for the logit −2")
    void nonSaturating() {
        Check.close("loss at 0", Math.log(2), CoveredModes.nonSaturating(new double[] {0, 0}), 1e-9);
        Check.close("loss at −2", 2.126928011, CoveredModes.nonSaturating(new double[] {-2}), 1e-8);
    }

    @Test
    @DisplayName("both: a critic that is very sure makes no infinity")
    void sure() {
        Check.close("non-saturating at −800", 800, CoveredModes.nonSaturating(new double[] {-800}), 1e-6);
        Check.close("minimax at 800", -800, CoveredModes.minimax(new double[] {800}), 1e-6);
    }

    @Test
    @DisplayName("bestLogit: D = p / (p + q)")
    void bestLogit() {
        Check.close("logit for p = 0.6, q = 0.2", Math.log(3), CoveredModes.bestLogit(0.6, 0.2), 1e-9);
        Check.close("logit for equal densities", 0, CoveredModes.bestLogit(0.3, 0.3), 1e-9);
    }

    @Test
    @DisplayName("covered: two of three centres in the example")
    void covered() {
        double[][] points = {{0, 0.5}, {0, -0.5}, {4, 0}, {4, 0.1}, {2, 2}, {0, 5.5}, {0, 4.5}};
        Check.equal("covered centres", 2, CoveredModes.covered(points, new double[][] {{0, 0}, {4, 0}, {0, 4}}, 1, 2));
    }

    @Test
    @DisplayName("covered: points that are too far from every centre cover none")
    void tooFar() {
        Check.equal("covered centres", 0, CoveredModes.covered(new double[][] {{3}, {3.1}, {3.2}},
            new double[][] {{0}, {1}}, 0.5, 2));
    }

    @Test
    @DisplayName("covered: a point belongs to its nearest centre only")
    void nearestOnly() {
        double[][] points = {{0.4}, {0.45}};
        Check.equal("covered centres", 1, CoveredModes.covered(points, new double[][] {{0}, {1}}, 0.7, 2));
    }
}
