package mapping.layers;

import static mapping.activations.Activations.relu;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import mapping.PyTorchCases.Case;
import mapping.PyTorchCases;
import mapping.layers.attention.Attention;
import mapping.layers.attention.LearntPositions;
import mapping.layers.attention.Masks;
import mapping.layers.attention.MultiHeadAttention;
import mapping.layers.attention.RotaryPositions;
import mapping.layers.attention.SinusoidalPositions;
import mapping.layers.attention.TransformerBlock;
import mapping.layers.attention.TransformerDecoderBlock;
import mapping.layers.convolution.AdaptiveAvgPool2d;
import mapping.layers.convolution.AvgPool2d;
import mapping.layers.convolution.Conv1d;
import mapping.layers.convolution.Conv2d;
import mapping.layers.convolution.ConvTranspose2d;
import mapping.layers.convolution.MaxPool2d;
import mapping.layers.normalization.BatchNorm;
import mapping.layers.normalization.GroupNorm;
import mapping.layers.normalization.InstanceNorm;
import mapping.layers.normalization.LayerNorm;
import mapping.layers.normalization.RmsNorm;
import mapping.layers.recurrent.Gru;
import mapping.layers.recurrent.Lstm;
import mapping.layers.recurrent.Recurrent;
import mapping.layers.recurrent.RecurrentOutput;
import mapping.layers.recurrent.RecurrentState;
import mapping.layers.recurrent.Rnn;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every layer gives PyTorch's values and gradients, also those of its parameters; made by src/test/pytorch/layers.py. */
class PyTorchLayersTest {

    private static final RandomSource RANDOM = RandomSource.of(1);

    static List<Case> cases() {
        return PyTorchCases.read("layers");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void equalsPyTorch(Case c) {
        c.check(OPERATIONS.get(c.operation()));
    }

    private static final Map<String, Function<Case, Tensor>> OPERATIONS = operations();

    private static Map<String, Function<Case, Tensor>> operations() {
        Map<String, Function<Case, Tensor>> all = new LinkedHashMap<>();
        all.put("Dense", layer((c, x) -> {
            Dense dense = Dense.of(x.size(-1), c.tensor("weight").size(0), RANDOM);
            return c.flag("bias") ? dense : dense.withoutBias();
        }));
        all.put("Embedding", layer((c, x) -> Embedding.of(c.tensor("weight").size(0), c.tensor("weight").size(1), RANDOM)));
        all.put("BatchNorm", layer((c, x) -> c.has("momentum")
            ? new BatchNorm(x.size(1), c.number("momentum"), c.number("epsilon")) : BatchNorm.of(x.size(1))));
        all.put("running statistics", c -> {
            BatchNorm norm = BatchNorm.of(3);
            norm.apply(c.tensor("first"));
            norm.apply(c.tensor("second"));
            return norm.state().get(c.text("name"));
        });
        all.put("LayerNorm", layer((c, x) -> LayerNorm.of(c.integers("sizes"))));
        all.put("GroupNorm", layer((c, x) -> GroupNorm.of(c.integer("groups"), x.size(1))));
        all.put("InstanceNorm", layer((c, x) -> c.flag("affine")
            ? InstanceNorm.affine(x.size(1)) : InstanceNorm.of(x.size(1))));
        all.put("RmsNorm", layer((c, x) -> RmsNorm.of(x.size(-1))));
        all.put("Conv2d", layer(PyTorchLayersTest::conv2d));
        all.put("Conv2d rectangular", layer((c, x) -> Conv2d.of(2, 3, 1, 4, RANDOM)));
        all.put("Conv1d", layer((c, x) -> Conv1d
            .grouped(x.size(1), c.tensor("weight").size(0), c.integer("kernel"), option(c, "groups", 1), RANDOM)
            .stride(option(c, "stride", 1)).padding(option(c, "padding", 0)).dilation(option(c, "dilation", 1))));
        all.put("ConvTranspose2d", layer(PyTorchLayersTest::convTranspose2d));
        all.put("MaxPool2d", layer((c, x) -> MaxPool2d.of(c.integer("size"))
            .stride(option(c, "stride", c.integer("size"))).padding(option(c, "padding", 0))));
        all.put("AvgPool2d", layer((c, x) -> AvgPool2d.of(c.integer("size"))
            .stride(option(c, "stride", c.integer("size"))).padding(option(c, "padding", 0))));
        all.put("GlobalAveragePool", layer((c, x) -> Layers.globalAveragePool()));
        all.put("AdaptiveAvgPool2d", layer((c, x) -> AdaptiveAvgPool2d.of(c.integer("height"), c.integer("width"))));
        for (String kind : List.of("RNN", "LSTM", "GRU")) {
            all.put(kind, layer(PyTorchLayersTest::recurrent));
            all.put(kind + " with state", c -> {
                Recurrent layer = loaded(recurrent(c, c.tensor("x")), c);
                RecurrentOutput output = layer.run(c.tensor("x"), new RecurrentState(c.tensor("hidden"),
                    c.tensorOrNull("memory")));
                Tensor state = output.state().hidden().reshape(-1);
                return output.state().memory() == null ? Tensors.concat(0, output.y().reshape(-1), state)
                    : Tensors.concat(0, output.y().reshape(-1), state, output.state().memory().reshape(-1));
            });
        }
        attention(all);
        return all;
    }

    private static void attention(Map<String, Function<Case, Tensor>> all) {
        all.put("scaled dot product", c ->
            Attention.scaledDotProduct(c.tensor("q"), c.tensor("k"), c.tensor("v"), c.tensorOrNull("mask")));
        all.put("heads", c ->
            Attention.ofHeads(c.integer("heads"), c.tensor("q"), c.tensor("k"), c.tensor("v"), c.tensorOrNull("mask")));
        all.put("MultiHeadAttention", c -> {
            MultiHeadAttention attention = loaded(MultiHeadAttention.of(6, 3, RANDOM), c);
            return (c.has("causal") ? attention.causal() : attention).apply(c.tensor("x"), c.has("padding") ? PADDING : null);
        });
        all.put("cross attention", c ->
            loaded(MultiHeadAttention.of(6, 2, RANDOM), c).attend(c.tensor("x"), c.tensor("memory"), PADDING));
        all.put("TransformerBlock", c -> {
            TransformerBlock block = loaded(c.has("gelu") ? TransformerBlock.of(4, 1, 3, GELU, RANDOM).causal()
                : TransformerBlock.of(4, 2, 5, relu(), RANDOM), c);
            return (c.flag("norm_first") ? block.preNorm() : block).apply(c.tensor("x"), c.flag("padding") ? PADDING : null);
        });
        all.put("TransformerDecoderBlock", c -> {
            TransformerDecoderBlock block = loaded(TransformerDecoderBlock.of(4, 2, 3, relu(), RANDOM), c);
            return (c.flag("norm_first") ? block.preNorm() : block).apply(c.tensor("x"), c.tensor("memory"), PADDING);
        });
        all.put("SinusoidalPositions", layer((c, x) -> SinusoidalPositions.of(7, x.size(2))));
        all.put("LearntPositions", layer((c, x) -> LearntPositions.of(5, 4, RANDOM)));
        all.put("RotaryPositions", layer((c, x) -> RotaryPositions.of(c.integer("size"))));
    }

    /** As in the script: of the second example two positions are padding. */
    private static final Tensor PADDING = Masks.padding(4, 4, 2);

    private static final Layer GELU = x -> x.map("gelu", z -> z * phi(z),
        z -> phi(z) + z * StrictMath.exp(-z * z / 2) / Math.sqrt(2 * Math.PI));

    /** The normal distribution function, by its series, for |z| < 6. */
    private static double phi(double z) {
        double term = z;
        double sum = z;
        for (int n = 1; n < 200; n++) {
            term *= z * z / (2 * n + 1);
            sum += term;
        }
        return 0.5 + sum * StrictMath.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
    }

    static Recurrent recurrent(Case c, Tensor x) {
        int in = x.size(-1);
        int units = c.integer("units");
        int layers = c.integer("layers");
        boolean both = c.flag("bidirectional");
        boolean single = layers == 1;
        return switch (c.operation().replaceAll("packed | with state", "")) {
            case "LSTM" -> both ? Lstm.bidirectional(in, units, layers, RANDOM)
                : single ? Lstm.of(in, units, RANDOM) : Lstm.stacked(in, units, layers, RANDOM);
            case "GRU" -> both ? Gru.bidirectional(in, units, layers, RANDOM)
                : single ? Gru.of(in, units, RANDOM) : Gru.stacked(in, units, layers, RANDOM);
            default -> c.flag("relu") ? Rnn.relu(in, units, layers, RANDOM) : both ? Rnn.bidirectional(in, units, layers, RANDOM)
                : single ? Rnn.of(in, units, RANDOM) : Rnn.stacked(in, units, layers, RANDOM);
        };
    }

    private static Layer conv2d(Case c, Tensor x) {
        Conv2d conv = Conv2d.grouped(x.size(1), c.tensor("weight").size(0), c.integer("kernel"), option(c, "groups", 1), RANDOM)
            .stride(option(c, "stride", 1)).padding(option(c, "padding", 0)).dilation(option(c, "dilation", 1));
        conv = c.has("same") ? conv.same() : conv;
        return c.has("bias") ? conv.withoutBias() : conv;
    }

    private static Layer convTranspose2d(Case c, Tensor x) {
        int groups = option(c, "groups", 1);
        ConvTranspose2d conv = ConvTranspose2d
            .grouped(x.size(1), c.tensor("weight").size(1) * groups, c.integer("kernel"), groups, RANDOM)
            .stride(option(c, "stride", 1)).padding(option(c, "padding", 0)).outputPadding(option(c, "output_padding", 0));
        return c.has("bias") ? conv.withoutBias() : conv;
    }

    private static int option(Case c, String name, int otherwise) {
        return c.has(name) ? c.integer(name) : otherwise;
    }

    /** The layer that {@code make} builds for the argument "x", with the parameters of the case. */
    private static Function<Case, Tensor> layer(BiFunction<Case, Tensor, Layer> make) {
        return c -> loaded(make.apply(c, c.tensor("x")), c).apply(c.tensor("x"));
    }

    /** Gives a layer the numbers of the case; its parameters become those whose gradients are compared. */
    static <L extends Layer> L loaded(L layer, Case c) {
        if (c.has("training")) {
            layer.setTraining(c.flag("training"));
        }
        Map<String, Tensor> state = new LinkedHashMap<>(layer.state());
        state.replaceAll((name, own) -> c.tensor(name));
        layer.load(state);
        c.inputs().putAll(layer.namedParameters());
        return layer;
    }
}
