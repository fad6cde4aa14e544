package mapping.pretrained;

import static mapping.activations.Activations.gelu;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mapping.Requirement;
import mapping.Space;
import mapping.layers.Embedding;
import mapping.layers.Layer;
import mapping.layers.Parts;
import mapping.layers.Sizes;
import mapping.layers.attention.LearntPositions;
import mapping.layers.attention.TransformerBlock;
import mapping.layers.normalization.LayerNorm;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/**
 * BERT without a head: {0, …, tokens − 1}ᵗ → ℝ^{t×width}, a vector for each position that depends on all positions. Section 7.3.2
 * (Devlin et al., 2019). The vectors of token, position and token type are added and normalized; blocks follow that normalize
 * after the sum, with exact GELU. Hugging Face: {@code BertModel} without its pooler; dropout is left out, as in use.
 *
 * @param words     a vector for each token
 * @param types     a vector for each of two types: of the first sentence, of the second
 * @param positions a vector for each position
 * @param norm      of the sum of the three
 * @param blocks    from the first to the last
 */
public record BertEncoder(Embedding words, Embedding types, LearntPositions positions, LayerNorm norm,
        List<TransformerBlock> blocks) implements Layer {

    private static final double EPSILON = 1e-12;

    public BertEncoder {
        Requirement.given("The words", words);
        Requirement.given("The types", types);
        Requirement.given("The positions", positions);
        Requirement.given("The normalization", norm);
        blocks = Requirement.copied("The blocks", blocks);
        Requirement.atLeast("The number of blocks", blocks.size(), 1);
        int width = words.weight().size(1);
        Requirement.between("The width of a type", types.weight().size(1), width, width);
        Requirement.between("The width of a position", positions.weight().size(1), width, width);
        for (TransformerBlock block : blocks) {
            Requirement.between("The width of a block", block.attention().query().in(), width, width);
        }
    }

    /**
     * The same architecture with random weights: what training starts from, and the baseline of what it gives.
     *
     * @param tokens  how many token numbers there are
     * @param longest how many positions a sequence can have
     * @param heads   of each block; divides the width
     * @param hidden  the width inside the blocks, usually 4 · width
     * @param count   how many blocks
     */
    public static BertEncoder of(int tokens, int longest, int width, int heads, int hidden, int count, RandomSource random) {
        Requirement.atLeast("The number of tokens", tokens, 1);
        Requirement.atLeast("The width", width, 1);
        Requirement.between("The number of blocks", count, 1, 1_000);
        Requirement.length("The size of the table", (long) tokens * width);
        Embedding words = Embedding.of(tokens, width, Requirement.given("The source", random));
        List<TransformerBlock> blocks = new ArrayList<>();
        LearntPositions positions = LearntPositions.of(longest, width, random);
        for (int i = 0; i < count; i++) {
            blocks.add(TransformerBlock.of(width, heads, hidden, gelu(), random));
        }
        LayerNorm norm = LayerNorm.of(width);
        return new BertEncoder(words, Embedding.of(2, width, random), positions,
            new LayerNorm(norm.sizes(), norm.weight(), norm.bias(), EPSILON), blocks);
    }

    /** The size of the vectors. */
    public int width() {
        return words.weight().size(1);
    }

    /** How many positions a sequence can have. */
    public int longest() {
        return positions.weight().size(0);
    }

    /** Token numbers (batch, times) of single sentences to vectors (batch, times, width). */
    @Override
    public Tensor apply(Tensor ids) {
        return apply(ids, null, null);
    }

    /**
     * The same for pairs of sentences, or for sequences with padding.
     *
     * @param type (batch, times): 0 in the first sentence, 1 in the second; null for zeros
     * @param mask what may be looked at, as {@link mapping.text.tokens.PaddedSequences#attentionMask} gives it; or null
     */
    public Tensor apply(Tensor ids, Tensor type, Tensor mask) {
        Requirement.given("The numbers of the tokens", ids);
        if (ids.dim() != 2 || ids.numel() == 0) {
            throw new IllegalArgumentException("The numbers of the tokens must have shape (batch, times) with at least one "
                + "number, got " + ids.dim() + " axes and " + ids.numel() + " numbers.");
        }
        Tensor kind = types.apply(type == null ? Tensors.zeros(ids.shape()) : type);
        Tensor hidden = norm.apply(positions.apply(words.apply(ids).add(kind)));
        for (TransformerBlock block : blocks) {
            hidden = block.apply(hidden, mask);
        }
        return hidden;
    }

    @Override
    public Map<String, Layer> children() {
        Parts<Layer> parts = new Parts<Layer>().with("words", words).with("types", types).with("positions", positions)
            .with("norm", norm);
        for (int i = 0; i < blocks.size(); i++) {
            parts.with("blocks." + i, blocks.get(i));
        }
        return parts;
    }

    @Override
    public String name() {
        return "BertEncoder(" + words.weight().size(0) + " tokens, " + blocks.size() + " × " + width() + ")";
    }

    @Override
    public Space domain() {
        return Space.reals(Space.ANY);
    }

    @Override
    public Space codomain() {
        return Space.reals(Space.ANY, width());
    }

    @Override
    public Space codomain(Space input) {
        return Sizes.changed(input, codomain(), sizes -> new int[] {sizes[0], width()});
    }

    @Override
    public long multiplyAdds(Space input) {
        Space inside = Space.reals((int) Sizes.count(input), width());
        return blocks.stream().mapToLong(block -> block.multiplyAdds(inside)).sum();
    }

    @Override
    public String toString() {
        return signature();
    }
}
