package mapping.layers;

import static mapping.activations.Activations.relu;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import mapping.PyTorchCases;
import mapping.PyTorchCases.Case;
import mapping.layers.attention.AdditiveAttention;
import mapping.layers.attention.Attention;
import mapping.layers.attention.Masks;
import mapping.layers.attention.MultiHeadAttention;
import mapping.layers.attention.TransformerBlock;
import mapping.layers.attention.TransformerDecoderBlock;
import mapping.layers.recurrent.Recurrent;
import mapping.layers.recurrent.RecurrentOutput;
import mapping.layers.recurrent.RecurrentState;
import mapping.losses.Losses;
import mapping.random.RandomSource;
import mapping.tensor.Sequences;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sequences of unequal length and attention under all kinds of masks give PyTorch's values and gradients; made by
 * src/test/pytorch/sequences.py.
 */
class PyTorchSequencesTest {

    private static final RandomSource RANDOM = RandomSource.of(1);

    /** As in the script: of the second example two positions are padding. */
    private static final Tensor PADDING = Masks.padding(4, 4, 2);

    static List<Case> cases() {
        return PyTorchCases.read("sequences");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void equalsPyTorch(Case c) {
        c.check(OPERATIONS.get(c.operation()));
    }

    private static final Map<String, Function<Case, Tensor>> OPERATIONS = operations();

    private static Map<String, Function<Case, Tensor>> operations() {
        Map<String, Function<Case, Tensor>> all = new LinkedHashMap<>();
        for (String kind : List.of("RNN", "LSTM", "GRU")) {
            all.put("packed " + kind, PyTorchSequencesTest::packed);
        }
        all.put("pad", c -> Sequences.pad(c.number("value"), c.inputs().values().toArray(Tensor[]::new)));
        all.put("mean", c -> Sequences.mean(c.tensor("x"), c.integers("lengths")));
        all.put("max", c -> Sequences.max(c.tensor("x"), c.integers("lengths")));
        all.put("last", c -> Sequences.last(c.tensor("x"), c.integers("lengths")));
        all.put("padded embedding", c -> new Embedding(c.tensor("weight"), -1).padding(c.integer("padding"))
            .apply(c.tensor("tokens")));
        all.put("heads", c -> Attention.ofHeads(c.integer("heads"), c.tensor("q"), c.tensor("k"), c.tensor("v"),
            c.tensorOrNull("mask"), c.tensorOrNull("bias"), c.tensorOrNull("factors")));
        all.put("scaled dot product", c -> Attention.scaledDotProduct(c.tensor("q"), c.tensor("k"), c.tensor("v"),
            c.tensorOrNull("mask"), c.tensorOrNull("bias"), c.tensorOrNull("factors")));
        all.put("masked attention", c -> {
            MultiHeadAttention attention = PyTorchLayersTest.loaded(MultiHeadAttention.of(6, 2, RANDOM), c);
            return (c.has("causal") ? attention.causal() : attention).apply(c.tensor("x"), c.has("padding") ? PADDING : null,
                c.tensor("bias"));
        });
        all.put("widths", c -> PyTorchLayersTest
            .loaded(MultiHeadAttention.of(4, 2, c.tensor("keys").size(2), c.tensor("values").size(2), RANDOM), c)
            .attend(c.tensor("x"), c.tensor("keys"), c.tensor("values"), PADDING, null));
        all.put("additive attention", c -> {
            int hidden = c.tensor("key.bias").numel();
            return PyTorchLayersTest
                .loaded(AdditiveAttention.of(c.tensor("x").size(2), c.tensor("memory").size(2), hidden, RANDOM), c)
                .attend(c.tensor("x"), c.tensor("memory"), c.tensorOrNull("mask"));
        });
        all.put("block", c -> {
            TransformerBlock block = PyTorchLayersTest.loaded(TransformerBlock.of(4, 2, 5, relu(), RANDOM), c);
            block = c.flag("norm_first") ? block.preNorm() : block;
            return c.inputs().containsKey("bias") ? block.apply(c.tensor("x"), null, c.tensor("bias"))
                : block.causal().apply(c.tensor("x"), PADDING);
        });
        all.put("decoder", c -> {
            TransformerDecoderBlock block = PyTorchLayersTest.loaded(TransformerDecoderBlock.of(4, 2, 3, relu(), RANDOM), c);
            Tensor y = (c.flag("norm_first") ? block.preNorm() : block).apply(c.tensor("x"), c.tensor("memory"), PADDING);
            return y.mul(Sequences.mask(3, 2, 3).unsqueeze(2));
        });
        all.put("cross-entropy", c -> {
            var loss = Losses.crossEntropy().smoothing(c.number("smoothing")).ignoring(c.integer("ignored"));
            Tensor scores = c.tensor("x").transpose(1, 2);
            return switch (c.text("reduction")) {
                case "mean" -> loss.apply(scores, c.tensor("y"));
                case "sum" -> loss.sum().apply(scores, c.tensor("y"));
                default -> loss.each(scores, c.tensor("y"));
            };
        });
        return all;
    }

    private static Tensor packed(Case c) {
        Recurrent layer = PyTorchLayersTest.loaded(PyTorchLayersTest.recurrent(c, c.tensor("x")), c);
        RecurrentState start = new RecurrentState(c.tensor("hidden"), c.tensorOrNull("memory"));
        RecurrentOutput output = layer.run(c.tensor("x"), start, c.integers("lengths"));
        Tensor state = output.state().hidden().reshape(-1);
        return output.state().memory() == null ? Tensors.concat(0, output.y().reshape(-1), state)
            : Tensors.concat(0, output.y().reshape(-1), state, output.state().memory().reshape(-1));
    }
}
