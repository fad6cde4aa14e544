import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SoftTargetsTest {

    private static final double[] STUDENT = {1, 2, 3};
    private static final double[] TEACHER = {2, 2.5, 4};
    private static final double[] OTHER_STUDENT = {0.5, 0.5, -1};
    private static final double[] OTHER_TEACHER = {1, 0, -1};

    private static double meanOfTwo(double temperature, double share) {
        return (SoftTargets.loss(STUDENT, TEACHER, 2, temperature, share)
            + SoftTargets.loss(OTHER_STUDENT, OTHER_TEACHER, 0, temperature, share)) / 2;
    }

    @Test
    @DisplayName("soft: logits ln 4 and 0 are 0.8 and 0.2 at T = 1, and 2/3 and 1/3 at T = 2")
    void soft() {
        Check.close("probabilities at T = 1", new double[] {0.8, 0.2}, SoftTargets.soft(new double[] {Math.log(4), 0}, 1), 1e-9);
        Check.close("probabilities at T = 2", new double[] {2 / 3.0, 1 / 3.0},
            SoftTargets.soft(new double[] {Math.log(4), 0}, 2), 1e-9);
    }

    // PyTorch 1.13 (float, times T²: fewer digits at T = 4): kl_div(…, reduction="batchmean") * T * T and cross_entropy.
    @Test
    @DisplayName("loss: of the teacher alone 0.0603, 0.0619 and 0.0596 at T = 1, 2 and 4")
    void ofTheTeacher() {
        Check.close("loss at T = 1", 0.06034549, meanOfTwo(1, 0), 1e-5);
        Check.close("loss at T = 2", 0.06185210, meanOfTwo(2, 0), 1e-5);
        Check.close("loss at T = 4", 0.05962205, meanOfTwo(4, 0), 1e-4);
    }

    @Test
    @DisplayName("loss: of the label alone 0.6033, at every temperature")
    void ofTheLabel() {
        Check.close("loss at T = 1", 0.60326111, meanOfTwo(1, 1), 1e-5);
        Check.close("loss at T = 4", 0.60326111, meanOfTwo(4, 1), 1e-5);
    }

    @Test
    @DisplayName("loss: a quarter of the label's and three quarters of the teacher's at T = 2")
    void mixed() {
        Check.close("loss", 0.25 * 0.60326111 + 0.75 * 0.06185210, meanOfTwo(2, 0.25), 1e-5);
    }

    @Test
    @DisplayName("slopes: of the label alone, 1/8, 1/4 and −3/8 for the logits 0, ln 2 and ln 5")
    void slopesOfTheLabel() {
        Check.close("slopes", new double[] {0.125, 0.25, -0.375},
            SoftTargets.slopes(new double[] {0, Math.log(2), Math.log(5)}, TEACHER, 2, 3, 1), 1e-9);
    }

    @Test
    @DisplayName("slopes: of the teacher alone at T = 2, for the example")
    void slopesOfTheTeacher() {
        Check.close("slopes", new double[] {2 * (0.5 - 2 / 3.0), 2 * (0.5 - 1 / 3.0)},
            SoftTargets.slopes(new double[] {0, 0}, new double[] {Math.log(4), 0}, 0, 2, 0), 1e-9);
    }
}
