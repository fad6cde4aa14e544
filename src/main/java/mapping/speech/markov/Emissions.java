package mapping.speech.markov;

import java.util.List;

/**
 * What the states of a hidden Markov model emit: observation ↦ ln p(observation | state) for each state. Section 6.3.1.
 *
 * @param <X> the type of an observation
 */
public interface Emissions<X> {

    /** How many states there are. */
    int states();

    /** ln p(x | state) for each state: of a discrete x the probability, of a vector the density. */
    double[] logDensities(X x);

    /**
     * The emissions that make the observations likeliest when they count for each state as much as the weights say: the second
     * half of a step of {@link BaumWelch}. A state without any weight stays as it is.
     *
     * @param sequences of observations
     * @param weights   of each sequence (times, states), from 0 to 1
     */
    Emissions<X> fitted(List<List<X>> sequences, List<double[][]> weights);
}
