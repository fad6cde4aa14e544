import book.exercise.Check;
import book.exercise.Seed;
import java.util.Random;
import mapping.optimizers.State;
import mapping.optimizers.UpdateRule;
import mapping.optimizers.rules.AdaGrad;
import mapping.optimizers.rules.RmsProp;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OwnRateHiddenTest {

    // The book's rules are tested against PyTorch's.
    @Test
    @DisplayName("fifteen steps with changing gradients agree with the book's rules")
    void library() {
        for (boolean forgets : new boolean[] {false, true}) {
            Random random = Seed.random();
            double[] yours = random.doubles(4, -1, 1).toArray();
            double[] expected = yours.clone();
            OwnRate rule = new OwnRate(4, 0.05);
            UpdateRule known = forgets ? new RmsProp(0.05, 0.8, 1e-8, 0, false) : new AdaGrad(0.05, 0, 0, 1e-8);
            State state = known.start(4);
            for (int step = 0; step < 15; step++) {
                double[] gradient = random.doubles(4, -1, 1).toArray();
                if (forgets) {
                    rule.rmsProp(yours, gradient, 0.8);
                } else {
                    rule.adaGrad(yours, gradient);
                }
                known.update(state, expected, gradient);
            }
            Check.close(forgets ? "x after RMSprop" : "x after AdaGrad", expected, yours, 1e-6);
        }
    }
}
