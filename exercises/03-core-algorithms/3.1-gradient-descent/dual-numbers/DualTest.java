import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DualTest {

    private static final double CLOSE = 1e-12;

    private static void same(String name, double value, double derivative, Dual actual) {
        Check.close("value of " + name, value, actual.value(), CLOSE);
        Check.close("derivative of " + name, derivative, actual.derivative(), CLOSE);
    }

    @Test
    @DisplayName("plus: (9, 6) + (3, 1) = (12, 7)")
    void plus() {
        same("(9, 6) + (3, 1)", 12, 7, new Dual(9, 6).plus(new Dual(3, 1)));
    }

    @Test
    @DisplayName("times: (3, 1) · (5, 4) = (15, 17)")
    void times() {
        same("(3, 1) · (5, 4)", 15, 17, new Dual(3, 1).times(new Dual(5, 4)));
    }

    @Test
    @DisplayName("over: (3, 1) / (5, 4) = (0.6, −0.28)")
    void over() {
        same("(3, 1) / (5, 4)", 0.6, -0.28, new Dual(3, 1).over(new Dual(5, 4)));
    }

    @Test
    @DisplayName("sin: sin(π/3 , 2) = (√3/2, 1)")
    void sin() {
        same("sin(π/3, 2)", Math.sqrt(3) / 2, 1, new Dual(Math.PI / 3, 2).sin());
    }

    @Test
    @DisplayName("exp: exp(0, 5) = (1, 5) and exp(1, 3) = (e, 3e)")
    void exp() {
        same("exp(0, 5)", 1, 5, new Dual(0, 5).exp());
        same("exp(1, 3)", Math.E, 3 * Math.E, new Dual(1, 3).exp());
    }

    // f = exp(sin x) / (1 + x²) has f′ = f · (cos x − 2x / (1 + x²)).
    @Test
    @DisplayName("all together: exp(sin x) / (1 + x·x) at x = 0.7")
    void together() {
        double x = 0.7;
        Dual variable = Dual.variable(x);
        Dual f = variable.sin().exp().over(Dual.constant(1).plus(variable.times(variable)));
        double value = Math.exp(Math.sin(x)) / (1 + x * x);
        same("exp(sin x) / (1 + x·x)", value, value * (Math.cos(x) - 2 * x / (1 + x * x)), f);
    }
}
