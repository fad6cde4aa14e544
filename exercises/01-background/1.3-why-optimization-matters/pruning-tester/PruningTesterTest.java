import book.exercise.Check;
import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PruningTesterTest {

    /** Sets the share of the weights for which {@code rank} is smallest to zero. */
    private static double[] pruned(double[] weights, double share, DoubleUnaryOperator rank) {
        double[] ranks = Arrays.stream(weights).map(rank).sorted().toArray();
        int zeros = (int) Math.round(share * weights.length);
        return Arrays.stream(weights).map(w -> zeros > 0 && rank.applyAsDouble(w) <= ranks[zeros - 1] ? 0 : w).toArray();
    }

    private static final BiFunction<double[], Double, double[]> RIGHT = (weights, share) -> pruned(weights, share, Math::abs);

    @Test
    @DisplayName("it passes a right pruning")
    void right() {
        Check.passes("a pruning by absolute value", () -> PruningTester.test(RIGHT));
    }

    @Test
    @DisplayName("it passes a right pruning that multiplies by a mask of zeros and ones")
    void mask() {
        Check.passes("a pruning by a mask, with zeros of either sign", () -> PruningTester.test((weights, share) -> {
            double[] kept = RIGHT.apply(weights, share);
            double[] product = weights.clone();
            for (int i = 0; i < product.length; i++) {
                product[i] *= kept[i] == 0 ? 0 : 1;
            }
            return product;
        }));
    }

    @Test
    @DisplayName("it catches a pruning that takes negative weights for small ones")
    void signed() {
        Check.catches("the smallest numbers, sign included",
            () -> PruningTester.test((weights, share) -> pruned(weights, share, w -> w)));
    }

    @Test
    @DisplayName("it catches a pruning that takes away the largest weights")
    void largest() {
        Check.catches("the largest weights",
            () -> PruningTester.test((weights, share) -> pruned(weights, share, w -> -Math.abs(w))));
    }

    @Test
    @DisplayName("it catches a pruning that always takes half")
    void half() {
        Check.catches("half of the weights, whatever the share",
            () -> PruningTester.test((weights, share) -> RIGHT.apply(weights, 0.5)));
    }

    @Test
    @DisplayName("it catches a pruning that enlarges what stays")
    void scaled() {
        Check.catches("the others multiplied as dropout does", () -> PruningTester.test((weights, share) ->
            Arrays.stream(RIGHT.apply(weights, share)).map(w -> w / (1 - share)).toArray()));
    }

    @Test
    @DisplayName("it catches a pruning that changes the array it was given")
    void inPlace() {
        Check.catches("the argument is overwritten", () -> PruningTester.test((weights, share) -> {
            System.arraycopy(RIGHT.apply(weights, share), 0, weights, 0, weights.length);
            return weights;
        }));
    }

    @Test
    @DisplayName("it catches a pruning that leaves the signs out")
    void absolute() {
        Check.catches("the absolute values of the others", () -> PruningTester.test((weights, share) ->
            Arrays.stream(RIGHT.apply(weights, share)).map(Math::abs).toArray()));
    }
}
