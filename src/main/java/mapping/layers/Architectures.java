package mapping.layers;

import java.util.Map;
import mapping.Space;
import mapping.initialization.Initialization;
import mapping.layers.attention.LearntPositions;
import mapping.layers.attention.TransformerBlock;
import mapping.layers.convolution.AdaptiveAvgPool2d;
import mapping.layers.convolution.Conv2d;
import mapping.layers.convolution.GlobalAveragePool;
import mapping.layers.convolution.MaxPool2d;
import mapping.layers.dropout.Dropout;
import mapping.layers.normalization.BatchNorm;
import mapping.layers.normalization.LayerNorm;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;

/**
 * Models that made history, as compositions: image classifiers from LeNet's sixty thousand parameters to VGG's hundred and
 * forty million and back down, and two language models. Section 1.2.1, where they are counted ({@link Summary},
 * {@link Blueprint}); they run as well. Layers and sizes are those of the papers, in the details as torchvision and the
 * authors' own code build them, so that published counts can be compared.
 */
public final class Architectures {

    private Architectures() {
    }

    private static Layer relu() {
        return Rectifier.relu();
    }

    /** LeNet-5 (LeCun et al., 1998) as it is built today, with ReLU and max pooling: ℝ¹ˣ²⁸ˣ²⁸ → ℝ¹⁰. */
    public static Layer lenet5(RandomSource random) {
        Layer features = Conv2d.of(1, 6, 5, random).padding(2).then(relu()).then(MaxPool2d.of(2))
            .then(Conv2d.of(6, 16, 5, random)).then(relu()).then(MaxPool2d.of(2));
        return features.then(new Flatten()).then(Dense.of(400, 120, random)).then(relu())
            .then(Dense.of(120, 84, random)).then(relu()).then(Dense.of(84, 10, random));
    }

    /** AlexNet (Krizhevsky, Sutskever and Hinton, 2012; the one-column form of 2014): ℝ³ˣ²²⁴ˣ²²⁴ → ℝ¹⁰⁰⁰. */
    public static Layer alexnet(RandomSource random) {
        Layer pool = MaxPool2d.of(3).stride(2);
        Layer features = Conv2d.of(3, 64, 11, random).stride(4).padding(2).then(relu()).then(pool)
            .then(Conv2d.of(64, 192, 5, random).padding(2)).then(relu()).then(pool)
            .then(Conv2d.of(192, 384, 3, random).padding(1)).then(relu())
            .then(Conv2d.of(384, 256, 3, random).padding(1)).then(relu())
            .then(Conv2d.of(256, 256, 3, random).padding(1)).then(relu()).then(pool);
        return features.named("features").then(AdaptiveAvgPool2d.of(6, 6)).then(new Flatten())
            .then(Dropout.of(0.5, random.fork("first dropout"))).then(Dense.of(256 * 6 * 6, 4096, random)).then(relu())
            .then(Dropout.of(0.5, random.fork("second dropout"))).then(Dense.of(4096, 4096, random)).then(relu())
            .then(Dense.of(4096, 1000, random));
    }

    /** VGG-16 (Simonyan and Zisserman, 2015): small kernels only, two or three between pools. ℝ³ˣ²²⁴ˣ²²⁴ → ℝ¹⁰⁰⁰. */
    public static Layer vgg16(RandomSource random) {
        Layer features = null;
        int in = 3;
        for (int[] stage : new int[][] {{64, 2}, {128, 2}, {256, 3}, {512, 3}, {512, 3}}) {
            for (int i = 0; i < stage[1]; i++) {
                Layer conv = Conv2d.of(in, stage[0], 3, random).padding(1).then(relu());
                features = features == null ? conv : features.then(conv);
                in = stage[0];
            }
            features = features.then(MaxPool2d.of(2));
        }
        return features.named("features").then(AdaptiveAvgPool2d.of(7, 7)).then(new Flatten())
            .then(Dense.of(512 * 7 * 7, 4096, random)).then(relu()).then(Dropout.of(0.5, random.fork("first dropout")))
            .then(Dense.of(4096, 4096, random)).then(relu()).then(Dropout.of(0.5, random.fork("second dropout")))
            .then(Dense.of(4096, 1000, random));
    }

    /** ResNet-18 (He et al., 2016): residual blocks of two 3×3 convolutions. ℝ³ˣ²²⁴ˣ²²⁴ → ℝ¹⁰⁰⁰. */
    public static Layer resnet18(RandomSource random) {
        Layer net = stem(random);
        int in = 64;
        for (int stage = 0; stage < 4; stage++) {
            int width = 64 << stage;
            for (int i = 0; i < 2; i++) {
                int stride = i == 0 && stage > 0 ? 2 : 1;
                Layer inner = conv(in, width, 3, stride, random).then(relu()).then(conv(width, width, 3, 1, random));
                net = net.then(block(inner, in, width, stride, random));
                in = width;
            }
        }
        return net.then(new GlobalAveragePool()).then(Dense.of(in, 1000, random));
    }

    /** ResNet-50: blocks that narrow by a 1×1 convolution, look by a 3×3 one and widen again. ℝ³ˣ²²⁴ˣ²²⁴ → ℝ¹⁰⁰⁰. */
    public static Layer resnet50(RandomSource random) {
        Layer net = stem(random);
        int in = 64;
        int[] blocks = {3, 4, 6, 3};
        for (int stage = 0; stage < 4; stage++) {
            int width = 64 << stage;
            for (int i = 0; i < blocks[stage]; i++) {
                int stride = i == 0 && stage > 0 ? 2 : 1;
                Layer inner = conv(in, width, 1, 1, random).then(relu()).then(conv(width, width, 3, stride, random)).then(relu())
                    .then(conv(width, 4 * width, 1, 1, random));
                net = net.then(block(inner, in, 4 * width, stride, random));
                in = 4 * width;
            }
        }
        return net.then(new GlobalAveragePool()).then(Dense.of(in, 1000, random));
    }

    private static Layer stem(RandomSource random) {
        return conv(3, 64, 7, 2, random).then(relu()).then(MaxPool2d.of(3).stride(2).padding(1));
    }

    /** A convolution without bias that keeps the size but for the stride, and a batch normalization. */
    private static Layer conv(int in, int out, int kernel, int stride, RandomSource random) {
        return Conv2d.of(in, out, kernel, random).same().stride(stride).withoutBias().then(BatchNorm.of(out));
    }

    private static Layer block(Layer inner, int in, int out, int stride, RandomSource random) {
        Layer residual = in == out && stride == 1 ? Residual.of(inner) : Residual.of(inner, conv(in, out, 1, stride, random));
        return residual.named("residual block").then(relu());
    }

    /**
     * MobileNetV2 (Sandler et al., 2018): blocks that widen by a 1×1 convolution, look at each channel by itself, and narrow
     * again, adding what is narrow. ℝ³ˣ²²⁴ˣ²²⁴ → ℝ¹⁰⁰⁰.
     */
    public static Layer mobilenetV2(RandomSource random) {
        Layer net = conv(3, 32, 3, 2, random).then(relu6());
        int in = 32;
        int[][] stages = {{1, 16, 1, 1}, {6, 24, 2, 2}, {6, 32, 3, 2}, {6, 64, 4, 2}, {6, 96, 3, 1}, {6, 160, 3, 2}, {6, 320,
            1, 1}};
        for (int[] stage : stages) {
            for (int i = 0; i < stage[2]; i++) {
                Layer inner = inverted(in, stage[0] * in, stage[1], i == 0 ? stage[3] : 1, random);
                net = net.then(i > 0 ? Residual.of(inner).named("inverted residual") : inner.named("inverted block"));
                in = stage[1];
            }
        }
        return net.then(conv(in, 1280, 1, 1, random)).then(relu6()).then(new GlobalAveragePool())
            .then(Dropout.of(0.2, random.fork("dropout"))).then(Dense.of(1280, 1000, random));
    }

    private static Layer inverted(int in, int wide, int out, int stride, RandomSource random) {
        Layer depthwise = Conv2d.depthwise(wide, 3, random).same().stride(stride).withoutBias().then(BatchNorm.of(wide))
            .then(relu6()).then(conv(wide, out, 1, 1, random));
        return in == wide ? depthwise : conv(in, wide, 1, 1, random).then(relu6()).then(depthwise);
    }

    private static Layer relu6() {
        return Rectifier.relu6();
    }

    /**
     * BERT-base (Devlin et al., 2019): an encoder of twelve blocks over WordPiece tokens, and what its first position says of
     * the whole. Token numbers of one segment, up to 512, {0, …, 30521}ᵗ → ℝ⁷⁶⁸.
     *
     * @param gelu the activation of its networks, which stands above this package
     */
    public static Layer bertBase(Layer gelu, RandomSource random) {
        return bert(30_522, 512, 768, 12, gelu, random);
    }

    static Layer bert(int words, int positions, int width, int blocks, Layer gelu, RandomSource random) {
        Layer net = Embedding.of(words, width, random).then(LearntPositions.of(positions, width, random))
            .then(SegmentVector.of(width, random)).then(LayerNorm.of(width));
        for (int i = 0; i < blocks; i++) {
            net = net.then(TransformerBlock.of(width, width / 64, 4 * width, gelu, random));
        }
        return net.then(new FirstPosition()).then(Dense.of(width, width, random)).then(new Squashed());
    }

    /**
     * GPT-2 small (Radford et al., 2019): twelve causal blocks; the table that reads tokens also scores the next ones. Token
     * numbers, up to 1024, {0, …, 50256}ᵗ → ℝ^{t×50257}.
     *
     * @param gelu the activation of its networks, which stands above this package
     */
    public static Layer gpt2Small(Layer gelu, RandomSource random) {
        return gpt2(50_257, 1024, 768, 12, gelu, random);
    }

    static Layer gpt2(int words, int positions, int width, int blocks, Layer gelu, RandomSource random) {
        Embedding tokens = Embedding.of(words, width, random);
        Layer net = tokens.then(LearntPositions.of(positions, width, random));
        for (int i = 0; i < blocks; i++) {
            net = net.then(TransformerBlock.of(width, width / 64, 4 * width, gelu, random).preNorm().causal());
        }
        return net.then(LayerNorm.of(width)).then(new Dense(tokens.weight(), null));
    }

    /** Adds the vector of the first of two segments; the second serves pairs of sentences. */
    private record SegmentVector(Tensor weight) implements Layer {

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

        @Override
        public Space codomain(Space input) {
            return input;
        }
    }

    /** tanh. */
    private record Squashed() implements Layer {

        @Override
        public Tensor apply(Tensor x) {
            return x.tanh();
        }

        @Override
        public Space codomain(Space input) {
            return input;
        }

        @Override
        public String name() {
            return "tanh";
        }
    }

    /** ℝ^{times×width} → ℝ^{width}. */
    private record FirstPosition() implements Layer {

        @Override
        public Tensor apply(Tensor x) {
            return x.select(1, 0);
        }

        @Override
        public Space codomain(Space input) {
            return Sizes.changed(input, Space.anything(), sizes -> new int[] {sizes[1]});
        }
    }
}
