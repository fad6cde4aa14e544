package mapping.architectures;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.Function;
import java.util.stream.Stream;
import mapping.Space;
import mapping.initialization.Blueprint;
import mapping.layers.Layer;
import mapping.layers.Summary;
import mapping.random.RandomSource;
import mapping.tensor.NoGrad;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Counts of architectures against published ones: parameters of the image classifiers as torchvision documents them for its
 * weights; of BERT-base and GPT-2 small as Hugging Face's models of these names have them (the former with its pooler, the
 * latter with tied embeddings). Multiply-adds agree with torchvision's to its three or four digits and with nanoGPT's for GPT-2
 * (291,648,307,200 operations); all digits are sums over the papers' layers made apart from this library.
 */
class ArchitecturesTest {

    private static final RandomSource RANDOM = RandomSource.of(1);
    private static final Space IMAGE = Space.reals(3, 224, 224);

    private record Model(String name, Function<RandomSource, Layer> build) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Arguments> published() {
        return Stream.of(
            of("LeNet-5", LeNet5::of, Space.reals(1, 28, 28), 61_706, 416_520),
            of("AlexNet", AlexNet::of, IMAGE, 61_100_840, 714_188_480),
            of("VGG-16", Vgg::vgg16, IMAGE, 138_357_544, 15_470_264_320L),
            of("ResNet-18", ResNet::resnet18, IMAGE, 11_689_512, 1_814_073_344),
            of("ResNet-50", ResNet::resnet50, IMAGE, 25_557_032, 4_089_184_256L),
            of("ResNet-20", new SmallResNet(3, 10, 16, 3, 1)::residual, Space.reals(3, 32, 32), 272_474, 40_813_184),
            of("MobileNetV2", MobileNetV2::of, IMAGE, 3_504_872, 300_774_272),
            of("ViT-B/16", VisionTransformer::base16, IMAGE, 86_567_656, 17_563_828_224L),
            of("BERT-base", Bert::base, Space.reals(128), 109_482_240, 11_174_215_680L),
            of("BERT-base", Bert::base, Space.reals(512), 109_482_240, 48_318_971_904L),
            of("GPT-2 small", Gpt2::small, Space.reals(1024), 124_439_808, 145_824_153_600L));
    }

    private static Arguments of(String name, Function<RandomSource, Layer> build, Space input, long parameters,
        long multiplyAdds) {
        return Arguments.of(new Model(name, build), input, parameters, multiplyAdds);
    }

    @ParameterizedTest
    @MethodSource("published")
    void countsAreThePublishedOnes(Model model, Space input, long parameters, long multiplyAdds) {
        Summary summary = Summary.of(Blueprint.of(() -> model.build.apply(RANDOM)), input);
        assertEquals(parameters, summary.parameters());
        assertEquals(multiplyAdds, summary.multiplyAdds());
    }

    /**
     * ResNet-20 for CIFAR-10 above is He et al.'s with 1 × 1 shortcuts (their option B), of which model zoos publish 272,474
     * parameters and 40.8 million multiply-adds. Without shortcuts the paper's plain network of 20 layers is left: 0.27 million.
     */
    @Test
    void thePlainNetworkLacksTheTwoShortcutsWithWeights() {
        Layer plain = new SmallResNet(3, 10, 16, 3, 1).plain(RANDOM);
        assertEquals(272_474 - (16 * 32 + 2 * 32) - (32 * 64 + 2 * 64), Summary.of(plain, Space.reals(3, 32, 32)).parameters());
        SmallResNet small = new SmallResNet(1, 10, 4, 1, 2);
        for (Layer model : new Layer[] {small.residual(RANDOM), small.plain(RANDOM)}) {
            assertArrayEquals(new int[] {2, 10}, NoGrad.of(() -> model.apply(Tensors.ones(2, 1, 28, 28))).shape());
        }
    }

    @Test
    void architecturesRun() {
        for (Layer model : new Layer[] {ResNet.resnet18(RANDOM), MobileNetV2.of(RANDOM)}) {
            assertArrayEquals(new int[] {2, 1000}, NoGrad.of(() -> model.apply(Tensors.ones(2, 3, 32, 32))).shape());
        }
        Tensor tokens = Tensor.matrix(new float[][] {{1, 4, 2}, {0, 0, 5}});
        Layer bert = Bert.of(6, 8, 128, 2, RANDOM);
        assertArrayEquals(new int[] {2, 128}, bert.apply(tokens).shape());
        assertEquals(Space.reals(128), bert.codomain(Space.reals(3)));
        Layer vit = VisionTransformer.of(8, 4, 64, 2, 5, RANDOM);
        assertArrayEquals(new int[] {2, 5}, vit.apply(Tensors.ones(2, 3, 8, 8)).shape());
        assertEquals(Space.reals(5), vit.codomain(Space.reals(3, 8, 8)));
        Layer gpt2 = Gpt2.of(6, 8, 128, 2, RANDOM);
        assertArrayEquals(new int[] {2, 3, 6}, gpt2.apply(tokens).shape());
        assertEquals(Space.reals(3, 6), gpt2.codomain(Space.reals(3)));
    }
}
