package mapping.architectures;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mapping.PyTorchCases;
import mapping.PyTorchCases.Case;
import mapping.Space;
import mapping.initialization.Blueprint;
import mapping.layers.Layer;
import mapping.layers.Summary;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.api.Test;

/** U-Nets have the parameters, the values and the gradients of one written with PyTorch's modules (src/test/pytorch/unet.py). */
class PyTorchUNetTest {

    static List<Case> cases() {
        return PyTorchCases.read("unet");
    }

    private static Layer network(Case c) {
        int[] shape = c.integers("shape");
        return UNet.of(shape[0], shape[1], shape[2], shape[3], RandomSource.of(1));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void equalsPyTorch(Case c) {
        if (c.operation().equals("count")) {
            int[] shape = c.integers("shape");
            Summary summary = Summary.of(Blueprint.of(() -> network(c)), Space.reals(shape[0], 32, 32));
            assertEquals((long) c.output().item(), summary.parameters());
            assertEquals(closedForm(shape[0], shape[1], shape[2], shape[3]), summary.parameters());
        } else {
            c.check(PyTorchUNetTest::computed);
        }
    }

    /** The parameters of the network become the inputs of the case, whose gradients are compared. */
    private static Tensor computed(Case c) {
        Layer network = network(c);
        List<String> names = new ArrayList<>(network.namedParameters().keySet());
        Map<String, Tensor> state = new LinkedHashMap<>(network.state());
        for (int i = 0; i < names.size(); i++) {
            state.put(names.get(i), c.tensor("p" + i));
        }
        network.load(state);
        for (int i = 0; i < names.size(); i++) {
            c.inputs().put("p" + i, network.namedParameters().get(names.get(i)));
        }
        return network.apply(c.tensor("x"));
    }

    /** Two convolutions from a to b channels have 9ab + 9b² weights and 4b numbers of normalization. */
    private static long twice(long a, long b) {
        return 9 * a * b + 9 * b * b + 4 * b;
    }

    private static long closedForm(long in, long out, long width, int depth) {
        long sum = twice(in, width) + width * out + out;
        for (int k = 0; k < depth; k++) {
            long w = width << k;
            sum += twice(w, 2 * w) + 8 * w * w + w + twice(2 * w, w);
        }
        return sum;
    }

    @Test
    void theSizeOfThePictureStays() {
        Layer network = UNet.of(3, 5, 2, 2, RandomSource.of(1));
        assertEquals(Space.reals(5, 16, 8), network.codomain(Space.reals(3, 16, 8)));
        assertArrayEquals(new int[] {2, 5, 16, 8}, network.apply(Tensor.of(new float[2 * 3 * 16 * 8], 2, 3, 16, 8)).shape());
        assertThrows(IllegalArgumentException.class, () -> network.codomain(Space.reals(3, 10, 10)));
    }
}
