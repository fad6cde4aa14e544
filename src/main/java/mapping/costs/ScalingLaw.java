package mapping.costs;

import mapping.Mapping;
import mapping.Requirement;

/**
 * A scaling law of language models, section 1.2.1: the mapping (N, D) ↦ E + A/N^α + B/D^β from the size of a training to the
 * loss that it is predicted to reach, in nats for each token (Hoffmann et al., 2022).
 *
 * @param irreducible E, the loss that no size removes
 * @param a           A
 * @param alpha       α
 * @param b           B
 * @param beta        β
 */
public record ScalingLaw(double irreducible, double a, double alpha, double b, double beta)
        implements Mapping<TrainingSize, Double> {

    /** As Hoffmann et al. (2022) print it, approach 3; Besiroglu et al. (2024) show that this is not the best fit. */
    public static final ScalingLaw CHINCHILLA = new ScalingLaw(1.69, 406.4, 0.34, 410.7, 0.28);

    public ScalingLaw {
        Requirement.finite("The irreducible loss", irreducible);
        Requirement.positive("A", a);
        Requirement.positive("The exponent α", alpha);
        Requirement.positive("B", b);
        Requirement.positive("The exponent β", beta);
    }

    @Override
    public Double apply(TrainingSize size) {
        Requirement.given("The size", size);
        return irreducible + a / StrictMath.pow(size.parameters(), alpha) + b / StrictMath.pow(size.tokens(), beta);
    }

    /**
     * The size with the least predicted loss among all that cost C = 6ND operations: N = G (C/6)^{β/(α+β)}, D = C/(6N),
     * G = (αA/(βB))^{1/(α+β)}.
     *
     * @param flop C
     */
    public TrainingSize best(double flop) {
        Requirement.positive("The number of operations", flop);
        double sum = alpha + beta;
        double balance = StrictMath.pow(alpha * a / (beta * b), 1 / sum);
        double parameters = balance * StrictMath.pow(flop / 6, beta / sum);
        return new TrainingSize(parameters, flop / (6 * parameters));
    }

    @Override
    public String name() {
        return "ScalingLaw";
    }
}
