import book.exercise.Check;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WarmUpCosineTest {

    private static final double CLOSE = 1e-9;
    private static final WarmUpCosine SCHEDULE = new WarmUpCosine(0.1, 0.001, 0.1, 5, 20);

    private static double[] rates(WarmUpCosine schedule, int from, int to) {
        return IntStream.rangeClosed(from, to).mapToDouble(schedule::at).toArray();
    }

    @Test
    @DisplayName("warm-up: steps 0 to 4 climb from 0.01 to 0.082")
    void warmUp() {
        Check.close("rate", new double[] {0.01, 0.028, 0.046, 0.064, 0.082}, rates(SCHEDULE, 0, 4), CLOSE);
    }

    // PyTorch 1.13: LinearLR(start_factor=0.1, total_iters=5), then CosineAnnealingLR(T_max=15, eta_min=0.001).
    @Test
    @DisplayName("cosine: steps 5 to 20 glide from 0.1 to 0.001, as PyTorch's do")
    void cosine() {
        double[] pytorch = {0.1, 0.09891830623632339, 0.09572050015330874, 0.0905463412215599, 0.08362196501476347, 0.07525,
            0.0657963412215599, 0.05567415893174885, 0.04532584106825117, 0.03520365877844011, 0.025750000000000012,
            0.017378034985236535, 0.010453658778440105, 0.005279499846691251, 0.0020816937636766184, 0.001};
        double[] yours = rates(SCHEDULE, 5, 20);
        Check.close("rate at step 5", pytorch[0], yours[0], CLOSE);
        Check.close("cosine", pytorch, yours, CLOSE);
    }

    @Test
    @DisplayName("after the last step the rate stays at the minimum")
    void after() {
        Check.close("rest", new double[] {0.001, 0.001, 0.001, 0.001}, rates(SCHEDULE, 20, 23), CLOSE);
    }

    @Test
    @DisplayName("without warm-up, step 0 has the base rate")
    void noWarmUp() {
        WarmUpCosine schedule = new WarmUpCosine(1, 0, 0.5, 0, 2);
        Check.close("rate", new double[] {1, 0.5, 0}, rates(schedule, 0, 2), CLOSE);
    }
}
