import book.exercise.Check;
import book.exercise.Seed;
import java.util.Random;
import mapping.compression.CubicSparsity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MendTheMaskHiddenTest {

    @Test
    @DisplayName("the library's schedule at random steps")
    void schedule() {
        Random random = Seed.random();
        for (int i = 0; i < 20; i++) {
            double last = random.nextDouble();
            int begin = random.nextInt(100);
            int end = begin + 1 + random.nextInt(200);
            int step = random.nextInt(400);
            Check.close("share at step " + step, new CubicSparsity(last, begin, end).rate(step),
                MendTheMask.share(last, begin, end, step), 1e-12);
        }
    }

    @Test
    @DisplayName("whatever goes is nearer to zero than what stays, and after the step it is zero")
    void training() {
        Random random = Seed.random();
        double[] weights = random.doubles(40, -1, 1).toArray();
        double[] gradient = random.doubles(40, -1, 1).toArray();
        boolean[] mask = MendTheMask.mask(weights.clone(), 0.7);
        double[] next = MendTheMask.step(weights.clone(), gradient.clone(), 0.05, mask.clone());
        double out = 0;
        double in = 1;
        double zeros = 0;
        for (int i = 0; i < 40; i++) {
            out = mask[i] ? out : Math.max(out, Math.abs(weights[i]));
            in = mask[i] ? Math.min(in, Math.abs(weights[i])) : in;
            zeros += mask[i] ? 0 : 1;
            Check.holds("weight " + i + " is where it should be",
                next[i] == (mask[i] ? weights[i] - 0.05 * gradient[i] : 0));
        }
        Check.holds("the greatest that goes is below the least that stays", out < in);
        Check.holds("28 of 40 go", zeros == 28);
    }
}
