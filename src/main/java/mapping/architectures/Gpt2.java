package mapping.architectures;

import static mapping.activations.Activations.geluTanh;

import mapping.layers.Dense;
import mapping.layers.Embedding;
import mapping.layers.Layer;
import mapping.layers.attention.LearntPositions;
import mapping.layers.attention.TransformerBlock;
import mapping.layers.normalization.LayerNorm;
import mapping.random.RandomSource;

/**
 * GPT-2 (Radford et al., 2019): causal blocks; the table that reads tokens also scores the next ones. It maps token numbers to
 * scores at each position, {0, …, tokens − 1}ᵗ → ℝ^{t×tokens}. Sections 1.2.1 and 6.2.3.
 */
public final class Gpt2 {

    private Gpt2() {
    }

    /** GPT-2 small: twelve blocks of width 768 over 50257 tokens, up to 1024 positions. */
    public static Layer small(RandomSource random) {
        return of(50_257, 1024, 768, 12, random);
    }

    /**
     * A GPT-2 of another size, whose heads are 64 wide.
     *
     * @param positions the length of the longest sequence
     */
    public static Layer of(int tokens, int positions, int width, int blocks, RandomSource random) {
        Embedding table = Embedding.of(tokens, width, random);
        Layer net = table.then(LearntPositions.of(positions, width, random));
        for (int i = 0; i < blocks; i++) {
            net = net.then(TransformerBlock.of(width, width / 64, 4 * width, geluTanh(), random).preNorm().causal());
        }
        return net.then(LayerNorm.of(width)).then(new Dense(table.weight(), null));
    }
}
