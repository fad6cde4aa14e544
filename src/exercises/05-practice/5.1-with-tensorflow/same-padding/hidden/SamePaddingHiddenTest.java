import book.exercise.Check;
import book.exercise.Seed;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SamePaddingHiddenTest {

    // The last window ends where the padded signal ends, or before; without a zero less it would not fit.
    @Test
    @DisplayName("on other sizes: the windows just fit, and the rest is behind")
    void fits() {
        Random random = Seed.random();
        for (int k = 0; k < 20; k++) {
            int n = 3 + random.nextInt(20);
            int window = 1 + random.nextInt(6);
            int stride = 1 + random.nextInt(4);
            int outputs = 0;
            while (outputs * stride < n) {
                outputs++;
            }
            int missing = 0;
            while (n + missing < (outputs - 1) * stride + window) {
                missing++;
            }
            String sizes = " of " + n + ", window " + window + ", stride " + stride;
            Check.equal("outputs" + sizes, outputs, SamePadding.outputs(n, window, stride));
            Check.equal("zeros in front" + sizes, missing / 2, SamePadding.before(n, window, stride));
            Check.equal("zeros in all" + sizes, missing,
                SamePadding.before(n, window, stride) + SamePadding.after(n, window, stride));
        }
    }

    @Test
    @DisplayName("a window of ones counts the numbers it sees")
    void ones() {
        Check.close("ones", new double[] {3, 4, 2},
            SamePadding.slide(new double[] {1, 1, 1, 1, 1}, new double[] {1, 1, 1, 1}, 2), 1e-9);
    }
}
