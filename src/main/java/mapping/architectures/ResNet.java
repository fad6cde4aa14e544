package mapping.architectures;

import static mapping.activations.Activations.relu;
import static mapping.layers.Layers.globalAveragePool;

import mapping.layers.Dense;
import mapping.layers.Layer;
import mapping.layers.Residual;
import mapping.layers.convolution.MaxPool2d;
import mapping.random.RandomSource;

/**
 * Residual networks (He et al., 2016): four stages of blocks, each of which adds to its input what it computes from it.
 * ℝ³ˣ²²⁴ˣ²²⁴ → ℝ¹⁰⁰⁰. Sections 1.2.1 and 6.1.1.
 */
public final class ResNet {

    /** Of the first stage. */
    private static final int CHANNELS = 64;
    /** How many times as wide as its 3 × 3 convolution the result of a bottleneck is. */
    private static final int BOTTLENECK_EXPANSION = 4;

    /** What a block adds, from {@code in} channels. */
    private interface Block {

        Layer of(int in, int width, int stride, RandomSource random);
    }

    private ResNet() {
    }

    /** Eighteen layers with weights, in blocks of two 3 × 3 convolutions. */
    public static Layer resnet18(RandomSource random) {
        return of(ResNet::basic, 1, random, 2, 2, 2, 2);
    }

    /** Fifty layers with weights, in blocks that narrow by a 1 × 1 convolution, apply a 3 × 3 one and widen again. */
    public static Layer resnet50(RandomSource random) {
        return of(ResNet::bottleneck, BOTTLENECK_EXPANSION, random, 3, 4, 6, 3);
    }

    private static Layer basic(int in, int width, int stride, RandomSource random) {
        return NormalizedConvolution.of(in, width, 3, stride, random).then(relu())
            .then(NormalizedConvolution.of(width, width, 3, 1, random));
    }

    private static Layer bottleneck(int in, int width, int stride, RandomSource random) {
        return NormalizedConvolution.of(in, width, 1, 1, random).then(relu())
            .then(NormalizedConvolution.of(width, width, 3, stride, random)).then(relu())
            .then(NormalizedConvolution.of(width, BOTTLENECK_EXPANSION * width, 1, 1, random));
    }

    /**
     * @param expansion how many times as wide as its 3 × 3 convolution the result of a block is
     * @param blocks    the number of blocks of each stage; each stage but the first halves the image and doubles the channels
     */
    private static Layer of(Block block, int expansion, RandomSource random, int... blocks) {
        Layer net = NormalizedConvolution.of(3, CHANNELS, 7, 2, random).then(relu()).then(MaxPool2d.of(3).stride(2).padding(1));
        int in = CHANNELS;
        for (int stage = 0; stage < blocks.length; stage++) {
            int width = CHANNELS << stage;
            for (int i = 0; i < blocks[stage]; i++) {
                int stride = i == 0 && stage > 0 ? 2 : 1;
                Layer inner = block.of(in, width, stride, random);
                net = net.then(residual(inner, in, expansion * width, stride, random)).then(relu());
                in = expansion * width;
            }
        }
        return net.then(globalAveragePool()).then(Dense.of(in, 1000, random));
    }

    private static Layer residual(Layer inner, int in, int out, int stride, RandomSource random) {
        Layer residual = in == out && stride == 1 ? Residual.of(inner)
            : Residual.of(inner, NormalizedConvolution.of(in, out, 1, stride, random));
        return residual.named("residual block");
    }
}
