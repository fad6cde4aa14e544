package mapping.text.translation;

import mapping.tensor.Tensor;

/**
 * What writes a text token by token: (what was written, state) ↦ (log-probabilities of the next token, next state), for
 * several texts
 * side by side. Section 6.2.3. The state remembers what was computed for the tokens before, so that no step computes it again.
 * {@link Greedy} and {@link BeamSearch} need no more than this.
 *
 * @param <S> the state
 */
public interface NextToken<S> {

    /**
     * What a step gives.
     *
     * @param logProbabilities (rows, vocabulary)
     * @param state            for the next step
     */
    record Step<S>(Tensor logProbabilities, S state) {
    }

    /**
     * One step.
     *
     * @param last  the token that each row has written last; at first the sign of the start
     * @param state what the step before left
     */
    Step<S> next(int[] last, S state);

    /** The states of these rows, in this order and with repetitions: what a beam search goes on with. */
    S select(S state, int... rows);
}
