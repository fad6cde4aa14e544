package mapping.text.translation;

import static mapping.activations.Activations.relu;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mapping.Requirement;
import mapping.layers.Dense;
import mapping.layers.Embedding;
import mapping.layers.Layer;
import mapping.layers.Parts;
import mapping.layers.attention.DecoderOutput;
import mapping.layers.attention.DecoderState;
import mapping.layers.attention.Masks;
import mapping.layers.attention.SinusoidalPositions;
import mapping.layers.attention.TransformerBlock;
import mapping.layers.attention.TransformerDecoderBlock;
import mapping.layers.normalization.LayerNorm;
import mapping.random.RandomSource;
import mapping.tensor.NoGrad;
import mapping.tensor.Sequences;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import mapping.text.tokens.Vocabulary;

/**
 * Encoder and decoder without recurrence: attention and small networks alone, so that all positions are computed at once while
 * training. Section 6.2.3 (Vaswani et al., 2017), with the normalization before each part (Xiong et al., 2020) and behind
 * the last.
 * Tokens' vectors start as N(0, 1/width), times √width, and sine waves tell the positions.
 *
 * @param sourceTable vectors of the source's tokens
 * @param encoder     its blocks
 * @param encoderNorm behind the last of them
 * @param targetTable vectors of the target's tokens
 * @param decoder     its blocks: causal attention, attention to the source, a small network
 * @param decoderNorm behind the last of them
 * @param output      ↦ logits
 * @param positions   added to both
 * @param sourceTimes columns of the source in a batch, see {@link Translator}
 */
public record TransformerTranslator(Embedding sourceTable, List<TransformerBlock> encoder, Layer encoderNorm,
        Embedding targetTable, List<TransformerDecoderBlock> decoder, Layer decoderNorm, Dense output,
        SinusoidalPositions positions, int sourceTimes) implements Translator<TransformerTranslator.State> {

    /** The longest sequence. */
    public static final int LONGEST = 512;

    /**
     * What is remembered between two steps.
     *
     * @param blocks keys and values of each block: the KV cache
     * @param mask   (batch, 1, 1, source times), 0 on padding
     */
    public record State(List<DecoderState> blocks, Tensor mask) {

        public State {
            blocks = Requirement.copied("The states of the blocks", blocks);
            Requirement.given("The mask", mask);
            Requirement.atLeast("The number of blocks", blocks.size(), 1);
        }

        /** How many tokens were written. */
        public int times() {
            return blocks.get(0).written().times();
        }
    }

    public TransformerTranslator {
        Requirement.given("The table of the source", sourceTable);
        encoder = Requirement.copied("The blocks of the encoder", encoder);
        Requirement.given("The norm of the encoder", encoderNorm);
        Requirement.given("The table of the target", targetTable);
        decoder = Requirement.copied("The blocks of the decoder", decoder);
        Requirement.atLeast("The number of blocks of the decoder", decoder.size(), 1);
        Requirement.given("The norm of the decoder", decoderNorm);
        Requirement.given("The output", output);
        Requirement.given("The positions", positions);
        Requirement.between("The columns of the source", sourceTimes, 1, 1 << 20);
    }

    /**
     * @param sources     size of the source's vocabulary
     * @param targets     size of the target's vocabulary
     * @param width       of every vector
     * @param heads       of every attention
     * @param blocks      of encoder and decoder each; the small networks are four times as wide as the vectors
     * @param sourceTimes columns of the source in a batch
     */
    public static TransformerTranslator of(int sources, int targets, int width, int heads, int blocks, int sourceTimes,
            RandomSource random) {
        Requirement.between("The number of blocks", blocks, 1, 100);
        List<TransformerBlock> encoder = new ArrayList<>();
        List<TransformerDecoderBlock> decoder = new ArrayList<>();
        Embedding sourceTable = table(sources, width, random);
        Embedding targetTable = table(targets, width, random);
        for (int i = 0; i < blocks; i++) {
            encoder.add(TransformerBlock.of(width, heads, 4 * width, relu(), random).preNorm());
            decoder.add(TransformerDecoderBlock.of(width, heads, 4 * width, relu(), random).preNorm());
        }
        return new TransformerTranslator(sourceTable, encoder, LayerNorm.of(width), targetTable, decoder, LayerNorm.of(width),
            Dense.of(width, targets, random), SinusoidalPositions.of(LONGEST, width), sourceTimes);
    }

    private static Embedding table(int tokens, int width, RandomSource random) {
        Embedding table = Embedding.of(tokens, width, random);
        table.weight().update(numbers -> {
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] /= (float) Math.sqrt(width);
            }
        });
        return table.padding(Vocabulary.PADDING);
    }

    /** The same parameters; while training, part of what every block adds is dropped. */
    public TransformerTranslator dropout(double probability, RandomSource random) {
        return new TransformerTranslator(sourceTable,
            encoder.stream().map(block -> block.dropout(probability, random)).toList(), encoderNorm, targetTable,
            decoder.stream().map(block -> block.dropout(probability, random)).toList(), decoderNorm, output, positions,
            sourceTimes);
    }

    private Tensor placed(Embedding table, Tensor tokens, int first) {
        return positions.apply(table.apply(tokens).mul(Math.sqrt(table.weight().size(1))), first);
    }

    private static Tensor mask(Tensor source) {
        Requirement.given("The source", source);
        return Masks.padding(source.size(1), Sequences.lengths(source.ne(Vocabulary.PADDING)));
    }

    private Tensor encoded(Tensor source, Tensor mask) {
        Tensor x = placed(sourceTable, source, 0);
        for (TransformerBlock block : encoder) {
            x = block.apply(x, mask);
        }
        return encoderNorm.apply(x);
    }

    @Override
    public State read(Tensor source) {
        Tensor mask = mask(source);
        Tensor memory = encoded(source, mask);
        return new State(decoder.stream().map(block -> block.start(memory)).toList(), mask);
    }

    @Override
    public Tensor logits(Tensor source, Tensor written) {
        Tensor mask = mask(source);
        Tensor memory = encoded(source, mask);
        Tensor y = placed(targetTable, Requirement.given("The written part", written), 0);
        for (TransformerDecoderBlock block : decoder) {
            y = block.apply(y, memory, mask);
        }
        return output.apply(decoderNorm.apply(y));
    }

    /** Of the last block, the mean over its heads. */
    @Override
    public Tensor alignment(Tensor source, Tensor written) {
        return NoGrad.of(() -> {
            Tensor mask = mask(source);
            Tensor memory = encoded(source, mask);
            Tensor y = placed(targetTable, Requirement.given("The written part", written), 0);
            for (int i = 0; i + 1 < decoder.size(); i++) {
                y = decoder.get(i).apply(y, memory, mask);
            }
            TransformerDecoderBlock last = decoder.get(decoder.size() - 1);
            y = y.add(last.selfAttention().apply(last.selfNorm().apply(y)));
            return last.crossAttention().weights(last.crossNorm().apply(y), memory, mask).mean(1);
        });
    }

    @Override
    public Step<State> next(int[] last, State state) {
        Requirement.given("The last tokens", last);
        Requirement.given("The state", state);
        Requirement.asMany("states of blocks", state.blocks().size(), "blocks", decoder.size());
        return NoGrad.of(() -> {
            Tensor y = placed(targetTable, Tensors.labels(last).unsqueeze(1), state.times());
            List<DecoderState> states = new ArrayList<>();
            for (int i = 0; i < decoder.size(); i++) {
                DecoderOutput step = decoder.get(i).step(y, state.blocks().get(i), state.mask());
                y = step.y();
                states.add(step.state());
            }
            Tensor logits = output.apply(decoderNorm.apply(y)).select(1, 0);
            return new Step<>(logits.logSoftmax(-1), new State(states, state.mask()));
        });
    }

    @Override
    public State select(State state, int... rows) {
        Requirement.given("The state", state);
        return new State(state.blocks().stream().map(block -> block.select(rows)).toList(),
            state.mask().indexSelect(0, Tensors.labels(rows)));
    }

    @Override
    public Map<String, Layer> children() {
        Parts<Layer> parts = new Parts<Layer>().with("sourceTable", sourceTable);
        for (int i = 0; i < encoder.size(); i++) {
            parts.with("encoder" + i, encoder.get(i));
        }
        parts.with("encoderNorm", encoderNorm).with("targetTable", targetTable);
        for (int i = 0; i < decoder.size(); i++) {
            parts.with("decoder" + i, decoder.get(i));
        }
        return parts.with("decoderNorm", decoderNorm).with("output", output);
    }

    @Override
    public String name() {
        return "TransformerTranslator(" + sourceTable.weight().size(0) + "→" + output.out() + ", " + decoder.size()
            + (decoder.size() == 1 ? " block)" : " blocks)");
    }

    @Override
    public String toString() {
        return signature();
    }
}
