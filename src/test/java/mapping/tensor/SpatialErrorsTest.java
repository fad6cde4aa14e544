package mapping.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.Stream;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad input of spatial operations gets one sentence that says what is wrong and where. */
class SpatialErrorsTest {

    private static final Tensor LINE = Tensors.ones(1, 2, 3);
    private static final Tensor IMAGES = Tensors.ones(2, 4, 5, 6);
    private static final Tensor VOLUMES = Tensors.ones(1, 2, 3, 4, 5);
    private static final Sliding TWO = Sliding.of(2);

    private static Arguments fails(String message, Executable what) {
        return Arguments.of(message, what);
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
            fails("The amounts of padding must be two for each axis padded, for at most the axes of shape (1, 2, 3), got (1).",
                () -> Padding.constant(LINE, 0, 1)),
            fails("The amounts of padding must be two for each axis padded, for at most the axes of shape (), got (1, 1).",
                () -> Padding.constant(Tensor.scalar(1), 0, 1, 1)),
            fails("The padding reflect must find the elements it copies and remove no more than there are, got 3 before and "
                + "0 after an axis of 3.", () -> Padding.pad(LINE, Padding.Mode.REFLECT, 3, 0)),
            fails("The padding circular must find the elements it copies and remove no more than there are, got 0 before "
                + "and 4 after an axis of 3.", () -> Padding.pad(LINE, Padding.Mode.CIRCULAR, 0, 4)),
            fails("The padding replicate must find the elements it copies and remove no more than there are, got 1 before "
                + "and 0 after an axis of 0.", () -> Padding.pad(Tensors.zeros(2, 0), Padding.Mode.REPLICATE, 1, 0)),
            fails("The padding constant must find the elements it copies and remove no more than there are, got -2 before "
                + "and -2 after an axis of 3.", () -> Padding.constant(LINE, 0, -2, -2)),
            fails("The padding constant must find the elements it copies and remove no more than there are, got -4 before "
                + "and 9 after an axis of 3.", () -> Padding.constant(LINE, 0, -4, 9)),
            fails("The padding constant must find the elements it copies and remove no more than there are, got 2147483647 "
                + "before and 2147483647 after an axis of 3.",
                () -> Padding.constant(LINE, 0, Integer.MAX_VALUE, Integer.MAX_VALUE)),
            fails("An interpolation must be given one size or factor for each axis after the first two, got 1 for shape (2, 4, "
                + "5, 6).", () -> Interpolation.nearest(IMAGES, 3)),
            fails("An interpolation must be given one size or factor for each axis after the first two, got 0 for shape (2, 3).",
                () -> Interpolation.linearBy(Tensors.ones(2, 3), true)),
            fails("The sizes before and after an interpolation must be at least 1, got (1, 2, 3) and (0).",
                () -> Interpolation.linear(LINE, false, 0)),
            fails("The sizes before and after an interpolation must be at least 1, got (1, 2, 0) and (4).",
                () -> Interpolation.nearest(Tensors.zeros(1, 2, 0), 4)),
            fails("The factor of an interpolation must be positive and finite, got NaN.",
                () -> Interpolation.nearestBy(LINE, Double.NaN)),
            fails("A tensor must have no more elements than an array can hold, got shape (1, 2, 2147483647).",
                () -> Interpolation.nearestBy(LINE, 1e12)),
            fails("The channels of pixelShuffle must be a multiple of 9, the square of the factor, got shape (2, 4, 5, 6).",
                () -> Subpixels.pixelShuffle(IMAGES, 3)),
            fails("The factor of pixelShuffle must be at least 1, got 0.", () -> Subpixels.pixelShuffle(IMAGES, 0)),
            fails("Height and width of the images of pixelUnshuffle must be multiples of 2, got shape (2, 4, 5, 6).",
                () -> Subpixels.pixelUnshuffle(IMAGES, 2)),
            fails("The argument of pixelUnshuffle must be images (…, C, H, W), got (2, 3).",
                () -> Subpixels.pixelUnshuffle(Tensors.ones(2, 3), 1)),
            fails("The argument of unfold must be images (N, C, H, W), got (1, 2, 3).", () -> Unfolding.unfold(LINE, TWO, TWO)),
            fails("The argument of fold must have shape (N, C · 4, 6), got (1, 2, 3).",
                () -> Unfolding.fold(LINE, 3, 4, TWO, TWO)),
            fails("A window that spans 2 elements must fit the axis, got an axis of 1 with padding 0.",
                () -> Unfolding.fold(LINE, 1, 4, TWO, TWO)),
            fails("The argument of maxPool1d must be sequences (N, C, L), got (2, 4, 5, 6).",
                () -> Pooling.maxPool1d(IMAGES, TWO)),
            fails("The operands of adaptiveMaxPool2d must be images (N, C, H, W) and sizes of 1 or more, got (1, 2, 1, 3) and 1 "
                + "× 0.", () -> Pooling.adaptiveMaxPool1d(LINE, 0)),
            fails("The argument of avgPool3d must be volumes (N, C, D, H, W), got (1, 2, 3).",
                () -> Volumes.avgPool3d(LINE, TWO, TWO, TWO)),
            fails("The operands of conv3d must be volumes (N, C, D, H, W) and a weight (filters, C / groups, 2, height, width), "
                + "got (1, 2, 3, 4, 5) and (1, 2, 3, 2, 2).",
                () -> Volumes.conv3d(VOLUMES, Tensors.ones(1, 2, 3, 2, 2), null, TWO, TWO, TWO, 1)),
            fails("The weight of conv3d must take the channels of the volumes, and its filters split into the groups, got "
                + "volumes (1, 2, 3, 4, 5), weight (1, 3, 2, 2, 2) and 1 for the groups.",
                () -> Volumes.conv3d(VOLUMES, Tensors.ones(1, 3, 2, 2, 2), null, TWO, TWO, TWO, 1)),
            fails("A window that spans 4 elements must fit the axis, got an axis of 3 with padding 0.",
                () -> Volumes.conv3d(VOLUMES, Tensors.ones(1, 2, 4, 1, 1), null, Sliding.of(4), Sliding.of(1), Sliding.of(1), 1)),
            fails("The operands of convTranspose1d must be sequences (N, C, L) and a weight (C, channels / groups, size), got "
                + "(1, 2, 3) and (2, 4, 5, 6).", () -> Convolution.convTranspose1d(LINE, IMAGES, null, 1, 0, 0, 1, 1)),
            fails("The operands of gridSample must be images (N, C, H, W) that are not empty and a grid (N, height, width, 2), "
                + "got (2, 4, 5, 6) and (1, 2, 3, 2).", () -> GridSampling.gridSample(IMAGES, Tensors.ones(1, 2, 3, 2))),
            fails("The operands of affineGrid must be matrices (N, 2, 3) and sizes of 1 or more, got (1, 2, 3) and 0 × 2.",
                () -> GridSampling.affineGrid(LINE, 0, 2, true)),
            fails("The operands of roiAlign must be images (N, C, H, W), boxes (count, 5) and sizes of 1 or more, got (2, 4, 5, "
                + "6), (1, 4) and 2 × 2.", () -> RoiAlign.roiAlign(IMAGES, Tensors.ones(1, 4), 2, 2, 1, -1, true)),
            fails("The operands of roiAlign must be images (N, C, H, W), boxes (count, 5) and sizes of 1 or more, got (1, 1, 0, "
                + "3), (1, 5) and 2 × 2.",
                () -> RoiAlign.roiAlign(Tensors.zeros(1, 1, 0, 3), Tensors.zeros(1, 5), 2, 2, 1, -1, true)),
            fails("The numbers for \"roiAlign\" must be whole and from 0 to 1, got 2 at index 0.",
                () -> RoiAlign.roiAlign(IMAGES, Tensors.full(2, 1, 5), 2, 2, 1, -1, true)),
            fails("The corners of a box must be finite, got NaN in box 0.",
                () -> RoiAlign.roiAlign(IMAGES, Tensor.matrix(new float[][] {{0, 1, Float.NaN, 2, 3}}), 2, 2, 1, -1, true)),
            fails("The scale of roiAlign must be positive and finite, got 0.",
                () -> RoiAlign.roiAlign(IMAGES, Tensors.ones(1, 5), 2, 2, 0, -1, true)));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void isNamed(String message, Executable what) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, what).getMessage());
    }
}
