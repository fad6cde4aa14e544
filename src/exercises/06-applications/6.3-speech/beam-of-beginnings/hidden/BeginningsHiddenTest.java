import book.exercise.Check;
import book.exercise.Seed;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BeginningsHiddenTest {

    private static double[][] frames(Random random, int count) {
        double[][] frames = new double[count][3];
        for (double[] frame : frames) {
            double sum = 0;
            for (int k = 0; k < 3; k++) {
                frame[k] = 0.1 + random.nextDouble();
                sum += frame[k];
            }
            for (int k = 0; k < 3; k++) {
                frame[k] /= sum;
            }
        }
        return frames;
    }

    @Test
    @DisplayName("a wide beam has the sums of all paths, written out")
    void everyPath() {
        double[][] frames = frames(Seed.random(), 5);
        Map<String, Double> expected = new TreeMap<>();
        for (int code = 0; code < 243; code++) {
            double p = 1;
            StringBuilder text = new StringBuilder();
            int last = 2;
            for (int t = 0, rest = code; t < 5; t++, rest /= 3) {
                int k = rest % 3;
                p *= frames[t][k];
                if (k < 2 && k != last) {
                    text.append((char) ('a' + k));
                }
                last = k;
            }
            expected.merge(text.toString(), p, Double::sum);
        }
        Map<String, Double> sums = Beginnings.probabilities(frames, 1000);
        expected.forEach((text, p) -> Check.close("\"" + text + "\"", p, sums.getOrDefault(text, 0.0), 1e-9));
    }

    @Test
    @DisplayName("the beam keeps as many as it may, and nothing more than all")
    void beam() {
        double[][] frames = frames(Seed.random(), 6);
        Map<String, Double> narrow = Beginnings.probabilities(frames, 4);
        Check.equal("beginnings left", 4, narrow.size());
        Map<String, Double> wide = Beginnings.probabilities(frames, 1000);
        Check.holds("all beginnings together have 1", Math.abs(wide.values().stream().mapToDouble(p -> p).sum() - 1) < 1e-9);
        Check.holds("a kept beginning has no more than all its paths",
            narrow.entrySet().stream().allMatch(each -> each.getValue() <= wide.getOrDefault(each.getKey(), 0.0) + 1e-12));
    }
}
