package mapping.speech.markov;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import mapping.Mapping;
import mapping.Requirement;

/**
 * A hidden Markov model, section 6.3.1 (Baum and Petrie, 1966; Rabiner, 1989): sequence of observations ↦ ln P(sequence). A
 * state is drawn, it emits an observation, the next state is drawn by the row of the present one. The states are not seen;
 * {@link #best} and {@link #posteriors} say which they may have been. hmmlearn: {@code score}, {@code decode}, {@code
 * predict_proba}.
 *
 * @param start       (states): the probabilities of the first state
 * @param transitions (states, states): of the next state (column) after a state (row)
 * @param end         (states): whether a sequence may end in the state; others have probability 0
 * @param emissions   what the states emit
 * @param <X>         the type of an observation
 */
public record HiddenMarkovModel<X>(double[] start, double[][] transitions, boolean[] end, Emissions<X> emissions)
    implements Mapping<List<X>, Double> {

    public HiddenMarkovModel {
        start = Stochastic.row("The start probabilities", start);
        transitions = Stochastic.rows("The transition probabilities", transitions);
        end = Requirement.given("The ends", end).clone();
        int states = Requirement.given("The emissions", emissions).states();
        Requirement.asMany("start probabilities", start.length, "states that emit", states);
        Requirement.asMany("rows of transitions", transitions.length, "states that emit", states);
        Requirement.asMany("columns of transitions", transitions[0].length, "states that emit", states);
        Requirement.asMany("ends", end.length, "states that emit", states);
    }

    /** A model that may end in any state. */
    public static <X> HiddenMarkovModel<X> of(double[] start, double[][] transitions, Emissions<X> emissions) {
        boolean[] anywhere = new boolean[Requirement.given("The start probabilities", start).length];
        Arrays.fill(anywhere, true);
        return new HiddenMarkovModel<>(start, transitions, anywhere, emissions);
    }

    /** The model's logarithms with what its states say to a sequence of at least one observation. */
    public Trellis trellis(List<X> sequence) {
        Requirement.allGiven("The observations", sequence);
        double[][] emitted = sequence.stream().map(emissions::logDensities).toArray(double[][]::new);
        double[] ends = new double[end.length];
        Arrays.setAll(ends, i -> end[i] ? 0 : Double.NEGATIVE_INFINITY);
        return new Trellis(Logs.of(start), Logs.of(transitions), ends, emitted);
    }

    /** ln P of the sequence, over all paths of states; −∞ for one that cannot be. */
    @Override
    public Double apply(List<X> sequence) {
        return trellis(sequence).logLikelihood();
    }

    /** ln P of several sequences together. */
    public double logLikelihood(List<List<X>> sequences) {
        Requirement.allGiven("The sequences", sequences);
        return sequences.stream().mapToDouble(this::apply).sum();
    }

    /** The likeliest path of states (Viterbi). */
    public StatePath best(List<X> sequence) {
        return trellis(sequence).best();
    }

    /** P(state at this time | whole sequence), (times, states). */
    public double[][] posteriors(List<X> sequence) {
        return trellis(sequence).posteriors();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HiddenMarkovModel<?> model && Arrays.equals(start, model.start)
            && Arrays.deepEquals(transitions, model.transitions) && Arrays.equals(end, model.end)
            && emissions.equals(model.emissions);
    }

    @Override
    public int hashCode() {
        return Objects.hash(Arrays.hashCode(start), Arrays.deepHashCode(transitions), Arrays.hashCode(end), emissions);
    }
}
