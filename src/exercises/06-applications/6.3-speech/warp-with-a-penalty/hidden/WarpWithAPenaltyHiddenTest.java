import book.exercise.Check;
import book.exercise.Seed;
import java.util.Arrays;
import java.util.Random;
import mapping.speech.TimeWarping;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WarpWithAPenaltyHiddenTest {

    private static double[] sequence(Random random) {
        return random.doubles(1 + random.nextInt(7), 0, 9).map(Math::rint).toArray();
    }

    private static double[][] rows(double[] x) {
        return Arrays.stream(x).mapToObj(v -> new double[] {v}).toArray(double[][]::new);
    }

    @Test
    @DisplayName("without a penalty the library's cost, on random sequences")
    void library() {
        Random random = Seed.random();
        for (int run = 0; run < 20; run++) {
            double[] a = sequence(random);
            double[] b = sequence(random);
            Check.close("the cost", TimeWarping.cost(rows(a), rows(b)), WarpWithAPenalty.cost(a, b, 0), 1e-12);
        }
    }

    @Test
    @DisplayName("the same in both directions, no less under a higher penalty, and under a huge one only lengths are made up for")
    void laws() {
        Random random = Seed.random();
        for (int run = 0; run < 20; run++) {
            double[] a = sequence(random);
            double[] b = sequence(random);
            Check.holds("the cost is the same for both exchanged",
                Math.abs(WarpWithAPenalty.cost(a, b, 0.7) - WarpWithAPenalty.cost(b, a, 0.7)) < 1e-9);
            Check.holds("a higher penalty costs no less", WarpWithAPenalty.cost(a, b, 0.7) >= WarpWithAPenalty.cost(a, b, 0.2) - 1e-12);
            Check.equal("held under a penalty of 1,000", Math.abs(a.length - b.length), WarpWithAPenalty.held(a, b, 1000));
        }
    }

    @Test
    @DisplayName("of equally good ways the free step is taken")
    void ties() {
        int n = 2 + Seed.random().nextInt(4);
        double[] same = new double[n];
        Check.equal("held", 0, WarpWithAPenalty.held(same, same, 0));
        Check.equal("held", 1, WarpWithAPenalty.held(same, new double[n + 1], 0));
    }
}
