import book.exercise.Check;
import mapping.tensor.Tensor;
import mapping.text.translation.BeamSearch;
import mapping.text.translation.Greedy;
import mapping.text.translation.NextToken;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BeamForecastTest {

    /** Rows: after the start (2) and A to E (4 to 8); 3 is the end. */
    private static final double[][] NEXT = {{}, {}, {0, 0, 0, 0, 0.6, 0.4, 0, 0, 0}, {0, 0, 0, 1, 0, 0, 0, 0, 0},
        {0, 0, 0, 0.45, 0, 0, 0.3, 0.25, 0}, {0, 0, 0, 0, 0, 0, 0, 0, 1}, {0, 0, 0, 1, 0, 0, 0, 0, 0},
        {0, 0, 0, 1, 0, 0, 0, 0, 0}, {0, 0, 0, 0.9, 0, 0, 0, 0, 0.1}};

    private static final NextToken<Integer> MODEL = new NextToken<>() {
        @Override
        public Step<Integer> next(int[] last, Integer state) {
            float[] logs = new float[9 * last.length];
            for (int i = 0; i < logs.length; i++) {
                logs[i] = (float) Math.log(NEXT[last[i / 9]][i % 9]);
            }
            return new Step<>(Tensor.of(logs, last.length, 9), 0);
        }

        @Override
        public Integer select(Integer state, int... rows) {
            return 0;
        }
    };

    private static double best(int width) {
        return Math.exp(new BeamSearch(width, 0, 6).write(MODEL, 0).get(0).logProbability());
    }

    @Test
    @DisplayName("greedy writing")
    void greedy() {
        Check.predicted("the probability", Math.exp(new Greedy(6).write(MODEL, 0, 1).get(0).logProbability()),
            BeamForecast.greedy(), 0.02);
    }

    @Test
    @DisplayName("a beam of width 2")
    void beam() {
        Check.predicted("the probability", best(2), BeamForecast.beam(), 0.02);
    }

    @Test
    @DisplayName("a beam of width 100")
    void wideBeam() {
        Check.predicted("the probability", best(100), BeamForecast.wideBeam(), 0.02);
    }

    @Test
    @DisplayName("the score under a length penalty")
    void score() {
        Check.predicted("the score", new BeamSearch(2, 1, 6).write(MODEL, 0).get(0).score(), BeamForecast.score(), 0.02);
    }
}
