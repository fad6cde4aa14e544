import book.exercise.Check;
import book.exercise.Seed;
import java.util.Random;
import java.util.function.UnaryOperator;
import mapping.optimizers.State;
import mapping.optimizers.UpdateRule;
import mapping.optimizers.rules.HeavyBall;
import mapping.optimizers.rules.Nesterov;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MomentumHiddenTest {

    // The book's rules are tested against PyTorch's. The gradient of ½ Σ aᵢxᵢ² + ½ (Σxᵢ)²: the coordinates depend on each other.
    private static UnaryOperator<double[]> gradient(double[] curvatures) {
        return x -> {
            double sum = 0;
            for (double value : x) {
                sum += value;
            }
            double[] g = new double[x.length];
            for (int i = 0; i < x.length; i++) {
                g[i] = curvatures[i] * x[i] + sum;
            }
            return g;
        };
    }

    @Test
    @DisplayName("fifteen steps of the heavy ball visit the points of the book's rule, with its velocity at the end")
    void heavyBall() {
        Random random = Seed.random();
        UnaryOperator<double[]> gradient = gradient(random.doubles(4, 0.5, 2).toArray());
        double[] before = random.doubles(4, -1, 1).toArray();
        double[] now = before;
        double[] known = before.clone();
        UpdateRule rule = HeavyBall.of(0.05, 0.8);
        State state = rule.start(4);
        for (int step = 0; step < 15; step++) {
            rule.update(state, known, gradient.apply(known.clone()));
            double[] next = Momentum.heavyBall(gradient, before.clone(), now.clone(), 0.05, 0.8);
            Check.close("the heavy ball's point after step " + (step + 1), known, next, 1e-9);
            before = now;
            now = next;
        }
        double[] last = now.clone();
        double[] previous = before.clone();
        double[] v = Momentum.velocity(previous, last, 0.05);
        Check.close("the last point, from the velocity", last[2], previous[2] - 0.05 * v[2], 1e-9);
        Check.close("the first coordinate of the velocity", (previous[0] - last[0]) * 20, v[0], 1e-9);
    }

    @Test
    @DisplayName("fifteen steps of Nesterov's rule look ahead to the points of the book's")
    void nesterov() {
        Random random = Seed.random();
        UnaryOperator<double[]> gradient = gradient(random.doubles(4, 0.5, 2).toArray());
        double[] before = random.doubles(4, -1, 1).toArray();
        double[] now = before;
        double[] known = before.clone();
        UpdateRule rule = new Nesterov(0.05, 0.8);
        State state = rule.start(4);
        for (int step = 0; step < 15; step++) {
            rule.update(state, known, gradient.apply(known.clone()));
            double[] next = Momentum.nesterov(gradient, before.clone(), now.clone(), 0.05, 0.8);
            double[] ahead = new double[4];
            for (int i = 0; i < 4; i++) {
                ahead[i] = next[i] + 0.8 * (next[i] - now[i]);
            }
            Check.close("the point that Nesterov's rule looks at after step " + (step + 1), known, ahead, 1e-9);
            before = now;
            now = next;
        }
    }
}
