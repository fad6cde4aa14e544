package mapping.schedules;

import mapping.Requirement;

/**
 * η(t) = η₀ / (1 + γt), for which Σ η(t) = ∞ and Σ η(t)² &lt; ∞: the condition under which stochastic approximation
 * converges (Robbins and Monro 1951). Keras: InverseTimeDecay; PyTorch has none.
 *
 * @param initialRate η₀
 * @param decay       γ, per step
 */
public record InverseTimeDecay(double initialRate, double decay) implements Schedule {

    public InverseTimeDecay {
        Requirement.notNegative("The initial rate", initialRate);
        Requirement.notNegative("The decay", decay);
    }

    @Override
    public double rate(int step) {
        return initialRate / (1 + decay * step);
    }
}
