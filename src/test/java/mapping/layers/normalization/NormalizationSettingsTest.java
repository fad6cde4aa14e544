package mapping.layers.normalization;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import mapping.Space;
import mapping.layers.Layer;
import mapping.layers.Summary;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Normalizations without scale and shift, and what batch normalization remembers. */
class NormalizationSettingsTest {

    private final RandomSource random = RandomSource.of(2);

    @Test
    void whatIsNotLearntIsNotCounted() {
        for (Layer norm : List.of(LayerNorm.withoutAffine(4), GroupNorm.withoutAffine(2, 4), RmsNorm.withoutAffine(4),
                BatchNorm.of(4).withoutAffine(), InstanceNorm.of(4))) {
            assertEquals(0, norm.parameters().size());
        }
        assertEquals(0, Summary.of(LayerNorm.withoutAffine(4), Space.reals(4)).parameters());
        assertEquals("LayerNorm(2×3): ℝ²ˣ³ → ℝ²ˣ³", LayerNorm.withoutAffine(2, 3).toString());
        assertEquals("GroupNorm(2, 4)", GroupNorm.withoutAffine(2, 4).name());
        assertEquals("RmsNorm(4)", RmsNorm.withoutAffine(4).name());
    }

    /** Before anything was learnt, scale and shift change nothing. */
    @Test
    void withoutAffineEqualsOnesAndZeros() {
        Tensor x = Tensors.randn(random, 3, 4, 2);
        assertArrayEquals(LayerNorm.of(4, 2).apply(x).data(), LayerNorm.withoutAffine(4, 2).apply(x).data());
        assertArrayEquals(GroupNorm.of(2, 4).apply(x).data(), GroupNorm.withoutAffine(2, 4).apply(x).data());
        assertArrayEquals(RmsNorm.of(2).apply(x).data(), RmsNorm.withoutAffine(2).apply(x).data());
        assertArrayEquals(BatchNorm.of(4).apply(x).data(), BatchNorm.of(4).withoutAffine().apply(x).data());
    }

    /** The mean over three batches, by hand. */
    @Test
    void cumulativeStatisticsAreTheMeanOverTheBatches() {
        BatchNorm norm = BatchNorm.of(1).cumulative();
        for (float mean : new float[] {1, 4, 10}) {
            norm.apply(Tensor.of(new float[] {mean - 1, mean + 1}, 2, 1));
        }
        assertEquals(List.of("weight", "bias", "running_mean", "running_var", "num_batches_tracked"),
            List.copyOf(norm.state().keySet()));
        assertEquals(5, norm.state().get("running_mean").item(), 1e-6);
        assertEquals(2, norm.state().get("running_var").item(), 1e-6);
        assertEquals(3, norm.state().get("num_batches_tracked").item());
        BatchNorm other = BatchNorm.of(1).cumulative();
        other.load(norm.state());
        Tensor next = Tensor.of(new float[] {3, 8}, 2, 1);
        norm.apply(next);
        other.apply(next);
        assertArrayEquals(norm.state().get("running_mean").data(), other.state().get("running_mean").data());
    }

    @Test
    void withoutRunningStatisticsUseIsLikeTraining() {
        BatchNorm norm = BatchNorm.of(2).withoutRunningStatistics();
        Tensor x = Tensors.randn(random, 5, 2);
        assertArrayEquals(norm.apply(x).data(), norm.eval().apply(x).data());
        assertEquals(List.of("weight", "bias"), List.copyOf(norm.state().keySet()));
        says("A batch for BatchNorm(2) must have more than one number for each channel, got shape (1, 2). Train on larger "
            + "batches (drop a last one of one example).", () -> norm.apply(Tensors.ones(1, 2)));
    }

    @Test
    void settingsAreChecked() {
        says("The momentum of BatchNorm must be between 0 and 1, got NaN.", () -> new BatchNorm(2, Double.NaN, 1e-5));
        says("The epsilon of BatchNorm must be finite and not negative, got -1.", () -> new BatchNorm(2, 0.1, -1));
        says("The number of channels of BatchNorm must be at least 1, got 0.", () -> BatchNorm.of(0));
        says("The number of elements that LayerNorm normalizes must be at least 1, got 0.", () -> LayerNorm.withoutAffine(2, 0));
        says("The channels must fall into equal groups, got 3 channels in 2 groups.", () -> GroupNorm.withoutAffine(2, 3));
        says("The size of RmsNorm must be at least 1, got 0.", () -> RmsNorm.withoutAffine(0));
    }

    private static void says(String message, Executable action) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, action).getMessage());
    }
}
