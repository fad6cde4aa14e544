import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MendTheElboTest {

    @Test
    @DisplayName("a draw with variance 4 has the deviation 2")
    void draw() {
        Check.close("z", new double[] {7, 0.5}, MendTheElbo.draw(new double[] {1, 0.5}, new double[] {Math.log(4), 0},
            new double[] {3, 0}), 1e-9);
    }

    @Test
    @DisplayName("the reconstruction of a picture of two pixels")
    void reconstruction() {
        Check.close("ln p(x | z)", Math.log(0.9 * 0.8), MendTheElbo.reconstruction(new int[] {1, 0}, new double[] {0.9, 0.2}),
            1e-9);
    }

    @Test
    @DisplayName("the divergence from the prior")
    void divergence() {
        Check.close("of µ = 1, ln σ² = 0.5", 0.57436064, MendTheElbo.divergence(new double[] {1}, new double[] {0.5}), 1e-7);
        Check.close("of µ = −0.5, ln σ² = −1", 0.30893972, MendTheElbo.divergence(new double[] {-0.5}, new double[] {-1}), 1e-7);
    }

    @Test
    @DisplayName("both terms together")
    void elbo() {
        Check.close("the bound", Math.log(0.72) - 0.57436064, MendTheElbo.elbo(new int[] {1, 0}, new double[] {0.9, 0.2},
            new double[] {1}, new double[] {0.5}), 1e-7);
    }
}
