package mapping.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import mapping.random.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The fast convolution against the readable one, on sizes that need several pieces, and what convolution and pooling are. */
class ConvolutionTest {

    /** Sizes for a comparison, in PyTorch's words. */
    private record Sizes(int images, int channels, int height, int width, int filters, int window, int stride, int padding,
            int dilation, int groups) {
    }

    static List<Sizes> sizes() {
        return List.of(
            new Sizes(3, 3, 9, 10, 4, 3, 1, 1, 1, 1), new Sizes(17, 2, 5, 4, 3, 2, 1, 0, 1, 1),
            new Sizes(2, 8, 70, 64, 2, 5, 1, 2, 1, 1), new Sizes(2, 6, 64, 90, 4, 3, 1, 0, 2, 2),
            new Sizes(2, 24, 60, 62, 3, 3, 2, 1, 1, 1), new Sizes(9, 4, 7, 7, 4, 3, 1, 1, 1, 4),
            new Sizes(2, 40, 64, 64, 1, 1, 1, 0, 1, 1));
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void fastEqualsReadable(Sizes s) {
        RandomSource random = RandomSource.of(s.hashCode());
        Tensor x = Tensors.randn(random, s.images, s.channels, s.height, s.width).requiresGrad();
        Tensor weight = Tensors.randn(random, s.filters, s.channels / s.groups, s.window, s.window).requiresGrad();
        Tensor bias = Tensors.randn(random, s.filters).requiresGrad();
        Sliding sliding = new Sliding(s.window, s.stride, s.padding, s.dilation);
        Tensor slow = DirectConvolution.conv2d(x, weight, bias, sliding, sliding, s.groups);
        Tensor cotangent = Tensors.randn(random, slow.shape());
        slow.backward(cotangent);
        float[][] expected = {x.grad().data().clone(), weight.grad().data().clone(), bias.grad().data().clone()};
        for (Tensor leaf : List.of(x, weight, bias)) {
            leaf.zeroGrad();
        }
        Tensor fast = Convolution.conv2d(x, weight, bias, sliding, sliding, s.groups);
        assertArrayEquals(slow.data(), fast.data(), "values, bit for bit");
        fast.backward(cotangent);
        near(expected[0], x.grad().data());
        near(expected[1], weight.grad().data());
        near(expected[2], bias.grad().data());
    }

    /** Sums of thousands of products, in another order. */
    private static void near(float[] expected, float[] got) {
        double size = 0;
        for (float number : expected) {
            size = Math.max(size, Math.abs(number));
        }
        assertArrayEquals(expected, got, (float) (1e-5 * size));
    }

    /** ⟨conv(x), u⟩ = ⟨x, convTranspose(u)⟩, whatever the geometry. */
    @Test
    void theTransposedConvolutionIsTheTransposedMapping() {
        RandomSource random = RandomSource.of(5);
        Sliding vertical = new Sliding(3, 2, 1, 1);
        Sliding horizontal = new Sliding(2, 3, 0, 2);
        Tensor x = Tensors.randn(random, 2, 4, 8, 9);
        Tensor weight = Tensors.randn(random, 6, 2, 3, 2);
        Tensor y = Convolution.conv2d(x, weight, null, vertical, horizontal, 2);
        Tensor u = Tensors.randn(random, y.shape());
        Tensor back = Convolution.convTranspose2d(u, weight, null, vertical, horizontal, 1, 0, 2);
        assertArrayEquals(x.shape(), back.shape());
        assertEquals(y.mul(u).sum().item(), x.mul(back).sum().item(), 1e-4);
    }

    @Test
    void poolsAreWhatTheirNamesSay() {
        Tensor x = Tensors.arange(16).reshape(1, 1, 4, 4);
        assertArrayEquals(new float[] {5, 7, 13, 15}, Pooling.maxPool2d(x, 2).data());
        assertArrayEquals(new float[] {2.5f, 4.5f, 10.5f, 12.5f}, Pooling.avgPool2d(x, 2).data());
        assertEquals(7.5, Pooling.adaptiveAvgPool2d(x, 1, 1).item());
        Tensor broken = x.copy();
        broken.update(data -> data[9] = Float.NaN);
        assertArrayEquals(new float[] {5, 7, Float.NaN, 15}, Pooling.maxPool2d(broken, 2).data());
    }
}
