package mapping.random;

import mapping.Requirement;

/** The Beta(α, α) distribution on [0, 1], for mixing: uniform for α = 1, near 0 or 1 for small α, near ½ for large α. */
public record BetaDistribution(double alpha) {

    public BetaDistribution {
        Requirement.positive("The α of the Beta distribution", alpha);
    }

    /** X/(X + Y) for two Gamma(α) distributed numbers. */
    public double sample(RandomSource random) {
        double x = gamma(random);
        double y = gamma(random);
        return x + y == 0 ? random.nextInt(2) : x / (x + y);
    }

    /** A Gamma(α) distributed number: one of α + 1 by rejection (Marsaglia and Tsang 2000), times u^(1/α). */
    private double gamma(RandomSource random) {
        Requirement.given("The source of random numbers", random);
        double d = alpha + 1 - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double z = random.nextGaussian();
            double v = (1 + c * z) * (1 + c * z) * (1 + c * z);
            if (v > 0 && StrictMath.log(1 - random.nextDouble()) < z * z / 2 + d - d * v + d * StrictMath.log(v)) {
                return d * v * StrictMath.pow(random.nextDouble(), 1 / alpha);
            }
        }
    }
}
