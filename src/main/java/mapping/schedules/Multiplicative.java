package mapping.schedules;

import java.util.function.IntToDoubleFunction;
import mapping.Requirement;

/**
 * η(t) = η₀ · f(1) · f(2) ⋯ f(t): every step multiplies the rate by a factor of its own. PyTorch: MultiplicativeLR.
 * The only schedule here whose cost grows with t.
 *
 * @param initialRate η₀
 * @param factor      f
 */
public record Multiplicative(double initialRate, IntToDoubleFunction factor) implements Schedule {

    public Multiplicative {
        Requirement.given("The factor", factor);
        Requirement.notNegative("The initial rate", initialRate);
    }

    @Override
    public double rate(int step) {
        double rate = initialRate;
        for (int earlier = 1; earlier <= step; earlier++) {
            rate *= factor.applyAsDouble(earlier);
        }
        return rate;
    }
}
