package mapping.tensor;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import mapping.PyTorchCases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation equals PyTorch's, value and gradients (resources/pytorch/tensor.json, made by tensor.py). */
class PyTorchTensorTest {

    private static final Map<String, Function<PyTorchCases.Case, Tensor>> OPERATIONS = Map.ofEntries(
        entry("add", c -> c.tensor("a").add(c.tensor("b"))),
        entry("sub", c -> c.tensor("a").sub(c.tensor("b"))),
        entry("mul", c -> c.tensor("a").mul(c.tensor("b"))),
        entry("div", c -> c.tensor("a").div(c.tensor("b"))));

    static List<PyTorchCases.Case> cases() {
        return PyTorchCases.read("tensor");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void equalsPyTorch(PyTorchCases.Case c) {
        c.check(OPERATIONS.get(c.operation()));
    }
}
