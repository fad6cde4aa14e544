package mapping.tensor;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mapping.PyTorchCases.Case;
import mapping.PyTorchCases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation equals PyTorch's, value and gradients (resources/pytorch/tensor.json, made by tensor.py). */
class PyTorchTensorTest {

    private static final Map<String, Function<Case, Tensor>> OPERATIONS = Map.ofEntries(
        entry("add", c -> a(c).add(b(c))),
        entry("sub", c -> a(c).sub(b(c))),
        entry("mul", c -> a(c).mul(b(c))),
        entry("div", c -> a(c).div(b(c))),
        entry("maximum", c -> a(c).maximum(b(c))),
        entry("minimum", c -> a(c).minimum(b(c))),
        entry("gt", c -> a(c).gt(b(c))),
        entry("lt", c -> a(c).lt(b(c))),
        entry("eq", c -> a(c).eq(b(c))),
        entry("add number", c -> a(c).add(c.number("number"))),
        entry("sub number", c -> a(c).sub(c.number("number"))),
        entry("mul number", c -> a(c).mul(c.number("number"))),
        entry("div number", c -> a(c).div(c.number("number"))),
        entry("gt number", c -> a(c).gt(c.number("number"))),
        entry("lt number", c -> a(c).lt(c.number("number"))),
        entry("eq number", c -> a(c).eq(c.number("number"))),
        entry("neg", c -> a(c).neg()),
        entry("square", c -> a(c).square()),
        entry("exp", c -> a(c).exp()),
        entry("abs", c -> a(c).abs()),
        entry("relu", c -> a(c).relu()),
        entry("sigmoid", c -> a(c).sigmoid()),
        entry("tanh", c -> a(c).tanh()),
        entry("sin", c -> a(c).sin()),
        entry("cos", c -> a(c).cos()),
        entry("erf", c -> SpecialFunctions.erf(a(c))),
        entry("expm1", c -> SpecialFunctions.expm1(a(c))),
        entry("log", c -> a(c).log()),
        entry("sqrt", c -> a(c).sqrt()),
        entry("log1p", c -> SpecialFunctions.log1p(a(c))),
        entry("pow", c -> a(c).pow(c.number("exponent"))),
        entry("clamp", c -> a(c).clamp(c.number("min"), c.number("max"))),
        entry("matmul", c -> a(c).matmul(b(c))),
        entry("linear", c -> c.tensor("x").linear(c.tensor("weight"), c.tensorOrNull("bias"))),
        entry("sum", c -> c.flag("keepDim") ? Tensors.sumKeepDim(a(c), axes(c)) : a(c).sum(axes(c))),
        entry("mean", c -> c.flag("keepDim") ? Tensors.meanKeepDim(a(c), axes(c)) : a(c).mean(axes(c))),
        entry("variance", c -> a(c).variance(c.integer("correction"), axes(c))),
        entry("norm", c -> a(c).norm(axes(c))),
        entry("max", c -> c.has("axis") ? a(c).max(axis(c)) : a(c).max()),
        entry("min", c -> c.has("axis") ? a(c).min(axis(c)) : a(c).min()),
        entry("argmax", c -> a(c).argmax(axis(c))),
        entry("argmin", c -> a(c).argmin(axis(c))),
        entry("logSumExp", c -> a(c).logSumExp(c.integer("dim"))),
        entry("softmax", c -> a(c).softmax(c.integer("dim"))),
        entry("logSoftmax", c -> a(c).logSoftmax(c.integer("dim"))),
        entry("cumsum", c -> Tensors.cumsum(a(c), c.integer("dim"))),
        entry("sort", c -> Ordering.sort(a(c), axis(c), c.flag("descending"))),
        entry("argsort", c -> Ordering.argsort(a(c), axis(c), c.flag("descending"))),
        entry("topk", c -> Ordering.topk(a(c), c.integer("k"), axis(c))),
        entry("reshape", c -> a(c).reshape(c.integers("sizes"))),
        entry("flatten", c -> a(c).flatten(c.integer("start_dim"))),
        entry("squeeze", c -> a(c).squeeze(c.integer("dim"))),
        entry("unsqueeze", c -> a(c).unsqueeze(c.integer("dim"))),
        entry("transpose", c -> a(c).transpose(c.integer("dim0"), c.integer("dim1"))),
        entry("permute", c -> a(c).permute(axes(c))),
        entry("expand", c -> a(c).expand(c.integers("sizes"))),
        entry("flip", c -> Tensors.flip(a(c), axis(c))),
        entry("slice", c -> c.integer("step") == 1 ? a(c).slice(axis(c), c.integer("start"), c.integer("end"))
            : a(c).slice(axis(c), c.integer("start"), c.integer("end"), c.integer("step"))),
        entry("select", c -> a(c).select(c.integer("dim"), c.integer("index"))),
        entry("gather", c -> a(c).gather(axis(c), c.tensor("index"))),
        entry("scatterAdd", c -> Tensors.scatterAdd(a(c), axis(c), c.tensor("index"), c.tensor("source"))),
        entry("indexSelect", c -> a(c).indexSelect(axis(c), c.tensor("index"))),
        entry("embedding", c -> Tensors.embedding(c.tensor("weight"), c.tensor("ids"))),
        entry("maskedFill", c -> a(c).maskedFill(c.tensor("mask"), c.number("value"))),
        entry("where", c -> Tensors.where(c.tensor("condition"), a(c), b(c))),
        entry("concat", c -> Tensors.concat(axis(c), c.inputs().values().toArray(Tensor[]::new))),
        entry("stack", c -> Tensors.stack(axis(c), c.inputs().values().toArray(Tensor[]::new))),
        entry("split", c -> Tensors.split(a(c), c.integer("size"), axis(c)).get(c.integer("part"))),
        entry("chunk", c -> Tensors.chunk(a(c), c.integer("count"), axis(c)).get(c.integer("part"))),
        entry("pad", c -> Tensors.pad(a(c), axis(c), c.integer("before"), c.integer("after"), c.number("value"))),
        entry("oneHot", c -> Tensors.oneHot(c.tensor("labels"), c.integer("classes"))));

    private static Tensor a(Case c) {
        return c.tensor("a");
    }

    private static Tensor b(Case c) {
        return c.tensor("b");
    }

    private static int axis(Case c) {
        return c.integer("axis");
    }

    private static int[] axes(Case c) {
        return c.integers("axes");
    }

    static List<Case> cases() {
        return PyTorchCases.read("tensor");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void equalsPyTorch(Case c) {
        c.check(OPERATIONS.get(c.operation()));
    }

    @Test
    void everyOperationIsCompared() {
        Set<String> compared = cases().stream().map(Case::operation).collect(Collectors.toSet());
        assertEquals(OPERATIONS.keySet(), compared);
        compared.addAll(PyTorchOperationsTest.OPERATIONS.keySet());
        Set<String> elsewhere = Set.of(
            "multinomial", "gumbel", "gumbelMax",                             // are random: SamplingTest
            "of", "scalar", "vector", "matrix", "zeros", "ones", "full", "arange", "eye", "lowerTriangle", "labels", "rand",
            "randn", "shapeOnly",                                             // make tensors: TensorsTest
            "grad", "requiresGrad", "retainGrad", "detach", "copy",           // the graph: GraphTest
            "computed", "map", "sumKeepDim", "meanKeepDim");                  // what others are made of, or the same name above
        Set<String> missing = new TreeSet<>();
        Stream.of(Tensor.class, Tensors.class, Ordering.class, Rearrangement.class, Cumulative.class, Norms.class,
                Distances.class, Sampling.class).flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
            .filter(method -> Modifier.isPublic(method.getModifiers()) && makesTensors(method)).map(Method::getName)
            .filter(name -> !compared.contains(name) && !elsewhere.contains(name)).forEach(missing::add);
        assertEquals(Set.of(), missing);
    }

    private static boolean makesTensors(Method method) {
        return method.getReturnType() == Tensor.class || method.getReturnType() == List.class;
    }
}
