import book.exercise.Check;
import book.exercise.Seed;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WarmUpCosineHiddenTest {

    // Values of PyTorch 1.13, printed by warm_up_cosine.py beside this file.
    @Test
    @DisplayName("another schedule: base 0.5, minimum 0.05, start factor 1/3, 3 of 10 steps of warm-up")
    void another() {
        double[] pytorch = {0.16666666666666666, 0.2777777777777778, 0.3888888888888889, 0.5, 0.47771799527804426,
            0.415285205418215, 0.3250672101401707, 0.22493278985982929, 0.13471479458178498, 0.07228200472195573, 0.05};
        WarmUpCosine schedule = new WarmUpCosine(0.5, 0.05, 1.0 / 3, 3, 10);
        Check.close("rate", pytorch, IntStream.rangeClosed(0, 10).mapToDouble(schedule::at).toArray(), 1e-9);
    }

    @Test
    @DisplayName("the end of the warm-up, the middle of the cosine and the end, for random schedules")
    void landmarks() {
        Random random = Seed.random();
        double base = 0.1 + random.nextDouble();
        double minimum = 0.01 * base * random.nextDouble();
        int warmUp = 1 + random.nextInt(50);
        int half = 1 + random.nextInt(100);
        WarmUpCosine schedule = new WarmUpCosine(base, minimum, 0.25, warmUp, warmUp + 2 * half);
        Check.close("rate at step 0", base / 4, schedule.at(0), 1e-9);
        Check.close("rate after the warm-up", base, schedule.at(warmUp), 1e-9);
        Check.close("rate half-way down", (base + minimum) / 2, schedule.at(warmUp + half), 1e-9);
        Check.close("rate at the end", minimum, schedule.at(warmUp + 2 * half), 1e-9);
        Check.close("rate long after", minimum, schedule.at(warmUp + 20 * half), 1e-9);
    }
}
