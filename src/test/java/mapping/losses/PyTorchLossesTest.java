package mapping.losses;

import static mapping.losses.Losses.*;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import mapping.PyTorchCases.Case;
import mapping.PyTorchCases;
import mapping.tensor.Tensor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every loss of PyTorch 1.13, values and gradients, with every reduction; the numbers come from src/test/pytorch/losses.py, as do
 * those of losses that PyTorch lacks, which it computes there by the formula of the paper.
 */
class PyTorchLossesTest {

    private static final Map<String, Function<Case, Loss>> OURS = new HashMap<>();
    private static final Map<String, Function<Case, ComparisonLoss>> OF_THREE = new HashMap<>();

    static {
        OURS.put("mse", c -> mse());
        OURS.put("mae", c -> mae());
        OURS.put("huber", c -> huber(c.number("delta")));
        OURS.put("smoothL1", c -> smoothL1(c.number("beta")));
        OURS.put("logCosh", c -> logCosh());
        OURS.put("quantile", c -> quantile(c.number("q")));
        OURS.put("msle", c -> msle());
        OURS.put("mape", c -> mape());
        OURS.put("poissonNll", c -> new PoissonNll(c.flag("log_input"), c.flag("full")));
        OURS.put("gaussianNllOfLog", c -> gaussianNll());
        OURS.put("crossEntropy", c -> {
            CrossEntropy loss = crossEntropy().smoothing(c.number("label_smoothing"));
            loss = c.has("ignore_index") ? loss.ignoring(c.integer("ignore_index")) : loss;
            return c.has("weight") ? loss.classWeights(c.floats("weight")) : loss;
        });
        OURS.put("nll", c -> {
            Nll loss = c.has("ignore_index") ? nll().ignoring(c.integer("ignore_index")) : nll();
            return c.has("weight") ? loss.classWeights(c.floats("weight")) : loss;
        });
        OURS.put("binaryCrossEntropy", c -> binaryCrossEntropy());
        OURS.put("binaryCrossEntropyWithLogits", c -> c.has("weight")
            ? binaryCrossEntropyWithLogits().positiveWeight(c.floats("weight")) : binaryCrossEntropyWithLogits());
        OURS.put("binaryFocal", c -> binaryFocal(c.number("gamma"), c.number("alpha")));
        OURS.put("focal", c -> {
            Focal loss = focal(c.number("gamma"));
            return c.has("weight") ? loss.classWeights(c.floats("weight")) : loss;
        });
        OURS.put("klDivergence", c -> new KlDivergence(c.flag("log_target")));
        OURS.put("distillation", c -> distillation(c.number("temperature")));
        OURS.put("hinge", c -> c.integer("power") == 1 ? hinge() : squaredHinge());
        OURS.put("softMargin", c -> softMargin());
        OURS.put("hingeEmbedding", c -> hingeEmbedding(c.number("margin")));
        OURS.put("multiMargin", c -> {
            MultiMargin loss = multiMargin(c.integer("power"), c.number("margin"));
            return c.has("weight") ? loss.classWeights(c.floats("weight")) : loss;
        });
        OURS.put("multiLabelMargin", c -> multiLabelMargin());
        OURS.put("multiLabelSoftMargin", c -> c.has("weight")
            ? multiLabelSoftMargin().classWeights(c.floats("weight")) : multiLabelSoftMargin());
        OURS.put("cosineSimilarity", c -> cosineSimilarity());
        OURS.put("infoNce", c -> new InfoNce(c.number("temperature"), c.flag("symmetric")));
        OURS.put("ntXent", c -> ntXent(c.number("temperature")));
        OURS.put("circle", c -> new Circle(c.number("gamma"), c.number("margin")));
        OURS.put("angularMargin", c -> angularMargin(c.number("scale"), c.number("margin")));
        OURS.put("generalizedCrossEntropy", c -> generalizedCrossEntropy(c.number("q")));
        OURS.put("categoricalHinge", c -> categoricalHinge());
        OURS.put("tversky", c -> new Tversky(c.number("alpha"), c.number("beta"), c.number("smooth"), c.integer("axis")));
        OURS.put("ctc", c -> {
            Ctc loss = c.has("frames") ? ctc(c.integer("blank")).frames(c.integers("frames")) : ctc(c.integer("blank"));
            return c.has("zero_infinity") ? loss.withZeroInfinity() : loss;
        });
        OF_THREE.put("gaussianNll", c -> new GaussianNll(c.flag("full"))::each);
        OF_THREE.put("marginRanking", c -> marginRanking(c.number("margin")));
        OF_THREE.put("cosineEmbedding", c -> cosineEmbedding(c.number("margin")));
        OF_THREE.put("contrastive", c -> contrastive(c.number("margin") + 2));
        OF_THREE.put("tripletOfCosine", c -> triplet(c.number("margin"), cosineSimilarity()::each));
        OF_THREE.put("triplet", c -> {
            Triplet loss = triplet(c.number("margin")).norm(c.number("p"));
            return c.flag("swap") ? loss.swapping() : loss;
        });
    }

    static List<Case> cases() {
        return PyTorchCases.read("losses");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void equalsPyTorch(Case c) {
        if (OF_THREE.containsKey(c.operation())) {
            ComparisonLoss loss = OF_THREE.get(c.operation()).apply(c);
            Tensor[] inputs = c.inputs().values().toArray(Tensor[]::new);
            c.check(k -> switch (k.text("reduction")) {
                case "sum" -> loss.sum().apply(inputs[0], inputs[1], inputs[2]);
                case "none" -> loss.none().apply(inputs[0], inputs[1], inputs[2]);
                default -> loss.apply(inputs[0], inputs[1], inputs[2]);
            });
        } else {
            c.check(k -> modified(reduced(OURS.get(k.operation()).apply(k), k), k).apply(k.tensor("x"), k.tensor("y")));
            c.check(k -> reduced(modified(OURS.get(k.operation()).apply(k), k), k).apply(k.tensor("x"), k.tensor("y")));
        }
    }

    private static Loss modified(Loss loss, Case c) {
        Loss weighted = c.tensorOrNull("weights") == null ? loss : loss.weighted(c.tensor("weights"));
        return c.tensorOrNull("mask") == null ? weighted : weighted.masked(c.tensor("mask"));
    }

    private static Loss reduced(Loss loss, Case c) {
        return switch (c.text("reduction")) {
            case "sum" -> loss.sum();
            case "none" -> loss.none();
            case "batchmean" -> loss.reduced(Reduction.BATCH_MEAN);
            default -> loss;
        };
    }
}
