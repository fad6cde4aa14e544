import book.exercise.Check;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MendTheMaskTest {

    private static List<Boolean> mask(double share, double... weights) {
        List<Boolean> mask = new ArrayList<>();
        for (boolean stays : MendTheMask.mask(weights, share)) {
            mask.add(stays);
        }
        return mask;
    }

    @Test
    @DisplayName("the example's schedule at steps 50, 200, 250 and 400")
    void schedule() {
        Check.close("share at step 50", 0, MendTheMask.share(0.8, 100, 300, 50), 1e-12);
        Check.close("share at step 200", 0.7, MendTheMask.share(0.8, 100, 300, 200), 1e-12);
        Check.close("share at step 250", 0.7875, MendTheMask.share(0.8, 100, 300, 250), 1e-12);
        Check.close("share at step 400", 0.8, MendTheMask.share(0.8, 100, 300, 400), 1e-12);
    }

    @Test
    @DisplayName("half of the weights 0.1, -0.5, 0.3, -0.2")
    void half() {
        Check.equal("the mask", List.of(false, true, true, false), mask(0.5, 0.1, -0.5, 0.3, -0.2));
    }

    @Test
    @DisplayName("PyTorch's mask of half of 0.1, -0.5, 0.3, -0.2, 0.7, -0.05")
    void pyTorch() {
        Check.equal("the mask", List.of(false, true, true, false, true, false), mask(0.5, 0.1, -0.5, 0.3, -0.2, 0.7, -0.05));
    }

    @Test
    @DisplayName("0.3 of four weights is one weight, 0.4 is two")
    void rounded() {
        Check.equal("the mask", List.of(false, true, true, true), mask(0.3, 1, -2, 3, -4));
        Check.equal("the mask", List.of(false, false, true, true), mask(0.4, 1, -2, 3, -4));
    }

    @Test
    @DisplayName("a step of the example")
    void step() {
        double[] weights = {0.1, -0.5, 0.3, -0.2};
        Check.close("the weights", new double[] {0, -0.6, 0.2, 0},
            MendTheMask.step(weights, new double[] {1, 1, 1, 1}, 0.1, new boolean[] {false, true, true, false}), 1e-12);
        Check.unchanged("the weights that were given", new double[] {0.1, -0.5, 0.3, -0.2}, weights);
    }
}
