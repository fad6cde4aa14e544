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
    @DisplayName("rows of one column: fifteen steps with changing gradients agree with the book's rules")
    void library() {
        for (boolean forgets : new boolean[] {false, true}) {
            Random random = Seed.random();
            double[] expected = random.doubles(4, -1, 1).toArray();
            double[][] yours = column(expected);
            OwnRate rule = new OwnRate(4, 0.05);
            UpdateRule known = forgets ? new RmsProp(0.05, 0.8, 1e-8, 0, false) : new AdaGrad(0.05, 0, 0, 1e-8);
            State state = known.start(4);
            for (int step = 0; step < 15; step++) {
                double[] gradient = random.doubles(4, -1, 1).toArray();
                step(rule, forgets, yours, column(gradient));
                known.update(state, expected, gradient);
            }
            Check.close(forgets ? "x after RMSprop" : "x after AdaGrad", column(expected), yours, 1e-6);
        }
    }

    // Columns that always have equal gradients have the mean square of one of them: the row moves as a single parameter does.
    @Test
    @DisplayName("rows whose columns have equal gradients move as one parameter of the book's rules does")
    void equalColumns() {
        for (boolean forgets : new boolean[] {false, true}) {
            Random random = Seed.random();
            double[] expected = random.doubles(3, -1, 1).toArray();
            double[][] yours = wide(expected);
            OwnRate rule = new OwnRate(3, 0.05);
            UpdateRule known = forgets ? new RmsProp(0.05, 0.8, 1e-8, 0, false) : new AdaGrad(0.05, 0, 0, 1e-8);
            State state = known.start(3);
            for (int step = 0; step < 15; step++) {
                double[] gradient = random.doubles(3, -1, 1).toArray();
                step(rule, forgets, yours, wide(gradient));
                known.update(state, expected, gradient);
            }
            Check.close(forgets ? "x after RMSprop" : "x after AdaGrad", wide(expected), yours, 1e-6);
        }
    }

    private static void step(OwnRate rule, boolean forgets, double[][] x, double[][] gradient) {
        if (forgets) {
            rule.rmsProp(x, gradient, 0.8);
        } else {
            rule.adaGrad(x, gradient);
        }
    }

    private static double[][] column(double[] values) {
        double[][] rows = new double[values.length][];
        for (int r = 0; r < rows.length; r++) {
            rows[r] = new double[] {values[r]};
        }
        return rows;
    }

    private static double[][] wide(double[] values) {
        double[][] rows = new double[values.length][];
        for (int r = 0; r < rows.length; r++) {
            rows[r] = new double[] {values[r], values[r], values[r], values[r], values[r]};
        }
        return rows;
    }
}
