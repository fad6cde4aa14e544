package mapping.layers;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import mapping.PyTorchCases.Case;
import mapping.PyTorchCases;
import mapping.layers.convolution.AdaptiveAvgPool1d;
import mapping.layers.convolution.AdaptiveMaxPool1d;
import mapping.layers.convolution.AdaptiveMaxPool2d;
import mapping.layers.convolution.AvgPool1d;
import mapping.layers.convolution.AvgPool3d;
import mapping.layers.convolution.Conv1d;
import mapping.layers.convolution.Conv2d;
import mapping.layers.convolution.Conv3d;
import mapping.layers.convolution.ConvTranspose1d;
import mapping.layers.convolution.ConvTranspose2d;
import mapping.layers.convolution.MaxPool1d;
import mapping.layers.convolution.MaxPool3d;
import mapping.layers.normalization.BatchNorm;
import mapping.layers.normalization.GroupNorm;
import mapping.layers.normalization.LayerNorm;
import mapping.layers.normalization.RmsNorm;
import mapping.layers.normalization.SpectralNorm;
import mapping.layers.normalization.WeightNorm;
import mapping.layers.resizing.Pad;
import mapping.layers.resizing.Upsample;
import mapping.random.RandomSource;
import mapping.tensor.Padding;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Layers of 6.1, normalizations with unusual settings, spectral and weight normalization; made by spatial_layers.py. */
class PyTorchSpatialLayersTest {

    private static final RandomSource RANDOM = RandomSource.of(1);
    private static final Map<String, Function<Case, Tensor>> OPERATIONS = operations();

    static List<Case> cases() {
        return PyTorchCases.read("spatial_layers");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void equalsPyTorch(Case c) {
        c.check(OPERATIONS.get(c.operation()));
    }

    private static Map<String, Function<Case, Tensor>> operations() {
        Map<String, Function<Case, Tensor>> all = new LinkedHashMap<>();
        all.put("ConvTranspose1d", layer((c, x) -> {
            ConvTranspose1d conv = ConvTranspose1d
                .grouped(x.size(1), c.integer("out"), c.integer("kernel"), option(c, "groups", 1), RANDOM)
                .stride(option(c, "stride", 1)).padding(option(c, "padding", 0)).dilation(option(c, "dilation", 1))
                .outputPadding(option(c, "output_padding", 0));
            return c.has("bias") ? conv.withoutBias() : conv;
        }));
        all.put("ConvTranspose2d", layer((c, x) -> ConvTranspose2d.of(2, 3, 3, RANDOM).dilation(2).stride(2)));
        all.put("Conv3d", layer(PyTorchSpatialLayersTest::conv3d));
        all.put("MaxPool1d", layer((c, x) -> MaxPool1d.of(c.integer("size")).stride(stride(c)).padding(option(c, "padding", 0))));
        all.put("AvgPool1d", layer((c, x) -> AvgPool1d.of(c.integer("size")).stride(stride(c)).padding(option(c, "padding", 0))));
        all.put("MaxPool3d", layer((c, x) -> MaxPool3d.of(c.integer("size")).stride(stride(c)).padding(option(c, "padding", 0))));
        all.put("AvgPool3d", layer((c, x) -> AvgPool3d.of(c.integer("size")).stride(stride(c)).padding(option(c, "padding", 0))));
        all.put("AdaptiveAvgPool1d", layer((c, x) -> AdaptiveAvgPool1d.of(c.integers("to")[0])));
        all.put("AdaptiveMaxPool1d", layer((c, x) -> AdaptiveMaxPool1d.of(c.integers("to")[0])));
        all.put("AdaptiveMaxPool2d", layer((c, x) -> AdaptiveMaxPool2d.of(c.integers("to")[0], c.integers("to")[1])));
        all.put("Pad", layer(PyTorchSpatialLayersTest::pad));
        all.put("padding mode", PyTorchSpatialLayersTest::paddedConvolution);
        all.put("Upsample", layer(PyTorchSpatialLayersTest::upsample));
        all.put("PixelShuffle", layer((c, x) -> Layers.pixelShuffle(c.integer("factor"))));
        all.put("PixelUnshuffle", layer((c, x) -> Layers.pixelUnshuffle(c.integer("factor"))));
        all.put("LayerNorm", layer((c, x) -> LayerNorm.withoutAffine(c.integers("sizes"))));
        all.put("GroupNorm", layer((c, x) -> GroupNorm.withoutAffine(c.integer("groups"), x.size(1))));
        all.put("RmsNorm", layer((c, x) -> RmsNorm.withoutAffine(x.size(-1))));
        all.put("BatchNorm", layer((c, x) -> {
            BatchNorm norm = c.flag("affine") ? BatchNorm.of(x.size(1)) : BatchNorm.of(x.size(1)).withoutAffine();
            return c.flag("tracked") ? norm : norm.withoutRunningStatistics();
        }));
        all.put("cumulative", PyTorchSpatialLayersTest::cumulative);
        all.put("SpectralNorm", layer((c, x) -> new SpectralNorm(affine(c), c.integer("steps"), 1e-12, RANDOM)));
        all.put("spectral state", PyTorchSpatialLayersTest::spectralState);
        all.put("WeightNorm", layer((c, x) -> WeightNorm.of(affine(c))));
        return all;
    }

    private static Conv3d conv3d(Case c, Tensor x) {
        Conv3d conv = Conv3d.grouped(x.size(1), c.integer("out"), c.integer("kernel"), option(c, "groups", 1), RANDOM)
            .stride(option(c, "stride", 1)).dilation(option(c, "dilation", 1));
        boolean same = c.has("same");
        conv = same ? conv.same() : conv.padding(option(c, "padding", 0));
        return c.has("bias") ? conv.withoutBias() : conv;
    }

    private static Pad pad(Case c, Tensor x) {
        int[] amounts = c.integers("amounts");
        return switch (c.text("kind")) {
            case "ReflectionPad" -> Pad.reflect(amounts);
            case "ReplicationPad" -> Pad.replicate(amounts);
            case "ZeroPad" -> Pad.zeros(amounts);
            default -> Pad.constant(c.number("value"), amounts);
        };
    }

    /** PyTorch's padding mode of a convolution is a padding in front of it. */
    private static Tensor paddedConvolution(Case c) {
        Padding.Mode mode = Padding.Mode.valueOf(c.text("mode").toUpperCase(Locale.ROOT));
        Layer pad = new Pad(mode, 0, Arrays.stream(c.integers("amounts")).boxed().toList());
        Layer conv = c.tensor("x").dim() == 3 ? Conv1d.of(2, 3, 2, RANDOM) : Conv2d.of(2, 3, 3, RANDOM);
        return pad.then(loaded(conv, c)).apply(c.tensor("x"));
    }

    private static Upsample upsample(Case c, Tensor x) {
        boolean nearest = c.text("mode").equals("nearest");
        Upsample layer;
        if (c.has("size")) {
            layer = nearest ? Upsample.nearestTo(c.integers("size")) : Upsample.linearTo(c.integers("size"));
        } else {
            double[] factors = new double[x.dim() - 2];
            for (int i = 0; i < factors.length; i++) {
                factors[i] = c.floats("scale_factor")[i];
            }
            layer = nearest ? Upsample.nearest(factors) : Upsample.linear(factors);
        }
        return c.has("align_corners") ? layer.withAlignedCorners() : layer;
    }

    private static Tensor cumulative(Case c) {
        BatchNorm norm = BatchNorm.of(2).cumulative();
        for (String batch : List.of("first", "second", "third")) {
            norm.apply(c.tensor(batch));
        }
        return c.text("name").equals("used") ? norm.eval().apply(c.tensor("first")) : norm.state().get(c.text("name"));
    }

    private static Tensor spectralState(Case c) {
        SpectralNorm norm = loaded(SpectralNorm.of(affine(c), RANDOM), c);
        norm.apply(c.tensor("x"));
        norm.apply(c.tensor("x"));
        return Tensors.concat(0, norm.ownBuffers().values().toArray(Tensor[]::new));
    }

    private static AffineLayer affine(Case c) {
        return switch (c.text("kind")) {
            case "Linear" -> c.has("bias") ? Dense.of(1, 2, RANDOM).withoutBias() : Dense.of(4, 3, RANDOM);
            case "Conv1d" -> Conv1d.of(2, 3, 2, RANDOM);
            case "Conv2d" -> Conv2d.of(2, 3, 2, RANDOM);
            case "ConvTranspose1d" -> ConvTranspose1d.of(2, 3, 2, RANDOM);
            default -> ConvTranspose2d.of(2, 3, 2, RANDOM);
        };
    }

    private static int stride(Case c) {
        return option(c, "stride", c.integer("size"));
    }

    private static int option(Case c, String name, int otherwise) {
        return c.has(name) ? c.integer(name) : otherwise;
    }

    private static Function<Case, Tensor> layer(BiFunction<Case, Tensor, Layer> make) {
        return c -> loaded(make.apply(c, c.tensor("x")), c).apply(c.tensor("x"));
    }

    /** Gives a layer the numbers of the case; its parameters become those whose gradients are compared. */
    private static <L extends Layer> L loaded(L layer, Case c) {
        if (c.has("training")) {
            layer.setTraining(c.flag("training"));
        }
        Map<String, Tensor> state = new LinkedHashMap<>(layer.state());
        state.replaceAll((name, own) -> c.inputs().getOrDefault(name, own));
        layer.load(state);
        c.inputs().putAll(layer.namedParameters());
        return layer;
    }
}
