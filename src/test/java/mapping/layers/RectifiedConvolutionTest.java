package mapping.layers;

import static mapping.activations.Activations.relu;
import static mapping.layers.Layers.maxPool;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import mapping.layers.convolution.Conv2d;
import mapping.layers.convolution.MaxPool2d;
import mapping.layers.convolution.RectifiedConvolution;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import org.junit.jupiter.api.Test;

/** Layers that are computed at once give the bits of the layers in turn. */
class RectifiedConvolutionTest {

    private final RandomSource random = RandomSource.of(5);

    static Layer plain() {
        return RectifiedConvolution.of(farFromZero(2, 3));
    }

    static Layer pooled() {
        return new RectifiedConvolution(farFromZero(1, 2), MaxPool2d.of(2));
    }

    /** Its results stay on their side of the corner at 0 when it is looked at from nearby. */
    private static Conv2d farFromZero(int in, int out) {
        Conv2d convolution = Conv2d.of(in, out, 2, RandomSource.of(1));
        for (int i = 0; i < out; i++) {
            convolution.bias().data()[i] = i % 2 == 0 ? 9 : -9;
        }
        return convolution;
    }

    @Test
    void theBitsAreThoseOfTheLayersInTurn() {
        List<Conv2d> convolutions = List.of(Conv2d.of(1, 16, 3, random).padding(1),
            Conv2d.of(16, 9, 3, random).padding(1), Conv2d.of(3, 4, 5, random).stride(2),
            Conv2d.depthwise(6, 3, random).same(), Conv2d.of(2, 8, 1, random).withoutBias());
        for (Conv2d convolution : convolutions) {
            for (int size : new int[] {28, 14, 9}) {
                compare(convolution, size, List.of(relu()));
                compare(convolution, size, List.of(relu(), maxPool(2)));
            }
        }
    }

    @Test
    void notANumberTravelsAsThroughTheLayersInTurn() {
        Conv2d convolution = Conv2d.of(1, 8, 3, random).padding(1);
        convolution.weight().data()[2 * 9 + 4] = Float.NaN;
        compare(convolution, 16, List.of(relu(), maxPool(2)));
        compare(convolution, 16, List.of(relu()));
    }

    private void compare(Conv2d convolution, int size, List<Layer> after) {
        int channels = convolution.weight().size(1) * convolution.groups();
        Tensor images = Tensors.randn(random, 5, channels, size, size);
        Tensor x = images.copy().requiresGrad();
        Tensor inTurn = convolution.apply(x);
        for (Layer layer : after) {
            inTurn = layer.apply(inTurn);
        }
        Tensor u = Tensors.randn(random, inTurn.shape());
        convolution.zeroGrad();
        inTurn.backward(u);
        int[] dx = bits(x.grad());
        int[] dw = bits(convolution.weight().grad());
        int[] db = convolution.bias() == null ? null : bits(convolution.bias().grad());

        Layer atOnce = convolution;
        for (Layer layer : after) {
            atOnce = atOnce.then(layer);
        }
        Tensor again = images.copy().requiresGrad();
        convolution.zeroGrad();
        Tensor y = atOnce.apply(again);
        assertEquals("rectifiedConv2d", y.operation());
        y.backward(u);
        assertArrayEquals(bits(inTurn), bits(y));
        assertArrayEquals(dx, bits(again.grad()));
        assertArrayEquals(dw, bits(convolution.weight().grad()));
        assertArrayEquals(db, convolution.bias() == null ? null : bits(convolution.bias().grad()));
    }

    private static int[] bits(Tensor tensor) {
        int[] bits = new int[tensor.numel()];
        Arrays.setAll(bits, i -> Float.floatToIntBits(tensor.data()[i]));
        return bits;
    }

    @Test
    void onlyWhatIsTheSameIsComputedAtOnce() {
        Conv2d convolution = Conv2d.of(1, 2, 3, random);
        Layer rectified = convolution.joined(relu());
        assertTrue(rectified instanceof RectifiedConvolution);
        assertTrue(rectified.joined(maxPool(2)) instanceof RectifiedConvolution);
        assertNull(convolution.joined(maxPool(2)), "the rectifier lies between");
        assertNull(rectified.joined(maxPool(3)));
        assertNull(rectified.joined(MaxPool2d.of(2).padding(1)));
        assertNull(rectified.joined(relu()));
        assertNull(Dense.of(2, 2, random).joined(relu()));
        assertNull(rectified.joined(maxPool(2)).joined(maxPool(2)));
    }

    @Test
    void itSpeaksOfTheLayersItConsistsOf() {
        Conv2d convolution = Conv2d.of(1, 2, 3, random).padding(1);
        RectifiedConvolution both = new RectifiedConvolution(convolution, MaxPool2d.of(2));
        assertEquals("Conv2d(1→2, 3×3, padding 1) then ReLU then MaxPool2d(2×2)", both.name());
        Layer inTurn = convolution.then(relu()).then(maxPool(2));
        assertEquals(inTurn.state().keySet(), both.state().keySet());
        assertEquals(inTurn.codomain(convolution.domain()), both.codomain());
        String message = assertThrows(IllegalArgumentException.class, () -> both.apply(Tensors.ones(1, 1, 1, 4))).getMessage();
        assertEquals(assertThrows(IllegalArgumentException.class, () -> inTurn.apply(Tensors.ones(1, 1, 1, 4))).getMessage(),
            message);
    }
}
