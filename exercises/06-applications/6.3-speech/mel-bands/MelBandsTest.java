import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MelBandsTest {

    @Test
    @DisplayName("below 1,000 Hz the scale is a straight line")
    void line() {
        Check.close("500 Hz", 7.5, MelBands.mel(500), 1e-9);
        Check.close("0 Hz", 0, MelBands.mel(0), 1e-9);
    }

    @Test
    @DisplayName("above it is a logarithm (values of librosa)")
    void logarithm() {
        Check.close("1,000 Hz", 15, MelBands.mel(1000), 1e-9);
        Check.close("2,000 Hz", 25.08188016, MelBands.mel(2000), 1e-7);
        Check.close("6,400 Hz", 42, MelBands.mel(6400), 1e-9);
    }

    @Test
    @DisplayName("and back (values of librosa)")
    void back() {
        Check.close("7.5 mel", 500, MelBands.hertz(7.5), 1e-9);
        Check.close("25 mel", 1988.77281813, MelBands.hertz(25), 1e-6);
        Check.close("30 mel", 2804.64413074, MelBands.hertz(30), 1e-6);
    }

    @Test
    @DisplayName("negative frequencies and NaN are refused")
    void refusals() {
        Check.holds("MelBands.mel(-1) is refused", refused(() -> MelBands.mel(-1)));
        Check.holds("MelBands.hertz(Double.NaN) is refused", refused(() -> MelBands.hertz(Double.NaN)));
    }

    @Test
    @DisplayName("a triangle rises, is 1 in its middle, falls")
    void triangle() {
        Check.close("rising", 0.25, MelBands.triangle(100, 300, 700, 150), 1e-12);
        Check.close("middle", 1, MelBands.triangle(100, 300, 700, 300), 1e-12);
        Check.close("falling", 0.25, MelBands.triangle(100, 300, 700, 600), 1e-12);
        Check.close("left of it", 0, MelBands.triangle(100, 300, 700, 20), 1e-12);
        Check.close("right of it", 0, MelBands.triangle(100, 300, 700, 900), 1e-12);
    }

    private static boolean refused(Runnable call) {
        try {
            call.run();
            return false;
        } catch (IllegalArgumentException expected) {
            return true;
        }
    }
}
