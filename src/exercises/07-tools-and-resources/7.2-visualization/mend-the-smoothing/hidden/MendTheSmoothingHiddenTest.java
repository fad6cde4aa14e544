import book.exercise.Check;
import book.exercise.Seed;
import java.util.Random;
import mapping.monitoring.Smoothing;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MendTheSmoothingHiddenTest {

    @Test
    @DisplayName("random curves with gaps are smoothed as by the library")
    void library() {
        Random random = Seed.random();
        double w = 0.5 + 0.4 * random.nextDouble();
        double[] curve = random.doubles(30, 1, 3).toArray();
        curve[3] = Double.NaN;
        curve[17] = Double.NaN;
        double[] smoothed = MendTheSmoothing.smooth(curve.clone(), w);
        double[] expected = new Smoothing(w).apply(curve);
        for (int t = 0; t < 30; t++) {
            if (t != 3 && t != 17) {
                Check.close("value " + t, expected[t], smoothed[t], 1e-9);
            } else {
                Check.holds("gap " + t, Double.isNaN(smoothed[t]));
            }
        }
    }

    @Test
    @DisplayName("the weighted mean, summed from its definition")
    void definition() {
        Random random = Seed.random();
        double w = 0.3 + 0.6 * random.nextDouble();
        double[] curve = random.doubles(12, 0, 5).toArray();
        double sum = 0;
        double weights = 0;
        for (int back = 0; back < 12; back++) {
            sum += Math.pow(w, back) * curve[11 - back];
            weights += Math.pow(w, back);
        }
        Check.close("the last value", sum / weights, MendTheSmoothing.smooth(curve, w)[11], 1e-9);
    }
}
