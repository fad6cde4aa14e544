package mapping.compression.quantization;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.List;
import java.util.stream.IntStream;
import mapping.PyTorchCases;
import mapping.PyTorchCases.Case;
import mapping.compression.QuantizationGrid;
import mapping.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Values, gradients and ranges are PyTorch's (resources/pytorch/fake_quantization.json, made by fake_quantization.py). */
class FakeQuantizationTest {

    static List<Case> cases() {
        return PyTorchCases.read("fake_quantization");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void equalsPyTorch(Case c) {
        c.check(FakeQuantizationTest::compute, 2e-7, 0);
    }

    private static Tensor compute(Case c) {
        Tensor x = c.tensor("x");
        return switch (c.operation()) {
            case "per tensor" ->
                FakeQuantization.apply(x, QuantizationGrid.perTensor(c.number("scale"), c.integer("zero")));
            case "per channel" -> FakeQuantization.apply(x, perChannel(c));
            case "moving average" -> moving(c.number("part"), x);
            default -> scales(QuantizationGrid.symmetricPerChannel(x, 8));
        };
    }

    private static QuantizationGrid perChannel(Case c) {
        float[] floats = c.floats("scales");
        double[] scales = IntStream.range(0, floats.length).mapToDouble(i -> floats[i]).toArray();
        return QuantizationGrid.perChannel(scales, new int[scales.length], c.integer("axis"));
    }

    private static Tensor moving(double part, Tensor batches) {
        RangeObserver observer = RangeObserver.movingAverage(part);
        for (int i = 0; i < batches.size(0); i++) {
            observer.observe(row(batches, i));
        }
        return Tensor.vector(observer.least(), observer.greatest());
    }

    private static Tensor row(Tensor x, int i) {
        int size = x.size(1);
        return Tensor.of(java.util.Arrays.copyOfRange(x.data(), i * size, (i + 1) * size), size);
    }

    private static Tensor scales(QuantizationGrid grid) {
        float[] scales = new float[grid.channels()];
        for (int c = 0; c < scales.length; c++) {
            scales[c] = grid.scale(c);
        }
        return Tensor.vector(scales);
    }

    /** torch 1.13: fake_quantize_per_tensor_affine with scale 0.1 and 0 … 255; halves go to the even number. */
    @Test
    void halvesGoToTheEvenNumber() {
        Tensor x = Tensor.vector(-1, 0.05f, 0.15f, 0.25f, 0.35f, 20);
        Tensor y = FakeQuantization.apply(x, QuantizationGrid.perTensor(0.1, -128));
        assertArrayEquals(new float[] {0, 0, 0.2f, 0.2f, 0.4f, 20}, y.data(), 1e-6f);
    }
}
