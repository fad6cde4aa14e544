package mapping.speech.markov;

import java.util.ArrayList;
import java.util.List;
import mapping.Mapping;
import mapping.Requirement;

/**
 * A step of Baum and Welch, section 6.3.1: model ↦ model under which the sequences are likelier, or as likely (Baum et al., 1970;
 * the case of expectation and maximization, Dempster, Laird and Rubin, 1977, for hidden states). Expectation: how often each
 * state and each transition is used, by the posteriors of the present model. Maximization: these counts, divided. What has
 * probability 0 keeps it, and where a sequence may end is not learnt. Training is {@link Mapping#iterate} of it.
 *
 * @param sequences all of at least one observation
 * @param <X>       the type of an observation
 */
public record BaumWelch<X>(List<List<X>> sequences) implements Mapping<HiddenMarkovModel<X>, HiddenMarkovModel<X>> {

    /** @throws IllegalArgumentException if there is no sequence, or one is empty */
    public BaumWelch {
        sequences = Requirement.copied("The sequences", sequences);
        Requirement.atLeast("The number of sequences", sequences.size(), 1);
        for (List<X> sequence : sequences) {
            Requirement.allGiven("The observations", sequence);
            Requirement.atLeast("The number of observations", sequence.size(), 1);
        }
    }

    /** @throws IllegalArgumentException if a sequence has probability 0 under the model */
    @Override
    public HiddenMarkovModel<X> apply(HiddenMarkovModel<X> model) {
        int states = Requirement.given("The model", model).start().length;
        double[][] starts = new double[1][states];
        double[][] moves = new double[states][states];
        List<double[][]> weights = new ArrayList<>();
        for (List<X> sequence : sequences) {
            Trellis.Expectations found = model.trellis(sequence).expectations();
            weights.add(found.states());
            for (int i = 0; i < states; i++) {
                starts[0][i] += found.states()[0][i];
                for (int j = 0; j < states; j++) {
                    moves[i][j] += found.moves()[i][j];
                }
            }
        }
        return new HiddenMarkovModel<>(Stochastic.shares(starts, new double[][] {model.start()})[0],
            Stochastic.shares(moves, model.transitions()), model.end(), model.emissions().fitted(sequences, weights));
    }
}
