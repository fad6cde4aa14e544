import book.exercise.Check;
import book.exercise.Seed;
import java.util.Random;
import mapping.optimizers.State;
import mapping.optimizers.UpdateRule;
import mapping.optimizers.rules.HeavyBall;
import mapping.optimizers.rules.Nesterov;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MomentumHiddenTest {

    // The book's rules are tested against PyTorch's.
    @Test
    @DisplayName("fifteen steps with changing gradients agree with the book's rules")
    void library() {
        for (boolean ahead : new boolean[] {false, true}) {
            Random random = Seed.random();
            double[] yours = random.doubles(4, -1, 1).toArray();
            double[] expected = yours.clone();
            Momentum rule = new Momentum(4, 0.05, 0.8);
            UpdateRule known = ahead ? new Nesterov(0.05, 0.8) : HeavyBall.of(0.05, 0.8);
            State state = known.start(4);
            for (int step = 0; step < 15; step++) {
                double[] gradient = random.doubles(4, -1, 1).toArray();
                if (ahead) {
                    rule.nesterov(yours, gradient);
                } else {
                    rule.heavyBall(yours, gradient);
                }
                known.update(state, expected, gradient);
            }
            Check.close(ahead ? "x after Nesterov" : "x after the heavy ball", expected, yours, 1e-9);
        }
    }
}
