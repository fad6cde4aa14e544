package mapping.layers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import mapping.Space;
import mapping.layers.convolution.AdaptiveAvgPool1d;
import mapping.layers.convolution.AdaptiveAvgPool2d;
import mapping.layers.convolution.AdaptiveMaxPool1d;
import mapping.layers.convolution.AdaptiveMaxPool2d;
import mapping.layers.convolution.AvgPool1d;
import mapping.layers.convolution.Conv1d;
import mapping.layers.convolution.Conv2d;
import mapping.layers.convolution.Conv3d;
import mapping.layers.convolution.ConvTranspose1d;
import mapping.layers.convolution.ConvTranspose2d;
import mapping.layers.convolution.MaxPool1d;
import mapping.layers.convolution.MaxPool3d;
import mapping.layers.resizing.Pad;
import mapping.layers.resizing.PixelShuffle;
import mapping.layers.resizing.Upsample;
import mapping.random.RandomSource;
import mapping.tensor.Padding;
import mapping.tensor.Tensors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Names, spaces and costs of the layers for sequences, images and volumes, and what they refuse, also when they are composed. */
class SpatialLayersTest {

    private final RandomSource random = RandomSource.of(1);

    @Test
    void convolutionsOfOneAndThreeAxes() {
        Conv3d conv = Conv3d.of(3, 8, 3, random).stride(2).padding(1);
        assertEquals("Conv3d(3→8, 3×3×3, stride 2, padding 1): ℝ³ˣˡˣᵐˣⁿ → ℝ⁸ˣˡˣᵐˣⁿ", conv.toString());
        assertEquals(Space.reals(8, 4, 8, 5), conv.codomain(Space.reals(3, 8, 16, 9)));
        assertEquals(4 * 8 * 5 * 8L * 81, conv.multiplyAdds(Space.reals(3, 8, 16, 9)));
        assertEquals(Space.reals(8, Space.ANY, 16, 16), Conv3d.of(3, 8, 3, random).same().codomain(Space.reals(3, -1, 16, 16)));
        ConvTranspose1d grown = ConvTranspose1d.of(4, 2, 3, random).stride(2).padding(1).outputPadding(1);
        assertEquals("ConvTranspose1d(4→2, 3, stride 2, padding 1, output padding 1)", grown.name());
        assertEquals(Space.reals(2, 14), grown.codomain(Space.reals(4, 7)));
        assertArrayEquals(new int[] {5, 2, 14}, grown.apply(Tensors.ones(5, 4, 7)).shape());
        assertEquals(7L * 4 * 2 * 3, grown.multiplyAdds(Space.reals(4, 7)));
        assertEquals(1, grown.outputAxis());
        says("Conv1d(2→4, 3) gives ℝ⁴ˣⁿ, ConvTranspose1d(3→2, 2) takes ℝ³ˣⁿ.",
            () -> Conv1d.of(2, 4, 3, random).then(ConvTranspose1d.of(3, 2, 2, random)));
        says("The window of Conv3d(3→8, 3×3×3) must fit into ℝ³ˣ²ˣ⁹ˣ⁹, got a span of 3 on an axis of 2 with its padding.",
            () -> Conv3d.of(3, 8, 3, random).codomain(Space.reals(3, 2, 9, 9)));
        says("The output padding of ConvTranspose1d(4→2, 3, output padding 1) must be at least 0 and less than the stride, got 1 "
            + "and 1.", () -> ConvTranspose1d.of(4, 2, 3, random).outputPadding(1).codomain(Space.reals(4, 7)));
        says("Something must be left of ℝ¹ˣ¹ˣ¹ after ConvTranspose2d(1→1, 2×2, padding 1) has taken its padding off, got an axis "
            + "of 0.", () -> ConvTranspose2d.of(1, 1, 2, random).padding(1).apply(Tensors.ones(1, 1, 1, 1)));
        says("The channels of a convolution must split into equal groups, got 3 to 4 in 2 groups.",
            () -> Conv3d.grouped(3, 4, 3, 2, random));
        assertThrows(IllegalArgumentException.class, () -> Conv1d.of(2, 3, 0, random));
    }

    @Test
    void poolings() {
        assertEquals("MaxPool1d(3, stride 2, padding 1): ℝᵐˣⁿ → ℝᵐˣⁿ", MaxPool1d.of(3).stride(2).padding(1).toString());
        assertEquals(Space.reals(4, 5), MaxPool1d.of(3).stride(2).padding(1).codomain(Space.reals(4, 9)));
        assertEquals(Space.reals(4, 2, 3, 1), MaxPool3d.of(2).codomain(Space.reals(4, 5, 6, 2)));
        assertEquals(Space.reals(4, 7), AdaptiveAvgPool1d.of(7).codomain(Space.reals(4, 100)));
        assertEquals("AdaptiveMaxPool2d(7×5): ℝˡˣᵐˣⁿ → ℝⁿˣ⁷ˣ⁵", AdaptiveMaxPool2d.of(7, 5).toString());
        says("The window of AvgPool1d(4) must fit into ℝ²ˣ³, got a span of 4 on an axis of 3 with its padding.",
            () -> AvgPool1d.of(4).apply(Tensors.ones(1, 2, 3)));
        says("The length of AdaptiveMaxPool1d must be at least 1, got 0.", () -> AdaptiveMaxPool1d.of(0));
        says("The width of AdaptiveAvgPool2d must be at least 1, got 0.", () -> AdaptiveAvgPool2d.of(1, 0));
        says("Conv1d(2→4, 3) gives ℝ⁴ˣⁿ, MaxPool2d(2×2) takes ℝˡˣᵐˣⁿ.",
            () -> Conv1d.of(2, 4, 3, random).then(Layers.maxPool(2)));
    }

    @Test
    void paddings() {
        assertEquals("Pad(zeros 1, 2, 3, 0): ℝˡˣᵐˣⁿ → ℝˡˣᵐˣⁿ", Pad.zeros(1, 2, 3, 0).toString());
        assertEquals("Pad(constant 0.5 1, 1)", Pad.constant(0.5, 1, 1).name());
        assertEquals("Pad(reflect 1, 1)", Pad.reflect(1, 1).name());
        assertEquals(Space.reals(2, 7, Space.ANY), Pad.zeros(1, 2, 3, 0).codomain(Space.reals(2, 4, Space.ANY)));
        says("The axes of an argument of Pad(reflect 4, 0) must be long enough, got ℝ²ˣ⁴, an axis of 4 for 4 and 0.",
            () -> Pad.reflect(4, 0).apply(Tensors.ones(1, 2, 4)));
        says("The axes of an argument of Pad(zeros -2, -2) must be long enough, got ℝ²ˣ⁴, an axis of 4 for -2 and -2.",
            () -> Layers.reshape(2, 4).then(Layers.zeroPad(-2, -2)));
        says("The amounts of Pad must be two for each axis, got 3.", () -> Pad.circular(1, 2, 3));
        says("The number of amounts of Pad must be from 2 to 6, got 0.", () -> Pad.replicate());
        assertEquals(List.of(1, 1), new Pad(Padding.Mode.CIRCULAR, 0, List.of(1, 1)).amounts());
    }

    @Test
    void upsamplings() {
        assertEquals("Upsample(nearest 2, 2): ℝˡˣᵐˣⁿ → ℝˡˣᵐˣⁿ", Layers.upsample(2).toString());
        assertEquals("Upsample(linear 1.5, corners aligned)", Upsample.linear(1.5).withAlignedCorners().name());
        assertEquals("Upsample(nearest to 4×5): ℝˡˣᵐˣⁿ → ℝⁿˣ⁴ˣ⁵", Upsample.nearestTo(4, 5).toString());
        assertEquals(Space.reals(2, 4, Space.ANY), Layers.bilinear(1.5).codomain(Space.reals(2, 3, Space.ANY)));
        assertEquals(Space.reals(2, 7), Upsample.linearTo(7).codomain(Space.reals(2, 3)));
        says("Something must be left of ℝ²ˣ³ after Upsample(nearest 0.3), got an axis of 0.",
            () -> Upsample.nearest(0.3).codomain(Space.reals(2, 3)));
        says("Upsample must have sizes or factors, and corners are aligned by linear interpolation only, got sizes [] and "
            + "factors [2.0].", () -> Upsample.nearest(2).withAlignedCorners());
        says("A factor of Upsample must be positive and finite, got NaN.", () -> Upsample.linear(Double.NaN));
        says("A size of Upsample must be at least 1, got 0.", () -> Upsample.linearTo(0));
        says("The number of axes of Upsample must be from 1 to 3, got 4.", () -> Upsample.nearest(1, 2, 3, 4));
        says("Upsample must have sizes or factors, and corners are aligned by linear interpolation only, got sizes [] and "
            + "factors [].", () -> Upsample.nearest());
    }

    @Test
    void pixelShuffles() {
        assertEquals(Space.reals(2, 8, 6), Layers.pixelShuffle(2).codomain(Space.reals(8, 4, 3)));
        assertEquals(Space.reals(8, 4, Space.ANY), Layers.pixelUnshuffle(2).codomain(Space.reals(2, 8, Space.ANY)));
        assertEquals("PixelShuffle(2)", new PixelShuffle(2).name());
        says("The channels of an argument of PixelShuffle(2) must be a multiple of 4, got ℝ⁶ˣᵐˣⁿ.",
            () -> Conv2d.of(3, 6, 3, random).then(Layers.pixelShuffle(2)));
        says("Height and width of an argument of PixelUnshuffle(2) must be multiples of 2, got ℝ¹ˣ⁴ˣ³.",
            () -> Layers.pixelUnshuffle(2).apply(Tensors.ones(1, 1, 4, 3)));
        says("The factor of PixelUnshuffle must be from 1 to 32768, got 0.", () -> Layers.pixelUnshuffle(0));
    }

    /** A super-resolution network by hand: 9·1·8 + 8, then 9·8·4 + 4 parameters. */
    @Test
    void aSummaryCountsThem() {
        Layer model = Pad.reflect(1, 1, 1, 1).then(Conv2d.of(1, 8, 3, random)).then(Layers.upsample(2))
            .then(Conv2d.of(8, 4, 3, random).same()).then(Layers.pixelShuffle(2));
        Summary summary = Summary.of(model, Space.reals(1, 6, 5));
        assertEquals(80 + 292, summary.parameters());
        assertEquals(30 * 72 + 120 * 288, summary.multiplyAdds());
        assertEquals(56 + 240 + 960 + 480 + 480, summary.activations());
        assertEquals(Space.reals(1, 24, 20), summary.rows().get(4).output());
        assertArrayEquals(new int[] {2, 1, 24, 20}, model.apply(Tensors.ones(2, 1, 6, 5)).shape());
    }

    private static void says(String message, Executable action) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, action).getMessage());
    }
}
