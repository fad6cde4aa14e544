package mapping.architectures;

import static mapping.activations.Activations.gelu;

import java.util.Map;
import mapping.Space;
import mapping.initialization.Initialization;
import mapping.layers.Dense;
import mapping.layers.Layer;
import mapping.layers.Sizes;
import mapping.layers.attention.LearntPositions;
import mapping.layers.attention.TransformerBlock;
import mapping.layers.convolution.Conv2d;
import mapping.layers.normalization.LayerNorm;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/**
 * The vision transformer (Dosovitskiy et al., 2021): a picture cut into square patches, each of them read as if it were a word.
 * ℝ³ˣˢⁱᵈᵉˣˢⁱᵈᵉ → ℝᶜˡᵃˢˢᵉˢ. Section 1.2.1.
 */
public final class VisionTransformer {

    private VisionTransformer() {
    }

    /** ViT-B/16: pictures of 224 × 224 pixels in patches of 16 × 16, twelve blocks of width 768, 1000 classes. */
    public static Layer base16(RandomSource random) {
        return of(224, 16, 768, 12, 1000, random);
    }

    /**
     * A vision transformer of another size, whose heads are 64 wide.
     *
     * @param side  of the picture; a multiple of {@code patch}
     * @param patch the side of a patch
     */
    public static Layer of(int side, int patch, int width, int blocks, int classes, RandomSource random) {
        int patches = (side / patch) * (side / patch);
        Layer net = Conv2d.of(3, width, patch, random).stride(patch).then(new PatchSequence())
            .then(ClassToken.of(width, random)).then(LearntPositions.of(patches + 1, width, random));
        for (int i = 0; i < blocks; i++) {
            net = net.then(TransformerBlock.of(width, width / 64, 4 * width, gelu(), random).preNorm());
        }
        return net.then(LayerNorm.of(width)).then(new FirstPosition()).then(Dense.of(width, classes, random));
    }

    /** A picture of vectors read line by line: ℝ^{width×rows×columns} → ℝ^{(rows·columns)×width}. */
    public record PatchSequence() implements Layer {

        @Override
        public Tensor apply(Tensor x) {
            return x.flatten(2).transpose(1, 2);
        }

        @Override
        public Space codomain(Space input) {
            return Sizes.changed(input, Space.anything(), sizes -> new int[] {Sizes.product(sizes[1], sizes[2]), sizes[0]});
        }
    }

    /** Puts one more vector, a learnt one, before all others: ℝ^{times×width} → ℝ^{(times+1)×width}. */
    public record ClassToken(Tensor weight) implements Layer {

        static ClassToken of(int width, RandomSource random) {
            return new ClassToken(Initialization.normal(0, 0.02).parameter(random, 1, 1, width));
        }

        @Override
        public Tensor apply(Tensor x) {
            return Tensors.concat(1, weight.expand(x.size(0), 1, x.size(2)), x);
        }

        @Override
        public Map<String, Tensor> ownParameters() {
            return Map.of("weight", weight);
        }

        @Override
        public Space codomain(Space input) {
            return Sizes.changed(input, Space.anything(),
                sizes -> new int[] {Sizes.changed(sizes[0], times -> times + 1), sizes[1]});
        }
    }
}
