import book.exercise.Check;
import book.exercise.Seed;
import java.util.Random;
import mapping.optimizers.State;
import mapping.optimizers.UpdateRule;
import mapping.optimizers.rules.AdamW;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AdamRuleHiddenTest {

    // The book's rule is tested against PyTorch's.
    @Test
    @DisplayName("twenty steps with changing gradients agree with the book's rule")
    void library() {
        for (double decay : new double[] {0, 0.3}) {
            Random random = Seed.random();
            double[] yours = random.doubles(4, -1, 1).toArray();
            double[] expected = yours.clone();
            AdamRule rule = new AdamRule(4, 0.05, 0.8, 0.95, 1e-3, decay);
            UpdateRule known = new AdamW(0.05, 0.8, 0.95, 1e-3, decay);
            State state = known.start(4);
            for (int step = 0; step < 20; step++) {
                double[] gradient = random.doubles(4, -0.1, 0.1).toArray();
                rule.step(yours, gradient);
                known.update(state, expected, gradient);
            }
            Check.close(decay == 0 ? "x after Adam" : "x after AdamW", expected, yours, 1e-9);
        }
    }
}
