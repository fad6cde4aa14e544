import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ClipTogetherTest {

    @Test
    @DisplayName("norm: (3, 4) and (12) are together 13 long")
    void norm() {
        Check.close("norm", 13, ClipTogether.norm(new double[][] {{3, 4}, {12}}), 1e-9);
    }

    // PyTorch 1.13, torch.nn.utils.clip_grad_norm_: 0.23076922, 0.30769229, 0.92307687.
    @Test
    @DisplayName("clipped: (3, 4) and (12) at 1 keep their common direction")
    void clipped() {
        double[][] result = ClipTogether.clipped(new double[][] {{3, 4}, {12}}, 1);
        Check.close("first gradient", new double[] {0.23076922, 0.30769229}, result[0], 1e-6);
        Check.close("second gradient", new double[] {0.92307687}, result[1], 1e-6);
    }

    @Test
    @DisplayName("clipped: shorter gradients stay as they are")
    void shorter() {
        double[][] result = ClipTogether.clipped(new double[][] {{0.3, 0.4}, {1.2}}, 2);
        Check.close("first gradient", new double[] {0.3, 0.4}, result[0], 1e-9);
        Check.close("second gradient", new double[] {1.2}, result[1], 1e-9);
    }

    @Test
    @DisplayName("clipped: the gradients that were given stay as they were")
    void unchanged() {
        double[][] given = {{3, 4}, {12}};
        ClipTogether.clipped(given, 1);
        Check.close("first gradient, afterwards", new double[] {3, 4}, given[0], 0);
        Check.close("second gradient, afterwards", new double[] {12}, given[1], 0);
    }

    @Test
    @DisplayName("factor: sizes 1, 4, 16 behind three layers: each of two steps down leaves a quarter")
    void factor() {
        Check.close("factor of a layer", 0.25, ClipTogether.factor(new double[] {1, 4, 16}), 1e-9);
        Check.close("factor of a layer, growing", 10, ClipTogether.factor(new double[] {1000, 100, 10, 1}), 1e-9);
    }
}
