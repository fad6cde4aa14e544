import book.exercise.Check;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WarmUpCosineTest {

    private static final double CLOSE = 1e-9;
    private static final WarmUpCosine SCHEDULE = new WarmUpCosine(0.1, 0.001, 0.1, 5, 4, 2);

    private static double[] rates(WarmUpCosine schedule, int from, int to) {
        return IntStream.rangeClosed(from, to).mapToDouble(schedule::at).toArray();
    }

    @Test
    @DisplayName("warm-up: steps 0 to 4 climb from 0.01 to 0.082")
    void warmUp() {
        Check.close("rate", new double[] {0.01, 0.028, 0.046, 0.064, 0.082}, rates(SCHEDULE, 0, 4), CLOSE);
    }

    // PyTorch 1.13: LinearLR(start_factor=0.1, total_iters=5), then CosineAnnealingWarmRestarts(T_0=4, T_mult=2, eta_min=0.001).
    @Test
    @DisplayName("first cosine: steps 5 to 8 glide down from 0.1, as PyTorch's do")
    void cosine() {
        double[] yours = rates(SCHEDULE, 5, 8);
        Check.close("rate at step 5", 0.1, yours[0], CLOSE);
        Check.close("first cosine", new double[] {0.1, 0.0855017856687341, 0.0505, 0.0154982143312659}, yours, CLOSE);
    }

    @Test
    @DisplayName("second cosine: steps 9 to 16 begin at 0.1 again and take twice as long, as PyTorch's do")
    void restart() {
        double[] pytorch = {0.1, 0.0962320368593087, 0.0855017856687341, 0.06944282990207196, 0.0505, 0.03155717009792806,
            0.0154982143312659, 0.004767963140691307};
        double[] yours = rates(SCHEDULE, 9, 16);
        Check.close("rate at step 9", pytorch[0], yours[0], CLOSE);
        Check.close("second cosine", pytorch, yours, CLOSE);
    }

    // The half of a cosine is its mean of base and minimum: the third one takes the steps 17 to 32, the fourth one 33 to 64.
    @Test
    @DisplayName("later cosines: base at the steps 17 and 33, half-way down at 25 and 49")
    void later() {
        double[] yours = {SCHEDULE.at(17), SCHEDULE.at(25), SCHEDULE.at(33), SCHEDULE.at(49)};
        Check.close("rates", new double[] {0.1, 0.0505, 0.1, 0.0505}, yours, CLOSE);
    }

    @Test
    @DisplayName("without warm-up and growth, step 0 has the base rate and every second step has it again")
    void noWarmUp() {
        WarmUpCosine schedule = new WarmUpCosine(1, 0, 0.5, 0, 2, 1);
        Check.close("rate", new double[] {1, 0.5, 1, 0.5, 1}, rates(schedule, 0, 4), CLOSE);
    }
}
