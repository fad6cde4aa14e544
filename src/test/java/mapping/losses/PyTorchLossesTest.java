package mapping.losses;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import mapping.PyTorchCases;
import mapping.PyTorchCases.Case;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every loss of PyTorch 1.13, values and gradients, with every reduction; the numbers come from src/test/pytorch/losses.py, as do
 * those of losses that PyTorch lacks, which it computes there by the formula of the paper.
 */
class PyTorchLossesTest {

    private static final Map<String, Function<Case, Loss>> OURS = new HashMap<>();

    static {
        OURS.put("crossEntropy", c -> {
            CrossEntropy loss = Losses.crossEntropy().smoothing(c.number("label_smoothing"));
            loss = c.has("ignore_index") ? loss.ignoring(c.integer("ignore_index")) : loss;
            return c.has("weight") ? loss.classWeights(c.floats("weight")) : loss;
        });
        OURS.put("nll", c -> {
            Nll loss = Losses.nll();
            loss = c.has("ignore_index") ? loss.ignoring(c.integer("ignore_index")) : loss;
            return c.has("weight") ? loss.classWeights(c.floats("weight")) : loss;
        });
    }

    static List<Case> cases() {
        return PyTorchCases.read("losses");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void equalsPyTorch(Case c) {
        c.check(k -> reduced(OURS.get(k.operation()).apply(k), k).apply(k.tensor("x"), k.tensor("y")));
    }

    private static Loss reduced(Loss loss, Case c) {
        return switch (c.text("reduction")) {
            case "sum" -> loss.sum();
            case "none" -> loss.none();
            default -> loss;
        };
    }
}
