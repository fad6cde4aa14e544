import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AdamRuleTest {

    // (0.9·4 + 2)/1.9 = 5.6/1.9; (0.81·1 + 0.9·2 + 3)/(0.81 + 0.9 + 1) = 5.61/2.71; equal numbers are their own mean.
    @Test
    @DisplayName("mean: 4 and 2 with β = 0.9, then 1, 2, 3, then a constant")
    void mean() {
        Check.close("the mean of 4, 2", 5.6 / 1.9, AdamRule.mean(new double[] {4, 2}, 0.9), 1e-9);
        Check.close("the mean of 1, 2, 3", 5.61 / 2.71, AdamRule.mean(new double[] {1, 2, 3}, 0.9), 1e-9);
        Check.close("the mean of 7, 7, 7, 7", 7, AdamRule.mean(new double[] {7, 7, 7, 7}, 0.5), 1e-9);
    }

    @Test
    @DisplayName("walk: the statement's example goes from 10 to 9.9, and from there to 9.806782")
    void example() {
        double[] start = {10};
        Check.close("x after a step", new double[] {9.9},
            AdamRule.walk(start, new double[][] {{4}}, 0.1, 0.9, 0.999, 1e-8, 0), 1e-7);
        Check.close("x after two steps", new double[] {9.8067821},
            AdamRule.walk(start, new double[][] {{4}, {2}}, 0.1, 0.9, 0.999, 1e-8, 0), 1e-6);
        Check.unchanged("start", new double[] {10}, start);
    }

    // PyTorch 1.13, torch.optim.AdamW(lr=0.1, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.2), in double precision.
    @Test
    @DisplayName("walk: with decay 0.2 the gradients 4, 2, −3 lead from 10 where PyTorch's AdamW does, to 9.200312")
    void pytorch() {
        Check.close("x after three steps", new double[] {9.200311928046391},
            AdamRule.walk(new double[] {10}, new double[][] {{4}, {2}, {-3}}, 0.1, 0.9, 0.999, 1e-8, 0.2), 1e-9);
    }

    // With g = ε the step is −η ε/(ε + ε).
    @Test
    @DisplayName("walk: a gradient as small as ε moves x by half a learning rate")
    void tiny() {
        Check.close("x after a step", new double[] {9.95},
            AdamRule.walk(new double[] {10}, new double[][] {{0.001}}, 0.1, 0.9, 0.999, 0.001, 0), 1e-7);
    }

    // ln 0.01 / ln 0.9 = 43.7 and ln 0.01 / ln 0.999 = 4602.9, rounded up; ½³ is an eighth exactly.
    @Test
    @DisplayName("steps: 44 for β = 0.9 and a hundredth, 4603 for 0.999; 3 for ½ and an eighth")
    void steps() {
        Check.equal("steps with 0.9", 44, AdamRule.steps(0.9, 0.01));
        Check.equal("steps with 0.999", 4603, AdamRule.steps(0.999, 0.01));
        Check.equal("steps with 0.5", 3, AdamRule.steps(0.5, 0.125));
    }
}
