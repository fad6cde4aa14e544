package mapping.tensor;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import mapping.PyTorchCases.Case;
import mapping.PyTorchCases;
import mapping.activations.Activations;
import mapping.random.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Operations of later chapters equal PyTorch's, value and gradients (resources/pytorch/operations.json, by operations.py). */
class PyTorchOperationsTest {

    static final Map<String, Function<Case, Tensor>> OPERATIONS = Map.ofEntries(
        entry("gt", c -> a(c).gt(b(c))),
        entry("lt", c -> a(c).lt(b(c))),
        entry("eq", c -> a(c).eq(b(c))),
        entry("ge", c -> a(c).ge(b(c))),
        entry("le", c -> a(c).le(b(c))),
        entry("ne", c -> a(c).ne(b(c))),
        entry("ge number", c -> a(c).ge(c.number("number"))),
        entry("le number", c -> a(c).le(c.number("number"))),
        entry("ne number", c -> a(c).ne(c.number("number"))),
        entry("floor", c -> a(c).floor()),
        entry("ceil", c -> a(c).ceil()),
        entry("round", c -> a(c).round()),
        entry("sign", c -> a(c).sign()),
        entry("std", c -> a(c).std(c.integer("correction"), c.integers("axes"))),
        entry("prod", c -> a(c).prod(c.integers("axes"))),
        entry("cumprod", c -> Cumulative.cumprod(a(c), c.integer("dim"))),
        entry("logCumSumExp", c -> Cumulative.logCumSumExp(a(c), c.integer("dim"))),
        entry("vectorNorm", c -> Norms.vectorNorm(a(c), p(c), c.integers("axes"))),
        entry("cdist", c -> Distances.cdist(a(c), b(c), p(c))),
        entry("linspace", c -> Tensors.linspace(c.number("start"), c.number("end"), c.integer("count"))),
        entry("arange", c -> Tensors.arange(c.number("start"), c.number("end"), c.number("step"))),
        entry("meshgrid", c -> Tensors.meshgrid(all(c)).get(c.integer("part"))),
        entry("roll", c -> Rearrangement.roll(a(c), c.integer("shifts"), c.integer("dims"))),
        entry("repeat", c -> Rearrangement.repeat(a(c), c.integers("times"))),
        entry("split sizes", c -> Tensors.split(a(c), c.integers("sizes"), c.integer("axis")).get(c.integer("part"))),
        entry("unbind", c -> Rearrangement.unbind(a(c), c.integer("axis")).get(c.integer("part"))),
        entry("flip", c -> Tensors.flip(a(c), c.integers("axes"))),
        entry("tril", c -> Rearrangement.tril(a(c), c.integer("diagonal"))),
        entry("triu", c -> Rearrangement.triu(a(c), c.integer("diagonal"))),
        entry("nonzero", c -> Tensors.nonzero(a(c))),
        entry("scatter", c -> Tensors.scatter(a(c), c.integer("axis"), c.tensor("index"), c.tensor("source"))),
        entry("scatter value", c -> Tensors.scatter(a(c), c.integer("axis"), c.tensor("index"), c.number("value"))),
        entry("sort", c -> Ordering.sort(a(c), c.integer("axis"), c.flag("descending"))),
        entry("einsum", c -> Tensors.einsum(c.text("equation"), all(c))),
        entry("gumbelSoftmax", c -> Activations.gumbelSoftmax(c.number("temperature"), c.flag("hard"), c.integer("axis"),
            RandomSource.of(1)).apply(c.tensor("x"), c.tensor("noise"))));

    private static Tensor a(Case c) {
        return c.tensor("a");
    }

    private static Tensor b(Case c) {
        return c.tensor("b");
    }

    private static Tensor[] all(Case c) {
        return c.inputs().values().toArray(Tensor[]::new);
    }

    private static double p(Case c) {
        return c.has("p") ? c.number("p") : Double.POSITIVE_INFINITY;
    }

    static List<Case> cases() {
        return PyTorchCases.read("operations");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void equalsPyTorch(Case c) {
        c.check(OPERATIONS.get(c.operation()));
    }

    @Test
    void everyOperationIsCompared() {
        assertEquals(OPERATIONS.keySet(), cases().stream().map(Case::operation).collect(Collectors.toSet()));
    }
}
