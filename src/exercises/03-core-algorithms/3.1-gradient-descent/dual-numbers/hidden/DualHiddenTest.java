import book.exercise.Check;
import book.exercise.Seed;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DualHiddenTest {

    // g = x³ sin(x) eˣ has g′ = eˣ (3x² sin x + x³ cos x + x³ sin x).
    @Test
    @DisplayName("x³ sin(x) exp(x) at a random point")
    void product() {
        double x = 0.2 + Seed.random().nextDouble();
        Dual variable = Dual.variable(x);
        Dual g = variable.times(variable).times(variable).times(variable.sin()).times(variable.exp());
        double sin = Math.sin(x);
        double slope = Math.exp(x) * (3 * x * x * sin + x * x * x * Math.cos(x) + x * x * x * sin);
        Check.close("value", x * x * x * sin * Math.exp(x), g.value(), 1e-11);
        Check.close("derivative", slope, g.derivative(), 1e-11);
    }

    // The logistic function 1 / (1 + e^(−x)) has the derivative σ(1 − σ).
    @Test
    @DisplayName("the logistic function at a random point")
    void logistic() {
        Random random = Seed.random();
        double x = 4 * random.nextDouble() - 2;
        Dual one = Dual.constant(1);
        Dual s = one.over(one.plus(Dual.constant(-1).times(Dual.variable(x)).exp()));
        double sigma = 1 / (1 + Math.exp(-x));
        Check.close("value", sigma, s.value(), 1e-11);
        Check.close("derivative", sigma * (1 - sigma), s.derivative(), 1e-11);
    }
}
