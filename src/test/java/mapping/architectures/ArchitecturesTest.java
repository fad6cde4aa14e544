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
 * Counts of architectures against published ones: parameters and multiply-adds (in thousand millions, two digits) of the image
 * classifiers as torchvision documents them for its weights; parameters of BERT-base and GPT-2 small as Hugging Face's models
 * of these names have them (the former with its pooler, the latter with tied embeddings).
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
            of("LeNet-5", LeNet5::of, Space.reals(1, 28, 28), 61_706, -1),
            of("AlexNet", AlexNet::of, IMAGE, 61_100_840, 0.71),
            of("VGG-16", Vgg::vgg16, IMAGE, 138_357_544, 15.47),
            of("ResNet-18", ResNet::resnet18, IMAGE, 11_689_512, 1.81),
            of("ResNet-50", ResNet::resnet50, IMAGE, 25_557_032, 4.09),
            of("MobileNetV2", MobileNetV2::of, IMAGE, 3_504_872, 0.30),
            of("BERT-base", Bert::base, Space.reals(128), 109_482_240, -1),
            of("GPT-2 small", Gpt2::small, Space.reals(1024), 124_439_808, -1));
    }

    private static Arguments of(String name, Function<RandomSource, Layer> build, Space input, long parameters, double giga) {
        return Arguments.of(new Model(name, build), input, parameters, giga);
    }

    @ParameterizedTest
    @MethodSource("published")
    void countsAreThePublishedOnes(Model model, Space input, long parameters, double giga) {
        Summary summary = Summary.of(Blueprint.of(() -> model.build.apply(RANDOM)), input);
        assertEquals(parameters, summary.parameters());
        if (giga >= 0) {
            assertEquals(giga, summary.multiplyAdds() / 1e9, 0.005);
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
        Layer gpt2 = Gpt2.of(6, 8, 128, 2, RANDOM);
        assertArrayEquals(new int[] {2, 3, 6}, gpt2.apply(tokens).shape());
        assertEquals(Space.reals(3, 6), gpt2.codomain(Space.reals(3)));
    }
}
