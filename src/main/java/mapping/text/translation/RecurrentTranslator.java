package mapping.text.translation;

import java.util.Map;
import mapping.Requirement;
import mapping.layers.Dense;
import mapping.layers.Embedding;
import mapping.layers.Layer;
import mapping.layers.Parts;
import mapping.layers.attention.AdditiveAttention;
import mapping.layers.attention.AttentionState;
import mapping.layers.recurrent.Gru;
import mapping.layers.recurrent.RecurrentOutput;
import mapping.layers.recurrent.RecurrentState;
import mapping.random.RandomSource;
import mapping.tensor.NoGrad;
import mapping.tensor.Sequences;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import mapping.text.tokens.Vocabulary;

/**
 * Encoder and decoder are gated recurrent networks, and the decoder looks back at the source by additive attention. Section
 * 6.2.3 (Bahdanau,
 * Cho and Bengio, 2015). The encoder reads in both directions; its last states are where the decoder starts. As in Luong et al.
 * (2015) the decoder asks with its new state, not with the one before, so that while training all its states are computed
 * before
 * any attention.
 *
 * @param sourceTable vectors of the source's tokens
 * @param encoder     reads them in both directions
 * @param bridge      the encoder's last states ↦ the decoder's first one
 * @param targetTable vectors of the target's tokens
 * @param decoder     writes
 * @param attention   asks with the decoder's state; null if the decoder gets the mean of what the encoder gives instead
 * @param output      (state, what was looked at) ↦ logits
 * @param sourceTimes columns of the source in a batch, see {@link Translator}
 */
public record RecurrentTranslator(Embedding sourceTable, Gru encoder, Dense bridge, Embedding targetTable, Gru decoder,
        AdditiveAttention attention, Dense output, int sourceTimes) implements Translator<RecurrentTranslator.State> {

    /**
     * What is remembered between two steps.
     *
     * @param memory what the encoder gave, and what attention made of it
     * @param mask   (batch, 1, source times), 0 on padding
     * @param hidden the decoder's state
     */
    public record State(AttentionState memory, Tensor mask, RecurrentState hidden) {

        public State {
            Requirement.given("The memory", memory);
            Requirement.given("The mask", mask);
            Requirement.given("The hidden state", hidden);
        }
    }

    public RecurrentTranslator {
        Requirement.given("The table of the source", sourceTable);
        Requirement.given("The encoder", encoder);
        Requirement.given("The bridge", bridge);
        Requirement.given("The table of the target", targetTable);
        Requirement.given("The decoder", decoder);
        Requirement.given("The output", output);
        Requirement.between("The columns of the source", sourceTimes, 1, 1 << 20);
    }

    /**
     * @param sources     size of the source's vocabulary
     * @param targets     size of the target's vocabulary
     * @param width       of the tokens' vectors
     * @param units       of the decoder and of each direction of the encoder
     * @param sourceTimes columns of the source in a batch
     */
    public static RecurrentTranslator of(int sources, int targets, int width, int units, int sourceTimes, RandomSource random) {
        return new RecurrentTranslator(Embedding.of(sources, width, random).padding(Vocabulary.PADDING),
            Gru.bidirectional(width, units, 1, random), Dense.of(2 * units, units, random),
            Embedding.of(targets, width, random).padding(Vocabulary.PADDING), Gru.of(width, units, random),
            AdditiveAttention.of(units, 2 * units, units, random), Dense.of(3 * units, targets, random), sourceTimes);
    }

    /** The same but for the attention: every step sees the mean of what the encoder gives, the same one. */
    public RecurrentTranslator withoutAttention() {
        return new RecurrentTranslator(sourceTable, encoder, bridge, targetTable, decoder, null, output, sourceTimes);
    }

    @Override
    public State read(Tensor source) {
        Requirement.given("The source", source);
        Tensor mask = source.ne(Vocabulary.PADDING);
        RecurrentOutput read = encoder.run(sourceTable.apply(source), encoder.start(source.size(0)), Sequences.lengths(mask));
        Tensor ends = Tensors.concat(1, read.state().hidden().select(0, 0), read.state().hidden().select(0, 1));
        RecurrentState first = new RecurrentState(bridge.apply(ends).tanh().unsqueeze(0), null);
        AttentionState memory = attention == null ? new AttentionState(read.y(), read.y()) : attention.read(read.y());
        return new State(memory, mask.unsqueeze(1), first);
    }

    @Override
    public Tensor logits(Tensor source, Tensor written) {
        State start = read(source);
        Requirement.given("The written part", written);
        Tensor states = decoder.run(targetTable.apply(written), start.hidden()).y();
        return answer(states, start);
    }

    /** Logits of decoder states (batch, times, units). */
    private Tensor answer(Tensor states, State state) {
        Tensor seen = weights(states, state).matmul(state.memory().values());
        return output.apply(Tensors.concat(2, states, seen));
    }

    private Tensor weights(Tensor states, State state) {
        return attention == null
            ? state.mask().div(state.mask().sum(2).unsqueeze(2)).add(Tensors.zeros(states.size(0), states.size(1), 1))
            : attention.weights(states, state.memory(), state.mask());
    }

    @Override
    public Tensor alignment(Tensor source, Tensor written) {
        return NoGrad.of(() -> {
            State start = read(source);
            return weights(decoder.run(targetTable.apply(Requirement.given("The written part", written)), start.hidden()).y(),
                start);
        });
    }

    @Override
    public Step<State> next(int[] last, State state) {
        Requirement.given("The last tokens", last);
        Requirement.given("The state", state);
        return NoGrad.of(() -> {
            RecurrentOutput step = decoder.step(targetTable.apply(Tensors.labels(last)), state.hidden());
            Tensor logits = answer(step.y().unsqueeze(1), state).select(1, 0);
            return new Step<>(logits.logSoftmax(-1), new State(state.memory(), state.mask(), step.state()));
        });
    }

    @Override
    public State select(State state, int... rows) {
        Requirement.given("The state", state);
        return new State(state.memory().select(rows), state.mask().indexSelect(0, Tensors.labels(rows)),
            state.hidden().select(rows));
    }

    @Override
    public Map<String, Layer> children() {
        return new Parts<Layer>().with("sourceTable", sourceTable).with("encoder", encoder).with("bridge", bridge)
            .with("targetTable", targetTable).with("decoder", decoder).with("attention", attention).with("output", output);
    }

    @Override
    public String name() {
        return "RecurrentTranslator(" + sourceTable.weight().size(0) + "→" + output.out()
            + (attention == null ? ", no attention)" : ")");
    }

    @Override
    public String toString() {
        return signature();
    }
}
