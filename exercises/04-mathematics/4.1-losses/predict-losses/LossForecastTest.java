import book.exercise.Check;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LossForecastTest {

    private static final double[] FIVE = {1, 2, 3, 4, 90};

    /** The place from 0 to 100 with the least cost, by trying 10,001 of them. */
    private static double cheapest(DoubleUnaryOperator cost) {
        double best = 0;
        for (int i = 0; i <= 10_000; i++) {
            best = cost.applyAsDouble(i / 100.0) < cost.applyAsDouble(best) ? i / 100.0 : best;
        }
        return best;
    }

    @Test
    @DisplayName("the best constant by squares")
    void squares() {
        Check.predicted("the constant", cheapest(c -> Arrays.stream(FIVE).map(y -> (c - y) * (c - y)).sum()),
                LossForecast.bestBySquares(), 0.02);
    }

    @Test
    @DisplayName("the best constant by absolute values")
    void absoluteValues() {
        Check.predicted("the constant", cheapest(c -> Arrays.stream(FIVE).map(y -> Math.abs(c - y)).sum()),
                LossForecast.bestByAbsoluteValues(), 0.02);
    }

    @Test
    @DisplayName("the best constant by the quantile loss, q = 0.75")
    void quantile() {
        double[] nine = {10, 20, 30, 40, 50, 60, 70, 80, 90};
        Check.predicted("the constant",
                cheapest(c -> Arrays.stream(nine).map(y -> c < y ? 0.75 * (y - c) : 0.25 * (c - y)).sum()),
                LossForecast.bestByQuantile(), 0.02);
    }

    // The slope is −1 between −5 and −1 and r between −1 and 0: the loss is its integral.
    @Test
    @DisplayName("Huber's loss far out")
    void huber() {
        double integral = 0;
        for (double r = -5 + 0.0005; r < 0; r += 0.001) {
            integral += Math.min(1, -r) * 0.001;
        }
        Check.predicted("the loss", integral, LossForecast.huberFarOut(), 0.02);
    }

    @Test
    @DisplayName("the cross-entropy of guessing among 100 classes")
    void guessing() {
        double sum = 0;
        for (int k = 0; k < 100; k++) {
            sum -= 0.01 * Math.log(0.01);
        }
        Check.predicted("the cross-entropy", sum, LossForecast.guessing(), 0.02);
    }

    // Two classes with the logits x and 0; the probability of the first is 0.2 for x = ln ¼.
    @Test
    @DisplayName("the slope at the logit of the true class")
    void slope() {
        double x = Math.log(0.25);
        double h = 1e-5;
        Check.predicted("the slope", (Math.log1p(Math.exp(-x - h)) - Math.log1p(Math.exp(-x + h))) / (2 * h),
                LossForecast.slopeAtTheTruth(), 0.02);
    }

    @Test
    @DisplayName("the lead of the true logit with label smoothing")
    void lead() {
        double best = cheapest(lead -> Math.log(Math.exp(lead) + 4) - (0.8 + 0.2 / 5) * lead);
        Check.predicted("the lead", best, LossForecast.smoothedLead(), 0.02);
    }

    @Test
    @DisplayName("the Dice loss of two regions")
    void dice() {
        int[] marked = {1, 1, 1, 1, 0, 0, 0, 0};
        int[] region = {0, 1, 1, 1, 1, 1, 1, 0};
        double common = 0;
        double both = 0;
        for (int i = 0; i < 8; i++) {
            common += marked[i] * region[i];
            both += marked[i] + region[i];
        }
        Check.predicted("the Dice loss", 1 - 2 * common / both, LossForecast.diceOfTwoRegions(), 0.02);
    }

    @Test
    @DisplayName("the number of outputs that spell \"aa\"")
    void alignments() {
        int count = 0;
        for (int code = 0; code < 81; code++) {
            StringBuilder path = new StringBuilder();
            for (int t = 0, rest = code; t < 4; t++, rest /= 3) {
                path.append("-ab".charAt(rest % 3));
            }
            String melted = path.toString().replaceAll("(.)\\1+", "$1").replace("-", "");
            count += melted.equals("aa") ? 1 : 0;
        }
        Check.predicted("the number", count, LossForecast.alignments(), 0.02);
    }
}
