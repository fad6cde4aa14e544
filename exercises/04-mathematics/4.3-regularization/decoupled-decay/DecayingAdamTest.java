import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DecayingAdamTest {

    private static double[] after(int steps, double rate, double decay, double[] start, double[] gradient) {
        double[] w = start.clone();
        DecayingAdam rule = new DecayingAdam(w.length, rate, decay);
        for (int step = 0; step < steps; step++) {
            rule.step(w, gradient);
        }
        return w;
    }

    @Test
    @DisplayName("without a gradient, weights of 10 and 0.1 keep their proportion")
    void proportion() {
        Check.close("weights after a step", new double[] {9.99, 0.0999},
                after(1, 0.01, 0.1, new double[] {10, 0.1}, new double[2]), 1e-9);
    }

    // Adam's first step is −η · sign of the gradient, whatever its size.
    @Test
    @DisplayName("without a decay, the first step is the learning rate against the sign of the gradient")
    void firstStep() {
        Check.close("weights after a step", new double[] {0.99, 1.01},
                after(1, 0.01, 0, new double[] {1, 1}, new double[] {5, -0.001}), 1e-4);
    }

    // torch.optim.AdamW(lr=0.1, weight_decay=0.5), three steps with the gradient (1, -2) from (1, 1), torch 1.13 in float64.
    @Test
    @DisplayName("three steps agree with PyTorch's AdamW")
    void pytorch() {
        Check.close("weights after three steps", new double[] {0.572125002853, 1.142624998574},
                after(3, 0.1, 0.5, new double[] {1, 1}, new double[] {1, -2}), 1e-7);
    }
}
