package mapping.architectures;

import static mapping.activations.Activations.gelu;
import static mapping.activations.Activations.tanh;

import java.util.Map;
import mapping.initialization.Initialization;
import mapping.layers.Dense;
import mapping.layers.Embedding;
import mapping.layers.Layer;
import mapping.layers.SameSpace;
import mapping.layers.attention.LearntPositions;
import mapping.layers.attention.TransformerBlock;
import mapping.layers.normalization.LayerNorm;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;

/**
 * BERT (Devlin et al., 2019): an encoder over WordPiece tokens, and what its first position says about the whole. It maps the
 * token numbers of one segment to a vector, {0, …, tokens − 1}ᵗ → ℝʷⁱᵈᵗʰ. Sections 1.2.1 and 6.2.3.
 */
public final class Bert {

    private Bert() {
    }

    /** BERT-base: twelve blocks of width 768 over 30522 tokens, up to 512 positions. */
    public static Layer base(RandomSource random) {
        return of(30_522, 512, 768, 12, random);
    }

    /**
     * A BERT of another size, whose heads are 64 wide.
     *
     * @param positions the length of the longest sequence
     */
    public static Layer of(int tokens, int positions, int width, int blocks, RandomSource random) {
        Layer net = Embedding.of(tokens, width, random).then(LearntPositions.of(positions, width, random))
            .then(SegmentVector.of(width, random)).then(LayerNorm.of(width));
        for (int i = 0; i < blocks; i++) {
            net = net.then(TransformerBlock.of(width, width / 64, 4 * width, gelu(), random));
        }
        return net.then(new FirstPosition()).then(Dense.of(width, width, random)).then(tanh());
    }

    /** Adds the vector of the first of two segments; the second serves pairs of sentences. */
    public record SegmentVector(Tensor weight) implements SameSpace {

        static SegmentVector of(int width, RandomSource random) {
            return new SegmentVector(Initialization.normal(0, 0.02).parameter(random, 2, width));
        }

        @Override
        public Tensor apply(Tensor x) {
            return x.add(weight.select(0, 0));
        }

        @Override
        public Map<String, Tensor> ownParameters() {
            return Map.of("weight", weight);
        }
    }
}
