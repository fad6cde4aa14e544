import book.exercise.Check;
import book.exercise.Seed;
import java.util.Random;
import mapping.optimizers.State;
import mapping.optimizers.rules.Yogi;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class YogiRuleHiddenTest {

    @Test
    @DisplayName("thirty steps with changing gradients agree with the book's Yogi")
    void library() {
        Random random = Seed.random();
        double[] yours = random.doubles(4, -1, 1).toArray();
        double[] expected = yours.clone();
        YogiRule rule = new YogiRule(4, 0.02);
        Yogi known = Yogi.of(0.02);
        State state = known.start(4);
        for (int step = 0; step < 30; step++) {
            double[] gradient = random.doubles(4, -2, 2).toArray();
            rule.step(yours, gradient);
            known.update(state, expected, gradient);
        }
        Check.close("x after thirty steps", expected, yours, 1e-8);
    }
}
