import book.exercise.Check;
import book.exercise.Seed;
import java.util.Random;
import mapping.optimizers.State;
import mapping.optimizers.rules.AdamW;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DecayingAdamHiddenTest {

    // The book's AdamW is tested against PyTorch's.
    @Test
    @DisplayName("twenty steps with changing gradients agree with the book's AdamW")
    void library() {
        Random random = Seed.random();
        double[] yours = random.doubles(5, -1, 1).toArray();
        double[] expected = yours.clone();
        DecayingAdam rule = new DecayingAdam(5, 0.05, 0.3);
        AdamW known = AdamW.of(0.05, 0.3);
        State state = known.start(5);
        for (int step = 0; step < 20; step++) {
            double[] gradient = random.doubles(5, -1, 1).toArray();
            rule.step(yours, gradient);
            known.update(state, expected, gradient);
        }
        Check.close("weights after twenty steps", expected, yours, 1e-9);
    }
}
