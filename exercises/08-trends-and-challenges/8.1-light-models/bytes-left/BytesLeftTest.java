import book.exercise.Check;
import java.util.Arrays;
import java.util.stream.IntStream;
import mapping.compression.CubicSparsity;
import mapping.compression.PrefixCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BytesLeftTest {

    private static final double WEIGHTS = 64 * 784;

    @Test
    @DisplayName("one weight in ten, with its place")
    void pruned() {
        Check.predicted("times smaller", 4 * WEIGHTS / (0.1 * WEIGHTS * 5), BytesLeft.pruned(), 0.02);
    }

    @Test
    @DisplayName("16 values for all weights")
    void shared() {
        long[] equally = new long[16];
        Arrays.fill(equally, (long) WEIGHTS / 16);
        Check.predicted("times smaller", 4 * WEIGHTS / (PrefixCode.fixed(16).bits(equally) / 8.0 + 64), BytesLeft.shared(), 0.02);
    }

    @Test
    @DisplayName("two thin matrices")
    void rank() {
        Check.predicted("the rank", IntStream.range(1, 64).filter(k -> k * (64 + 784) < WEIGHTS).max().orElseThrow(),
            BytesLeft.rank(), 0.002);
    }

    @Test
    @DisplayName("half of the filters of every layer")
    void filters() {
        Check.predicted("times fewer", 8 * 16 * 9 / (4 * 8 * 9.0), BytesLeft.filters(), 0.02);
    }

    @Test
    @DisplayName("half of the way to 80 %")
    void halfway() {
        Check.predicted("the share", new CubicSparsity(0.8, 0, 100).rate(50), BytesLeft.halfway(), 0.02);
    }
}
