import book.exercise.Check;
import mapping.random.RandomSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DropoutTesterTest {

    /** Drops with probability {@code share} and multiplies the rest by {@code scale} while training, else by {@code inUse}. */
    private static double[] drop(double[] x, double share, double scale, boolean training, double inUse, RandomSource random) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = !training ? inUse * x[i] : random.nextDouble() < share ? 0 : scale * x[i];
        }
        return y;
    }

    private static void passes(String version, DropoutTester.Dropout dropout, double... probabilities) {
        for (double p : probabilities) {
            Check.passes(version + ", p = " + p, () -> DropoutTester.test(dropout, p, RandomSource.of(4)));
        }
    }

    private static void catches(String version, DropoutTester.Dropout dropout) {
        Check.catches(version, () -> DropoutTester.test(dropout, 0.2, RandomSource.of(4)));
    }

    @Test
    @DisplayName("it passes right dropout, seldom and often")
    void right() {
        passes("right dropout", (x, p, training, random) -> drop(x, p, 1 / (1 - p), training, 1, random), 0.05, 0.2, 0.5, 0.8);
    }

    @Test
    @DisplayName("it catches dropout that does not scale what it keeps")
    void noScale() {
        catches("what is kept stays as it was", (x, p, training, random) -> drop(x, p, 1, training, 1, random));
    }

    @Test
    @DisplayName("it catches dropout with p and 1 − p exchanged")
    void exchanged() {
        catches("dropped with 1 − p", (x, p, training, random) -> drop(x, 1 - p, 1 / (1 - p), training, 1, random));
    }

    @Test
    @DisplayName("it catches dropout that is left on in use")
    void leftOn() {
        catches("drops in use, too", (x, p, training, random) -> drop(x, p, 1 / (1 - p), true, 1, random));
    }

    @Test
    @DisplayName("it catches dropout that scales again in use")
    void scaledTwice() {
        catches("multiplied by 1 − p in use", (x, p, training, random) -> drop(x, p, 1 / (1 - p), training, 1 - p, random));
    }

    @Test
    @DisplayName("it catches dropout that drops the same elements at every call")
    void sameMask() {
        catches("the same mask every time",
            (x, p, training, random) -> drop(x, p, 1 / (1 - p), training, 1, RandomSource.of(8)));
    }

    @Test
    @DisplayName("it catches dropout that adds another noise which keeps the mean")
    void noise() {
        catches("what is kept is also multiplied by something random around 1", (x, p, training, random) -> {
            double[] y = drop(x, p, 1 / (1 - p), training, 1, random);
            for (int i = 0; training && i < y.length; i++) {
                y[i] *= 0.9 + 0.2 * random.nextDouble();
            }
            return y;
        });
    }
}
