import book.exercise.Check;
import book.exercise.Seed;
import java.util.Random;
import mapping.speech.features.MelScale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MelBandsHiddenTest {

    @Test
    @DisplayName("the library's scale at random frequencies, and back again")
    void library() {
        Random random = Seed.random();
        for (int i = 0; i < 20; i++) {
            double f = 8000 * random.nextDouble();
            Check.close("mel of " + f, MelScale.SLANEY.mel(f), MelBands.mel(f), 1e-9);
            Check.close("and back", f, MelBands.hertz(MelBands.mel(f)), 1e-6);
        }
    }

    @Test
    @DisplayName("neighbouring triangles add up to one between their middles")
    void partition() {
        Random random = Seed.random();
        double f = 200 + 300 * random.nextDouble();
        Check.close("the sum", 1, MelBands.triangle(100, 200, 500, f) + MelBands.triangle(200, 500, 900, f), 1e-12);
        Check.close("a narrow band", 0.5, MelBands.triangle(10, 11, 13, 12), 1e-12);
    }

    @Test
    @DisplayName("refusals of both directions")
    void refusals() {
        Check.holds("MelBands.mel(Double.NaN) is refused", refused(() -> MelBands.mel(Double.NaN)));
        Check.holds("MelBands.hertz(-0.5) is refused", refused(() -> MelBands.hertz(-0.5)));
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
