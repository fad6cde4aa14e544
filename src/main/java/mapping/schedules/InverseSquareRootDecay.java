package mapping.schedules;

import mapping.Requirement;

/**
 * η(t) = η₀ / √(t + 1), the rate of the regret bounds for convex problems (Zinkevich 2003). After a warm-up it is the
 * schedule of the first Transformer (Vaswani et al. 2017).
 *
 * @param initialRate η₀
 */
public record InverseSquareRootDecay(double initialRate) implements Schedule {

    public InverseSquareRootDecay {
        Requirement.notNegative("The initial rate", initialRate);
    }

    @Override
    public double rate(int step) {
        return initialRate / Math.sqrt(step + 1.0);
    }
}
