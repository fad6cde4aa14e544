import book.exercise.Check;
import book.exercise.Seed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MendTheRegulatorHiddenTest {

    @Test
    @DisplayName("drawn durations, from the end: each letter is a run, padded or cut")
    void drawn() {
        Random random = Seed.random();
        for (int trial = 0; trial < 20; trial++) {
            double[] logs = new double[1 + random.nextInt(6)];
            List<Integer> expected = new ArrayList<>();
            for (int j = 0; j < logs.length; j++) {
                int whole = random.nextInt(6);
                logs[j] = Math.log(Math.max(0.05, whole + 0.8 * random.nextDouble() - 0.4));
                for (int k = 0; k < Math.max(1, whole); k++) {
                    expected.add(j);
                }
            }
            while (expected.size() < 20) {
                expected.add(-1);
            }
            Check.equal("the letters of the frames", expected.subList(0, 20),
                Arrays.stream(MendTheRegulator.sources(logs, 20)).boxed().toList());
        }
    }
}
