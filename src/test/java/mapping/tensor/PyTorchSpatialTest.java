package mapping.tensor;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import mapping.PyTorchCases.Case;
import mapping.PyTorchCases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Spatial operations equal PyTorch's and torchvision's, value and gradients (resources/pytorch/spatial.json, by spatial.py). */
class PyTorchSpatialTest {

    private static final Map<String, Function<Case, Tensor>> OPERATIONS = Map.ofEntries(
        entry("pad", PyTorchSpatialTest::pad),
        entry("nearest", c -> Interpolation.nearest(c.tensor("x"), c.integers("size"))),
        entry("linear", c -> Interpolation.linear(c.tensor("x"), c.flag("align"), c.integers("size"))),
        entry("nearest by", c -> Interpolation.nearestBy(c.tensor("x"), doubles(c, "factor"))),
        entry("linear by", c -> Interpolation.linearBy(c.tensor("x"), c.flag("align"), doubles(c, "factor"))),
        entry("pixelShuffle", c -> Subpixels.pixelShuffle(c.tensor("x"), c.integer("factor"))),
        entry("pixelUnshuffle", c -> Subpixels.pixelUnshuffle(c.tensor("x"), c.integer("factor"))),
        entry("maxPool1d", c -> Pooling.maxPool1d(c.tensor("x"), sliding(c, c.integer("size"), 0))),
        entry("avgPool1d", c -> Pooling.avgPool1d(c.tensor("x"), sliding(c, c.integer("size"), 0))),
        entry("adaptiveAvgPool1d", c -> Pooling.adaptiveAvgPool1d(c.tensor("x"), c.integer("length"))),
        entry("adaptiveMaxPool1d", c -> Pooling.adaptiveMaxPool1d(c.tensor("x"), c.integer("length"))),
        entry("adaptiveMaxPool2d", c -> Pooling.adaptiveMaxPool2d(c.tensor("x"), c.integers("output_size")[0],
            c.integers("output_size")[1])),
        entry("maxPool3d", c -> Volumes.maxPool3d(c.tensor("x"), side(c, 0), side(c, 1), side(c, 2))),
        entry("avgPool3d", c -> Volumes.avgPool3d(c.tensor("x"), side(c, 0), side(c, 1), side(c, 2))),
        entry("conv3d", c -> Volumes.conv3d(c.tensor("x"), c.tensor("weight"), c.tensorOrNull("bias"), side(c, 0), side(c, 1),
            side(c, 2), c.integer("groups"))),
        entry("convTranspose1d", c -> Convolution.convTranspose1d(c.tensor("x"), c.tensor("weight"), c.tensorOrNull("bias"),
            c.integer("stride"), c.integer("padding"), c.integer("output_padding"), c.integer("dilation"),
            c.integer("groups"))),
        entry("unfold", c -> Unfolding.unfold(c.tensor("x"), side(c, 0), side(c, 1))),
        entry("fold", c -> Unfolding.fold(c.tensor("x"), c.integers("image")[0], c.integers("image")[1], side(c, 0),
            side(c, 1))),
        entry("gridSample", c -> GridSampling.gridSample(c.tensor("x"), c.tensor("grid"),
            GridSampling.Mode.valueOf(upper(c, "mode")), GridSampling.Border.valueOf(upper(c, "border")), c.flag("align"))),
        entry("affineGrid", c -> GridSampling.affineGrid(c.tensor("theta"), c.integers("size")[0], c.integers("size")[1],
            c.flag("align"))),
        entry("roiAlign", c -> RoiAlign.roiAlign(c.tensor("x"), c.tensor("boxes"), c.integers("size")[0], c.integers("size")[1],
            c.number("scale"), c.integer("ratio"), c.flag("aligned"))));

    static List<Case> cases() {
        return PyTorchCases.read("spatial");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void equalsPyTorch(Case c) {
        c.check(OPERATIONS.get(c.operation()));
    }

    private static Tensor pad(Case c) {
        Padding.Mode mode = Padding.Mode.valueOf(upper(c, "mode"));
        return mode == Padding.Mode.CONSTANT ? Padding.constant(c.tensor("x"), c.number("value"), c.integers("pad"))
            : Padding.pad(c.tensor("x"), mode, c.integers("pad"));
    }

    private static String upper(Case c, String name) {
        return c.text(name).toUpperCase(Locale.ROOT);
    }

    private static double[] doubles(Case c, String name) {
        float[] floats = c.floats(name);
        double[] doubles = new double[floats.length];
        Arrays.setAll(doubles, i -> Double.parseDouble(Float.toString(floats[i])));
        return doubles;
    }

    private static Sliding side(Case c, int direction) {
        return sliding(c, c.integers("size")[direction], direction);
    }

    private static Sliding sliding(Case c, int size, int direction) {
        return new Sliding(size, c.of("stride", direction, 1), c.of("padding", direction, 0), c.of("dilation", direction, 1));
    }
}
