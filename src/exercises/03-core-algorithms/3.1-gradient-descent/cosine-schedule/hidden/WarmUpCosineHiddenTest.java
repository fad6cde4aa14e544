import book.exercise.Check;
import book.exercise.Seed;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WarmUpCosineHiddenTest {

    // Values of PyTorch 1.13, printed by warm_restarts.py beside this file.
    @Test
    @DisplayName("another schedule: base 0.5, minimum 0.05, start factor 1/3, 3 steps of warm-up, cosines of 3 and 9 steps")
    void another() {
        double[] pytorch = {0.16666666666666666, 0.2777777777777778, 0.3888888888888889, 0.5, 0.3875, 0.16250000000000006, 0.5,
            0.4864308396768294, 0.44735999970177004, 0.3875, 0.31407083997505936, 0.2359291600249407, 0.16250000000000006,
            0.10264000029822998, 0.06356916032317063, 0.5, 0.4984786304919372};
        WarmUpCosine schedule = new WarmUpCosine(0.5, 0.05, 1.0 / 3, 3, 3, 3);
        Check.close("rate", pytorch, IntStream.range(0, 17).mapToDouble(schedule::at).toArray(), 1e-9);
    }

    @Test
    @DisplayName("the end of the warm-up, the restarts and the middles of the cosines, for random schedules")
    void landmarks() {
        Random random = Seed.random();
        double base = 0.1 + random.nextDouble();
        double minimum = 0.01 * base * random.nextDouble();
        int warmUp = 1 + random.nextInt(50);
        int half = 1 + random.nextInt(100);
        int growth = 1 + random.nextInt(4);
        WarmUpCosine schedule = new WarmUpCosine(base, minimum, 0.25, warmUp, 2 * half, growth);
        Check.close("rate at step 0", base / 4, schedule.at(0), 1e-9);
        int begin = warmUp;
        for (int cosine = 0; cosine < 4; cosine++) {
            Check.close("rate at the first step of cosine " + (cosine + 1), base, schedule.at(begin), 1e-9);
            Check.close("rate half-way down cosine " + (cosine + 1), (base + minimum) / 2, schedule.at(begin + half), 1e-9);
            begin += 2 * half;
            half *= growth;
        }
    }
}
