package mapping.layers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mapping.Space;
import mapping.layers.convolution.Conv1d;
import mapping.layers.convolution.Conv2d;
import mapping.layers.convolution.ConvTranspose2d;
import mapping.layers.convolution.MaxPool2d;
import mapping.layers.dropout.SpatialDropout;
import mapping.layers.normalization.BatchNorm;
import mapping.layers.normalization.GroupNorm;
import mapping.layers.normalization.InstanceNorm;
import mapping.layers.normalization.LayerNorm;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** How layers compose, what they are made of, and what they refuse. */
class LayerTest {

    private final RandomSource random = RandomSource.of(1);

    @Test
    void compositionsAreChecked() {
        Layer first = Dense.of(784, 256, random);
        says("Dense(784→256) gives ℝ²⁵⁶, Dense(128→10) takes ℝ¹²⁸.", () -> first.then(Dense.of(128, 10, random)));
        says("Reshape(1×28×28) gives ℝ¹ˣ²⁸ˣ²⁸, Dense(784→256) takes ℝ⁷⁸⁴.", () -> Layers.reshape(1, 28, 28).then(first));
        assertEquals(Space.reals(10), Layers.reshape(1, 28, 28).then(Layers.flatten()).then(first).then(Dense.of(256, 10, random))
            .codomain(Space.reals(784)));
    }

    @Test
    void aDenseLayerMapsEveryVectorOfASequence() {
        Dense dense = Dense.of(3, 2, random);
        assertEquals(Space.reals(7, 2), dense.codomain(Space.reals(7, 3)));
        assertEquals(Space.ending(2), dense.codomain(Space.anything()));
        Tensor y = dense.apply(Tensors.ones(5, 7, 3));
        assertArrayEquals(new int[] {5, 7, 2}, y.shape());
        assertArrayEquals(dense.apply(Tensors.ones(1, 3)).data(), y.select(0, 4).select(0, 6).data());
        assertEquals(42, dense.multiplyAdds(Space.reals(7, 3)));
    }

    @Test
    void namesAreThoseOfPyTorch() {
        Layer model = Dense.of(3, 4, random).then(Residual.of(Dense.of(4, 4, random).withoutBias())).then(dropout());
        assertEquals(List.of("0.weight", "0.bias", "1.inner.weight"), List.copyOf(model.namedParameters().keySet()));
        assertEquals(List.of("0.weight", "0.bias", "1.inner.weight", "2.noise"), List.copyOf(model.state().keySet()));
        assertEquals("Dense(3→4) then Residual(Dense(4→4)) then Dropout(0.5)", model.name());
        assertEquals(12 + 16, model.multiplyAdds(Space.reals(3)));
    }

    @Test
    void aSharedParameterIsListedOnce() {
        Dense shared = Dense.of(3, 3, random);
        assertEquals(2, shared.then(shared).parameters().size());
        assertEquals(4, shared.then(shared).namedParameters().size());
    }

    @Test
    void loadCopiesAStateOrRefusesAllOfIt() {
        Dense one = Dense.of(3, 2, random);
        Dense other = Dense.of(3, 2, random);
        other.load(one.state());
        assertArrayEquals(one.weight().data(), other.weight().data());
        says("\"weight\" must have shape (2, 4) for Dense(4→2), got (2, 3). The state to be loaded is that of another model.",
            () -> Dense.of(4, 2, random).load(one.state()));
        Map<String, Tensor> renamed = new LinkedHashMap<>(one.state());
        renamed.put("b", renamed.remove("bias"));
        says("The state to be loaded must have the names of Dense(3→2), got one that lacks bias and has b, which this model has "
            + "not. Build the model as it was when the state was saved.", () -> other.load(renamed));
    }

    @Test
    void wrongInputIsNamedOnBothSides() {
        Dense dense = Dense.of(784, 256, random);
        says("Dense(784→256) must be given examples from ℝ⁷⁸⁴, got shape (32, 100), that is 32 examples from ℝ¹⁰⁰.",
            () -> dense.apply(Tensors.ones(32, 100)));
        says("Dense(784→256) must be given examples from ℝ⁷⁸⁴, got shape (784), that is 784 examples from ℝ.",
            () -> dense.apply(Tensors.ones(784)));
        says("Dense(784→256) must be given at least one example, got an empty batch of shape (0, 784).",
            () -> dense.apply(Tensors.ones(0, 784)));
        says("Flatten must be given a batch, whose first axis counts the examples, got a single number.",
            () -> Layers.flatten().apply(Tensor.scalar(1)));
        says("Examples for Reshape(2×3) must have 6 numbers, got 5 from ℝ⁵.",
            () -> Layers.reshape(2, 3).apply(Tensors.ones(4, 5)));
        says("SpatialDropout(0.5) must be given examples from ℝⁿˣ···, got shape (4), that is 4 examples from ℝ.",
            () -> SpatialDropout.of(0.5, random).apply(Tensors.ones(4)));
        says("The sizes of a dense layer must be at least 1, got 0 to 3.", () -> Dense.of(0, 3, random));
    }

    @Test
    void embeddingReadsRowsAndNamesAWrongToken() {
        Embedding embedding = Embedding.of(10, 4, random);
        Tensor y = embedding.apply(Tensor.matrix(new float[][] {{3, 9}, {3, 0}}));
        assertArrayEquals(new int[] {2, 2, 4}, y.shape());
        y.backward(Tensors.ones(2, 2, 4));
        assertEquals(2, embedding.weight().grad().get(3, 0));
        assertEquals(1, embedding.weight().grad().get(9, 3));
        assertEquals(0, embedding.weight().grad().get(1, 0));
        assertEquals(Space.reals(5, 4), embedding.codomain(Space.reals(5)));
        assertEquals(Space.reals(4), embedding.codomain(Space.range(10)));
        says("The numbers for \"Embedding(10→4)\" must be whole and from 0 to 9, got 10 at index 2.",
            () -> embedding.apply(Tensor.matrix(new float[][] {{3, 9, 10}})));
    }

    @Test
    void residualAndBranchesCheckTheirShapes() {
        says("A residual must add two equals, got ℝ³ from Dense(4→3) and ℝ⁴ from its shortcut Identity.",
            () -> Residual.of(Dense.of(4, 3, random)));
        Layer branches = Concatenation.of(Layers.identity(), Dense.of(4, 3, random));
        assertEquals(Space.reals(7), branches.codomain(Space.reals(4)));
        Tensor x = Tensors.randn(random, 2, 4);
        assertArrayEquals(x.data(), branches.apply(x).slice(1, 0, 4).data());
        says("Branches, joined along the first axis, must agree in the others, got ℝ²ˣ⁴ from Identity and ℝ²ˣ³ from Dense(4→3).",
            () -> branches.codomain(Space.reals(2, 4)));
        Layer residual = Residual.of(Dense.of(4, 3, random), Dense.of(4, 3, random));
        assertArrayEquals(new int[] {2, 3}, residual.apply(x).shape());
        assertSame(x, Layers.identity().apply(x));
    }

    @Test
    void normalizationsRefuseWhatHasNoVariance() {
        BatchNorm norm = BatchNorm.of(3);
        says("A batch for BatchNorm(3) must have more than one number for each channel while training, got shape (1, 3). Train "
            + "on larger batches (drop a last one of one example), or call eval() to use the model.",
            () -> norm.apply(Tensors.ones(1, 3)));
        norm.eval().apply(Tensors.ones(1, 3));
        says("BatchNorm(3) must be given examples from ℝ³ˣ···, got shape (2, 4), that is 2 examples from ℝ⁴.",
            () -> norm.apply(Tensors.ones(2, 4)));
        says("A channel must have more than one element for InstanceNorm(3), got shape (2, 3, 1).",
            () -> InstanceNorm.of(3).apply(Tensors.ones(2, 3, 1)));
        says("The channels must fall into equal groups, got 8 channels in 3 groups.", () -> GroupNorm.of(3, 8));
        assertEquals("LayerNorm(2×3): ℝ²ˣ³ → ℝ²ˣ³", LayerNorm.of(2, 3).toString());
        assertEquals(List.of("weight", "bias", "running_mean", "running_var"), List.copyOf(norm.state().keySet()));
    }

    @Test
    void convolutionsKnowTheirShapes() {
        Layer conv = Conv2d.of(3, 64, 7, random).stride(2).padding(3);
        assertEquals("Conv2d(3→64, 7×7, stride 2, padding 3)", conv.name());
        assertEquals(Space.reals(64, 112, 112), conv.codomain(Space.reals(3, 224, 224)));
        assertEquals(112L * 112 * 64 * 3 * 49, conv.multiplyAdds(Space.reals(3, 224, 224)));
        assertEquals(Space.reals(64, Space.ANY, 112), conv.codomain(Space.reals(3, Space.ANY, 224)));
        Layer pool = conv.then(MaxPool2d.of(3).stride(2).padding(1));
        assertEquals(Space.reals(64, 56, 56), pool.codomain(Space.reals(3, 224, 224)));
        assertEquals("MaxPool2d(3×3, stride 2, padding 1)", MaxPool2d.of(3).stride(2).padding(1).name());
        assertEquals(Space.reals(2, 9, 13), ConvTranspose2d.of(3, 2, 3, random).stride(2).codomain(Space.reals(3, 4, 6)));
        assertEquals(Space.reals(8, 5), Conv1d.of(4, 8, 3, random).same().stride(2).codomain(Space.reals(4, 9)));
        assertEquals(9 * 8, Conv2d.depthwise(8, 3, random).weight().numel());
        says("Conv2d(3→64, 7×7, stride 2, padding 3) gives ℝ⁶⁴ˣᵐˣⁿ, Conv2d(3→8, 3×3) takes ℝ³ˣᵐˣⁿ.",
            () -> conv.then(Conv2d.of(3, 8, 3, random)));
        says("The window of Conv2d(1→2, 5×5) must fit into ℝ¹ˣ⁴ˣ⁴, got a span of 5 on an axis of 4 with its padding.",
            () -> Conv2d.of(1, 2, 5, random).apply(Tensors.ones(2, 1, 4, 4)));
        says("the input gives ℝ¹ˣ²⁸ˣ²⁸, Conv2d(3→64, 7×7, stride 2, padding 3) takes ℝ³ˣᵐˣⁿ.",
            () -> pool.codomain(Space.reals(1, 28, 28)));
        says("The window must span an odd number of elements for padding \"same\", got 4 in Conv2d(1→2, 4×4). Choose an odd "
            + "kernel or a padding of your own.", () -> Conv2d.of(1, 2, 4, random).same());
        says("The channels of a convolution must split into equal groups, got 3 to 4 in 2 groups.",
            () -> Conv2d.grouped(3, 4, 3, 2, random));
    }

    private Layer dropout() {
        return Layers.dropout(0.5, random);
    }

    private static void says(String message, Executable action) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, action).getMessage());
    }
}
