package mapping.layers.normalization;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import mapping.Space;
import mapping.initialization.Blueprint;
import mapping.initialization.Initialization;
import mapping.layers.Dense;
import mapping.layers.Layer;
import mapping.layers.Layers;
import mapping.layers.Summary;
import mapping.layers.convolution.Conv2d;
import mapping.optimizers.Optimizer;
import mapping.optimizers.rules.Sgd;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import mapping.training.checkpoint.Checkpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spectral and weight normalization by closed forms: a diagonal matrix has its singular values on the diagonal. */
class ReparametrizationTest {

    private final RandomSource random = RandomSource.of(1);

    private static Dense diagonal() {
        return new Dense(Tensor.matrix(new float[][] {{3, 0}, {0, 1}}).requiresGrad(), null);
    }

    @Test
    void aDiagonalMatrixIsDividedByItsGreatestEntry() {
        SpectralNorm norm = SpectralNorm.of(diagonal(), random);
        for (int batch = 0; batch < 20; batch++) {
            norm.apply(Tensors.ones(1, 2));
        }
        assertArrayEquals(new float[] {1, 0, 0, 1f / 3}, norm.eval().apply(Tensors.eye(2)).data(), 1e-6f);
        assertArrayEquals(diagonal().weight().data(), norm.inner().weight().data());
    }

    /** Once u and v have found their directions, no vector grows, whatever the scale of W. */
    @Test
    void whatStretchesIsHeld() {
        Dense dense = Dense.of(5, 4, random).withoutBias();
        dense.weight().update(data -> {
            for (int i = 0; i < data.length; i++) {
                data[i] *= 100;
            }
        });
        SpectralNorm norm = SpectralNorm.of(dense, random);
        for (int batch = 0; batch < 200; batch++) {
            norm.weight();
        }
        for (int i = 0; i < 20; i++) {
            Tensor x = Tensors.randn(random, 1, 5);
            assertTrue(norm.apply(x).norm(1).item() <= x.norm(1).item() * (1 + 1e-5));
        }
    }

    @Test
    void useLeavesTheDirectionsAndTrainingMovesThem() {
        SpectralNorm norm = SpectralNorm.of(Dense.of(6, 5, random), random);
        float[] before = norm.ownBuffers().get("parametrizations.weight.0._u").copy().data();
        norm.eval().apply(Tensors.ones(2, 6));
        assertArrayEquals(before, norm.ownBuffers().get("parametrizations.weight.0._u").data());
        norm.train().apply(Tensors.ones(2, 6));
        float[] after = norm.ownBuffers().get("parametrizations.weight.0._u").data();
        assertFalse(Arrays.equals(before, after));
    }

    /** A model restored from a checkpoint goes on as the one that was saved, to the bit: the directions are in it. */
    @Test
    void checkpointsKeepTheDirections(@TempDir Path folder) {
        Layer model = Layers.spectralNorm(Dense.of(6, 5, random), random).then(BatchNorm.of(5).cumulative());
        Tensor x = Tensors.randn(random, 4, 6);
        model.apply(x);
        Optimizer optimizer = Optimizer.of(Sgd.of(0.1), model);
        Path file = folder.resolve("model.checkpoint");
        Checkpoint.of(model, optimizer).save(file);
        Layer other = Layers.spectralNorm(Dense.of(6, 5, random), random).then(BatchNorm.of(5).cumulative());
        Checkpoint.load(file).restore(other, Optimizer.of(Sgd.of(0.1), other));
        assertArrayEquals(model.apply(x).data(), other.apply(x).data());
        model.state().forEach((name, tensor) -> assertArrayEquals(tensor.data(), other.state().get(name).data(), name));
        assertArrayEquals(model.eval().apply(x).data(), other.eval().apply(x).data());
    }

    @Test
    void statesHaveTheNamesOfPyTorch() {
        assertEquals(List.of("bias", "parametrizations.weight.original", "parametrizations.weight.0._u",
            "parametrizations.weight.0._v"), List.copyOf(SpectralNorm.of(Dense.of(2, 3, random), random).state().keySet()));
        WeightNorm norm = WeightNorm.of(Conv2d.of(2, 3, 2, random));
        assertEquals(List.of("bias", "parametrizations.weight.original0", "parametrizations.weight.original1"),
            List.copyOf(norm.state().keySet()));
        assertArrayEquals(new int[] {3, 1, 1, 1}, norm.magnitude().shape());
        assertEquals("SpectralNorm(Dense(2→3)): ℝ² → ℝ³", SpectralNorm.of(Dense.of(2, 3, random), random).toString());
        assertEquals("WeightNorm(Conv2d(2→3, 2×2)): ℝ²ˣᵐˣⁿ → ℝ³ˣᵐˣⁿ", norm.toString());
    }

    @Test
    void weightNormalizationStartsAsTheLayerWas() {
        Conv2d conv = Conv2d.of(2, 3, 2, random);
        Tensor x = Tensors.randn(random, 2, 2, 3, 4);
        assertArrayEquals(conv.apply(x).data(), Layers.weightNorm(conv).apply(x).data(), 1e-6f);
    }

    @Test
    void aBlueprintIsCountedAndCompositionsAreChecked() {
        Layer large = Blueprint.of(() -> Layers.spectralNorm(Dense.of(40_000, 50_000, random), random)
            .then(Layers.weightNorm(Dense.of(50_000, 10, random))).initialized(Initialization.heNormal(), random));
        assertEquals(2_000_050_000L + 500_020, Summary.of(large, Space.reals(40_000)).parameters());
        assertEquals(2_000_500_000L, large.multiplyAdds(Space.reals(40_000)));
        assertEquals("SpectralNorm(Dense(3→4)) gives ℝ⁴, WeightNorm(Dense(3→4)) takes ℝ³.",
            assertThrows(IllegalArgumentException.class, () -> Layers.spectralNorm(Dense.of(3, 4, random), random)
                .then(Layers.weightNorm(Dense.of(3, 4, random)))).getMessage());
        assertEquals("The number of steps of power iteration must be at least 1, got 0.", assertThrows(
            IllegalArgumentException.class, () -> new SpectralNorm(Dense.of(3, 4, random), 0, 1e-12, random)).getMessage());
    }
}
