package mapping.compression;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import mapping.PyTorchCases;
import mapping.PyTorchCases.Case;
import mapping.random.RandomSource;
import mapping.tensor.Shape;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bytes, grids and sums are PyTorch's (resources/pytorch/quantization.json, made by quantization.py). */
class QuantizationTest {

    static List<Case> cases() {
        return PyTorchCases.read("quantization");
    }

    /** To the last bit, but for the scales that observers find. */
    @ParameterizedTest
    @MethodSource("cases")
    void equalsPyTorch(Case c) {
        double limit = c.operation().equals("observed") ? 1e-7 : 0;
        c.check(QuantizationTest::compute, limit, limit);
    }

    private static Tensor compute(Case c) {
        Tensor x = c.tensor("x");
        return switch (c.operation()) {
            case "per tensor" -> whole(QuantizedTensor.quantize(x, perTensor(c)));
            case "per tensor back" -> QuantizedTensor.quantize(x, perTensor(c)).dequantize();
            case "per channel" -> whole(QuantizedTensor.quantize(x, perChannel(c)));
            case "per channel back" -> QuantizedTensor.quantize(x, perChannel(c)).dequantize();
            case "observed" -> observed(c.text("scheme"), x);
            default -> sums(c);
        };
    }

    private static QuantizationGrid perTensor(Case c) {
        return QuantizationGrid.perTensor(c.number("scale"), c.integer("zero"));
    }

    private static QuantizationGrid perChannel(Case c) {
        float[] floats = c.floats("scales");
        double[] scales = IntStream.range(0, floats.length).mapToDouble(i -> floats[i]).toArray();
        return QuantizationGrid.perChannel(scales, c.integers("zeros"), c.integer("axis"));
    }

    private static Tensor observed(String scheme, Tensor ends) {
        float low = ends.get(0);
        float high = ends.get(1);
        QuantizationGrid grid = scheme.equals("per_tensor_affine") ? QuantizationGrid.affine(low, high)
            : QuantizationGrid.symmetric(Math.max(Math.abs(low), Math.abs(high)));
        return Tensor.vector(grid.scale(0), grid.zeroPoint(0));
    }

    private static Tensor sums(Case c) {
        int[] zeros = c.integers("zeros");
        double[] ones = new double[zeros.length];
        Arrays.fill(ones, 1);
        QuantizedTensor x = bytes(c.tensor("x"), QuantizationGrid.perTensor(1, c.integer("zero")));
        QuantizedTensor w = bytes(c.tensor("w"), QuantizationGrid.perChannel(ones, zeros, 0));
        AccumulatedTensor sums = AccumulatedTensor.linear(x, w, null);
        Tensor numbers = sums.dequantize();
        for (int i = 0; i < numbers.numel(); i++) {
            assertEquals(numbers.data()[i], sums.data()[i]);     // of scale 1
        }
        return numbers;
    }

    private static QuantizedTensor bytes(Tensor whole, QuantizationGrid grid) {
        byte[] data = new byte[whole.numel()];
        for (int i = 0; i < data.length; i++) {
            data[i] = (byte) whole.data()[i];
        }
        return QuantizedTensor.of(data, grid, whole.shape());
    }

    private static Tensor whole(QuantizedTensor quantized) {
        float[] data = new float[quantized.data().length];
        for (int i = 0; i < data.length; i++) {
            data[i] = quantized.data()[i];
        }
        return Tensor.of(data, quantized.shape());
    }

    /** Within the grid the error is at most half a scale. */
    @Test
    void whatIsNotClampedComesBack() {
        Tensor x = Tensors.rand(RandomSource.of(2), 1000).mul(3).sub(1);
        QuantizationGrid grid = QuantizationGrid.affine(-1, 2);
        float error = QuantizedTensor.quantize(x, grid).dequantize().sub(x).abs().max().item();
        assertEquals(grid.scale(0) / 2, error, 1e-4);
        Tensor far = Tensor.vector(Float.POSITIVE_INFINITY, -9);
        assertArrayEquals(new byte[] {127, -128}, QuantizedTensor.quantize(far, grid).data());
    }

    /** A dense layer in whole numbers is the layer of the numbers that the bytes stand for, also with one grid for the weight. */
    @Test
    void sumsOfProductsAreThoseOfTheNumbers() {
        Tensor x = Tensors.randn(RandomSource.of(3), 5, 20);
        Tensor weight = Tensors.randn(RandomSource.of(4), 4, 20);
        Tensor bias = Tensors.randn(RandomSource.of(5), 4);
        QuantizedTensor qx = QuantizedTensor.quantize(x, QuantizationGrid.affine(-3, 4));
        for (QuantizationGrid grid : List.of(QuantizationGrid.symmetric(3),
            QuantizationGrid.perChannel(new double[] {0.02, 0.03, 0.01, 0.05}, new int[4], 0))) {
            QuantizedTensor qw = QuantizedTensor.quantize(weight, grid);
            AccumulatedTensor sums = AccumulatedTensor.linear(qx, qw, bias);
            assertArrayEquals(new int[] {5, 4}, sums.shape());
            Tensor expected = qx.dequantize().linear(qw.dequantize(), bias);
            assertEquals(0, sums.dequantize().sub(expected).abs().max().item(), 0.03 * 0.05);
        }
    }

    @Test
    void printsWhatItIs() {
        QuantizedTensor q = QuantizedTensor.quantize(Tensor.vector(1, 2), QuantizationGrid.perTensor(0.5, 1));
        assertEquals("[3, 5] of shape (2), scale 0.5, zero point 1", q.toString());
        assertEquals("2 grids along axis 0", QuantizationGrid.perChannel(new double[] {1, 2}, new int[2], 0).toString());
        assertEquals(2, q.grid().zeroPoint(0) + q.grid().channels());
    }

    @Test
    void whatDoesNotFitIsRefused() {
        QuantizationGrid one = QuantizationGrid.perTensor(1, 0);
        QuantizationGrid two = QuantizationGrid.perChannel(new double[] {1, 2}, new int[2], 1);
        for (double scale : new double[] {0, -1, Double.NaN, 1e-40, 1e39}) {
            String got = scale == 0 ? "0" : scale == -1 ? "-1" : Double.toString(scale);
            fails("The scale must be positive, and neither it nor 1 divided by it too large for a float, got " + got + ".",
                () -> QuantizationGrid.perTensor(scale, 0));
        }
        fails("The zero point must be from -128 to 127, got 128.", () -> QuantizationGrid.perTensor(1, 128));
        fails("There must be as many scales as zero points, got 1 and 2.",
            () -> QuantizationGrid.perChannel(new double[1], new int[2], 0));
        fails("The axis of the channels must be at least 0, got -1.",
            () -> QuantizationGrid.perChannel(new double[1], new int[1], -1));
        fails("The least number must be at most the greatest, which is 1, got 2.", () -> QuantizationGrid.affine(2, 1));
        fails("The least number must be a finite number, got NaN.", () -> QuantizationGrid.affine(Double.NaN, 1));
        fails("The greatest number must be a finite number, got Infinity.",
            () -> QuantizationGrid.affine(0, Double.POSITIVE_INFINITY));
        fails("The greatest absolute value must be finite and not negative, got -1.", () -> QuantizationGrid.symmetric(-1));
        fails("Numbers to be quantized must not be NaN, got one at index 1.",
            () -> QuantizedTensor.quantize(Tensor.vector(1, Float.NaN), one));
        fails("There must be as many bytes as elements of the shape, got 3 and 4.",
            () -> QuantizedTensor.of(new byte[3], one, 2, 2));
        for (int[] shape : new int[][] {{2}, {2, 3}}) {
            fails("A tensor to be quantized by channels must have 2 channels along axis 1, got shape "
                + Shape.text(shape) + ".", () -> QuantizedTensor.quantize(Tensors.zeros(shape), two));
        }
        fails("A tensor to be quantized by channels must have 1 channel along axis 0, got shape (2).",
            () -> QuantizedTensor.of(new byte[2], QuantizationGrid.perChannel(new double[] {1}, new int[1], 0), 2));
        assertEquals("A grid must be one for each channel to have an axis, got one for a whole tensor.",
            assertThrows(IllegalStateException.class, one::axis).getMessage());
    }

    @Test
    void sumsThatDoNotFitAreRefused() {
        QuantizationGrid one = QuantizationGrid.perTensor(1, 0);
        QuantizationGrid two = QuantizationGrid.perChannel(new double[] {1, 2}, new int[2], 1);
        QuantizedTensor x = QuantizedTensor.of(new byte[2], one, 1, 2);
        String shapes = "The operands of linear must have shapes (rows, in), (out, in) and (out), got ";
        fails(shapes + "(1, 2), (2, 1).", () -> AccumulatedTensor.linear(x, QuantizedTensor.of(new byte[2], one, 2, 1), null));
        fails(shapes + "(1, 2), (2).", () -> AccumulatedTensor.linear(x, QuantizedTensor.of(new byte[2], one, 2), null));
        fails(shapes + "(2), (1, 2).", () -> AccumulatedTensor.linear(QuantizedTensor.of(new byte[2], one, 2), x, null));
        fails(shapes + "(1, 2), (1, 2) and (2).", () -> AccumulatedTensor.linear(x, x, Tensors.zeros(2)));
        fails(shapes + "(1, 2), (1, 2) and (1, 1).", () -> AccumulatedTensor.linear(x, x, Tensors.zeros(1, 1)));
        QuantizedTensor byColumns = QuantizedTensor.of(new byte[2], two, 1, 2);
        String grids = "Sums of products must have one scale each: one grid for x, and one for the weight or for each "
            + "output, got ";
        fails(grids + "2 grids along axis 1 for x and scale 1.0, zero point 0 for the weight.",
            () -> AccumulatedTensor.linear(byColumns, x, null));
        fails(grids + "scale 1.0, zero point 0 for x and 2 grids along axis 1 for the weight.",
            () -> AccumulatedTensor.linear(x, byColumns, null));
        fails("A sum of products must fit in 32 bits, got 3000000000 in row 0 for output 0.",
            () -> AccumulatedTensor.linear(x, x, Tensor.vector(3e9f)));
        fails("The bias on the scale of the sums must be a finite number, got NaN.",
            () -> AccumulatedTensor.linear(x, x, Tensor.vector(Float.NaN)));
    }

    private static void fails(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }
}
