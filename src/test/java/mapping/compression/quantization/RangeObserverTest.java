package mapping.compression.quantization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import mapping.compression.QuantizationGrid;
import mapping.tensor.Tensor;
import org.junit.jupiter.api.Test;

/** Ranges and the grids over them; values from torch 1.13 and from TensorFlow Lite's quantization_util_test.cc. */
class RangeObserverTest {

    /** torch 1.13: MinMaxObserver on [−1, 6]: scale 0.0274509…, zero point 36 of 0 … 255, so 36 − 128 of our bytes. */
    @Test
    void minMaxIsPyTorchs() {
        RangeObserver observer = RangeObserver.minMax();
        observer.observe(Tensor.vector(6, 0));
        observer.observe(Tensor.vector(-1, 2));
        assertEquals(0.02745098, observer.grid(8).scale(0), 1e-8);
        assertEquals(36 - 128, observer.grid(8).zeroPoint(0));
    }

    /** TFLite: ChooseQuantizationParams of unsigned bytes; ours are 128 less. */
    @Test
    void gridsAreThoseOfTensorFlowLite() {
        check(-10, 30, 0.156863, 64);
        check(0, 30, 0.117647, 0);
        check(-10, 0, 0.039216, 255);
        assertEquals(10.04, (128 - 64) * QuantizationGrid.affine(-10, 30).scale(0), 0.005);
    }

    private static void check(double least, double greatest, double scale, int zero) {
        QuantizationGrid grid = QuantizationGrid.affine(least, greatest);
        assertEquals(scale, grid.scale(0), 1e-6);
        assertEquals(zero - 128, grid.zeroPoint(0));
    }

    /** By hand: of 101 numbers 0 … 100, a tenth less at either end. */
    @Test
    void percentileLeavesTheEndsOut() {
        float[] numbers = new float[101];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = 37 * i % 101;
        }
        RangeObserver observer = RangeObserver.percentile(0.1);
        observer.observe(Tensor.vector(numbers));
        assertEquals(10, observer.least());
        assertEquals(90, observer.greatest());
        observer.observe(Tensor.vector(1e9f));
        assertEquals(91, observer.greatest(), 1);
    }

    @Test
    void nothingSeenHasNoRange() {
        for (RangeObserver observer : List.of(RangeObserver.minMax(), RangeObserver.movingAverage(0.1),
            RangeObserver.percentile(0.1))) {
            observer.observe(Tensor.vector());
            assertThrows(IllegalStateException.class, observer::least);
            assertThrows(IllegalArgumentException.class, () -> observer.observe(Tensor.vector(Float.NaN)));
        }
    }

    /** Fewer bits: 16 numbers of four bits, and none beyond. */
    @Test
    void fourBitsHaveSixteenNumbers() {
        QuantizationGrid grid = QuantizationGrid.affine(-1, 2, 4);
        assertEquals(0.2, grid.scale(0), 1e-7);
        assertEquals(-3, grid.zeroPoint(0));
        assertEquals(2, FakeQuantization.apply(Tensor.vector(9), grid).item(), 1e-6);
        assertEquals(-1, FakeQuantization.apply(Tensor.vector(-9), grid).item(), 1e-6);
        assertEquals(6 / 7.5, QuantizationGrid.symmetric(6, 4).scale(0), 1e-7);
    }
}
