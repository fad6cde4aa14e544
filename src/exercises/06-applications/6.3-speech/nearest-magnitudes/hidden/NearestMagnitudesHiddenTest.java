import book.exercise.Check;
import book.exercise.Seed;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NearestMagnitudesHiddenTest {

    @Test
    @DisplayName("drawn numbers: by angles")
    void angles() {
        Random random = Seed.random();
        double[] parts = new double[24];
        double[] magnitudes = new double[12];
        double[] expected = new double[24];
        for (int i = 0; i < 12; i++) {
            parts[2 * i] = random.nextGaussian();
            parts[2 * i + 1] = random.nextGaussian();
            magnitudes[i] = 0.5 + 3 * random.nextDouble();
            double angle = Math.atan2(parts[2 * i + 1], parts[2 * i]);
            expected[2 * i] = magnitudes[i] * Math.cos(angle);
            expected[2 * i + 1] = magnitudes[i] * Math.sin(angle);
        }
        Check.close("the numbers", expected, NearestMagnitudes.putBack(parts, magnitudes), 1e-9);
    }

    @Test
    @DisplayName("drawn numbers: the error over the whole spectrum of 8 samples, 5 frequencies and 3 frames")
    void whole() {
        Random random = Seed.random();
        double[] parts = new double[30];
        double[] magnitudes = new double[15];
        for (int i = 0; i < 15; i++) {
            parts[2 * i] = random.nextGaussian();
            parts[2 * i + 1] = random.nextGaussian();
            magnitudes[i] = 0.5 + 3 * random.nextDouble();
        }
        double apart = 0;
        double all = 0;
        for (int k = 0; k < 8; k++) {
            for (int t = 0; t < 3; t++) {
                int i = Math.min(k, 8 - k) * 3 + t;
                double length = Math.sqrt(parts[2 * i] * parts[2 * i] + parts[2 * i + 1] * parts[2 * i + 1]);
                apart += Math.pow(length - magnitudes[i], 2);
                all += Math.pow(magnitudes[i], 2);
            }
        }
        Check.close("the error", Math.sqrt(apart) / Math.sqrt(all), NearestMagnitudes.error(parts, magnitudes, 3), 1e-9);
    }
}
