package mapping.schedules;

import mapping.Requirement;

/**
 * η(t) = ηmin + ½ (η₀ − ηmin)(1 + cos(πt/T)): half a cosine wave from η₀ down to ηmin at step T (Loshchilov and Hutter
 * 2017). Beyond T it goes up again, as PyTorch's does: CosineAnnealingLR (ηmin = 0 by default).
 *
 * @param initialRate η₀
 * @param minimumRate ηmin
 * @param steps       T
 */
public record Cosine(double initialRate, double minimumRate, int steps) implements Schedule {

    public Cosine {
        Requirement.notNegative("The initial rate", initialRate);
        Requirement.notNegative("The minimum rate", minimumRate);
        Requirement.atLeast("The number of steps", steps, 1);
    }

    @Override
    public double rate(int step) {
        return between(initialRate, minimumRate, step / (double) steps);
    }

    /** Half a cosine wave: {@code from} at 0, {@code to} at 1. */
    static double between(double from, double to, double progress) {
        return to + (from - to) * (1 + StrictMath.cos(Math.PI * progress)) / 2;
    }
}
