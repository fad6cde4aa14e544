package mapping.text.generation;

import static mapping.activations.Activations.geluTanh;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mapping.Requirement;
import mapping.Space;
import mapping.initialization.Initialization;
import mapping.layers.Embedding;
import mapping.layers.Layer;
import mapping.layers.Parts;
import mapping.layers.Sizes;
import mapping.layers.attention.AttentionOutput;
import mapping.layers.attention.AttentionState;
import mapping.layers.attention.LearntPositions;
import mapping.layers.attention.TransformerBlock;
import mapping.layers.normalization.LayerNorm;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;

/**
 * A small GPT: {0, …, tokens − 1}ᵗ → ℝ^{t×tokens}, at each position scores (logits) of the token that follows. Section 6.2.3
 * (Radford et al., 2018 and 2019). Causal blocks that normalize first, learnt positions. The table that reads tokens also scores
 * them (tied embeddings, as in GPT-2; Press and Wolf, 2017); tables start from N(0, 0.02²), as there.
 *
 * <p>{@link #apply} reads whole sequences; {@link #step} goes on where it stopped, which is how text is written: one new position
 * costs what it costs alone, and not the whole past again.
 *
 * @param table     a vector for each token
 * @param positions a vector for each position
 * @param blocks    from the first to the last
 * @param norm      before the scores
 */
public record Gpt(Embedding table, LearntPositions positions, List<TransformerBlock> blocks, LayerNorm norm) implements Layer {

    private static final double START_DEVIATION = 0.02;

    public Gpt {
        Requirement.given("The table", table);
        Requirement.given("The positions", positions);
        Requirement.given("The normalization", norm);
        blocks = Requirement.copied("The blocks", blocks);
        Requirement.atLeast("The number of blocks", blocks.size(), 1);
        int width = table.weight().size(1);
        Requirement.between("The width of a position", positions.weight().size(1), width, width);
        for (TransformerBlock block : blocks) {
            Requirement.between("The width of a block", block.attention().query().in(), width, width);
            if (!block.attention().isCausal()) {
                throw new IllegalArgumentException("The blocks of a GPT must be causal, got " + block.name()
                    + ", which sees what is to be predicted.");
            }
        }
    }

    /**
     * With dense layers of 4 · width inside the blocks.
     *
     * @param tokens  how many numbers there are
     * @param longest how many positions a sequence can have
     * @param heads   of each block; divides the width
     * @param count   how many blocks
     */
    public static Gpt of(int tokens, int longest, int width, int heads, int count, RandomSource random) {
        Requirement.atLeast("The number of tokens", tokens, 1);
        Requirement.atLeast("The width", width, 1);
        Requirement.between("The number of blocks", count, 1, 1_000);
        Requirement.length("The size of the table", (long) tokens * width);
        Tensor rows = Initialization.normal(0, START_DEVIATION).parameter(Requirement.given("The source", random), tokens, width);
        LearntPositions places = LearntPositions.of(longest, width, random);
        List<TransformerBlock> stack = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            stack.add(TransformerBlock.of(width, heads, 4 * width, geluTanh(), random).preNorm().causal());
        }
        return new Gpt(new Embedding(rows, -1), places, stack, LayerNorm.of(width));
    }

    /** The same parameters; while training, part of what each block adds is dropped. */
    public Gpt dropout(double probability, RandomSource random) {
        return new Gpt(table, positions, blocks.stream().map(block -> block.dropout(probability, random)).toList(), norm);
    }

    /** How many token numbers there are. */
    public int tokens() {
        return table.weight().size(0);
    }

    /** How many positions a sequence can have. */
    public int longest() {
        return positions.weight().size(0);
    }

    /** Token numbers (batch, times) to scores (batch, times, tokens). */
    @Override
    public Tensor apply(Tensor ids) {
        Tensor hidden = positions.apply(vectors(ids));
        for (TransformerBlock block : blocks) {
            hidden = block.apply(hidden);
        }
        return scores(hidden);
    }

    private Tensor vectors(Tensor ids) {
        Requirement.given("The numbers of the tokens", ids);
        if (ids.dim() != 2 || ids.numel() == 0) {
            throw new IllegalArgumentException("The numbers of the tokens must have shape (batch, times) with at least one "
                + "number, got " + ids.dim() + " axes and " + ids.numel() + " numbers.");
        }
        return table.apply(ids);
    }

    private Tensor scores(Tensor hidden) {
        return norm.apply(hidden).linear(table.weight(), null);
    }

    /** What the blocks remember of some positions (the key/value cache), one state for each block. */
    public record Memory(List<AttentionState> states) {

        public Memory {
            states = Requirement.copied("The states", states);
            Requirement.atLeast("The number of states", states.size(), 1);
        }

        /** How many positions were read. */
        public int times() {
            return states.get(0).times();
        }
    }

    /**
     * What a step gives.
     *
     * @param scores (batch, new times, tokens)
     * @param memory for the next step
     */
    public record Step(Tensor scores, Memory memory) {
    }

    /** The memory of a sequence that has not begun. */
    public Memory start(int batch) {
        return new Memory(blocks.stream().map(block -> block.attention().start(batch)).toList());
    }

    /**
     * Reads further positions: (batch, new times) and a memory to scores and a longer memory. Equal to {@link #apply} to all at
     * once, up to rounding; see {@link mapping.layers.attention.MultiHeadAttention#step}.
     *
     * @throws IllegalArgumentException if the sequence becomes too long
     */
    public Step step(Tensor ids, Memory past) {
        Requirement.given("The memory", past);
        Requirement.asMany("states", past.states().size(), "blocks", blocks.size());
        Tensor hidden = positions.apply(vectors(ids), past.times());
        List<AttentionState> states = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            AttentionOutput output = blocks.get(i).step(hidden, past.states().get(i), null);
            hidden = output.y();
            states.add(output.state());
        }
        return new Step(scores(hidden), new Memory(states));
    }

    @Override
    public Map<String, Layer> children() {
        Parts<Layer> parts = new Parts<Layer>().with("table", table).with("positions", positions);
        for (int i = 0; i < blocks.size(); i++) {
            parts.with("blocks." + i, blocks.get(i));
        }
        return parts.with("norm", norm);
    }

    @Override
    public String name() {
        return "Gpt(" + tokens() + " tokens, " + blocks.size() + " × " + table.weight().size(1) + ")";
    }

    @Override
    public Space domain() {
        return Space.reals(Space.ANY);
    }

    @Override
    public Space codomain() {
        return Space.reals(Space.ANY, tokens());
    }

    @Override
    public Space codomain(Space input) {
        return Sizes.changed(input, codomain(), sizes -> new int[] {sizes[0], tokens()});
    }

    @Override
    public long multiplyAdds(Space input) {
        int width = table.weight().size(1);
        long times = Sizes.count(input);
        Space inside = Space.reals((int) times, width);
        return blocks.stream().mapToLong(block -> block.multiplyAdds(inside)).sum() + times * width * tokens();
    }

    @Override
    public String toString() {
        return signature();
    }
}
