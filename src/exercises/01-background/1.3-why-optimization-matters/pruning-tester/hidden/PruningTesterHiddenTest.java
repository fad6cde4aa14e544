import book.exercise.Check;
import java.util.Arrays;
import java.util.function.BiFunction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PruningTesterHiddenTest {

    private static final BiFunction<double[], Double, double[]> RIGHT = (weights, share) -> {
        double[] result = weights.clone();
        for (int zeros = (int) Math.round(share * weights.length); zeros > 0; zeros--) {
            int least = -1;
            for (int i = 0; i < result.length; i++) {
                least = result[i] != 0 && (least < 0 || Math.abs(result[i]) < Math.abs(result[least])) ? i : least;
            }
            result[least] = 0;
        }
        return result;
    };

    @Test
    @DisplayName("it passes a pruning that takes the smallest weight again and again")
    void right() {
        Check.passes("one weight after the other", () -> PruningTester.test(RIGHT));
    }

    @Test
    @DisplayName("it catches prunings of the right size and the wrong weights")
    void wrongWeights() {
        Check.catches("the first weights of the array", () -> PruningTester.test((weights, share) -> {
            double[] result = weights.clone();
            Arrays.fill(result, 0, (int) Math.round(share * weights.length), 0);
            return result;
        }));
        Check.catches("the share of what stays", () -> PruningTester.test((weights, share) -> RIGHT.apply(weights, 1 - share)));
    }

    @Test
    @DisplayName("it catches a pruning that does nothing")
    void nothing() {
        Check.catches("a copy", () -> PruningTester.test((weights, share) -> weights.clone()));
    }
}
