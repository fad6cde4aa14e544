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
    @DisplayName("twenty steps with changing gradients end where the book's rule does")
    void library() {
        for (double decay : new double[] {0, 0.3}) {
            Random random = Seed.random();
            double[] start = random.doubles(4, -1, 1).toArray();
            double[] expected = start.clone();
            double[][] gradients = new double[20][];
            UpdateRule known = new AdamW(0.05, 0.8, 0.95, 1e-3, decay);
            State state = known.start(4);
            for (int step = 0; step < 20; step++) {
                gradients[step] = random.doubles(4, -0.1, 0.1).toArray();
                known.update(state, expected, gradients[step].clone());
            }
            double[][] given = new double[20][];
            for (int step = 0; step < 20; step++) {
                given[step] = gradients[step].clone();
            }
            double[] yours = AdamRule.walk(start.clone(), given, 0.05, 0.8, 0.95, 1e-3, decay);
            Check.close(decay == 0 ? "x after Adam" : "x after AdamW", expected, yours, 1e-9);
            for (int step = 0; step < 20; step++) {
                Check.unchanged("row " + step + " of gradients", gradients[step], given[step]);
            }
        }
    }

    // The closed form: the least t with t ≥ ln share / ln β.
    @Test
    @DisplayName("steps: the logarithms say the same")
    void logarithms() {
        Random random = Seed.random();
        for (int draw = 0; draw < 5; draw++) {
            double beta = 0.5 + 0.49 * random.nextDouble();
            double share = 0.001 + 0.5 * random.nextDouble();
            Check.equal("steps with β = " + beta + " to " + share, (int) Math.ceil(Math.log(share) / Math.log(beta)),
                AdamRule.steps(beta, share));
        }
    }
}
