package mapping.losses;

import static mapping.losses.Losses.*;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import mapping.DifferentiableLawsTest;
import mapping.MappingLawsTest;
import mapping.Sample;
import mapping.VectorSpace;
import mapping.layers.Layer;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws, reductions, and how the losses are related to each other; values are compared in {@link PyTorchLossesTest}. */
public class LossTest {

    private static final Tensor X = Tensors.randn(RandomSource.of(1), 5, 4);
    private static final Tensor Y = Tensors.randn(RandomSource.of(2), 5, 4);
    private static final Tensor P = X.sigmoid().detach();
    private static final Tensor MIDDLE = X.mul(0.3).sigmoid().detach();
    private static final Tensor YES_OR_NO = Y.gt(Tensor.scalar(0));
    private static final Tensor SIGNS = YES_OR_NO.mul(2).sub(1);
    private static final Tensor LABELS = Tensors.labels(1, 0, 3, 2, 3);

    static List<ElementwiseLoss> residualLosses() {
        return List.of(mse(), mae(), huber(0.7), smoothL1(0.7), logCosh(), quantile(0.2));
    }

    static Stream<ElementwiseLoss> elementwise() {
        return Stream.concat(residualLosses().stream(), Stream.of(msle(), mape(), poissonNll(),
            poissonNll().ofRate().withStirling(), binaryCrossEntropy(), klDivergence(), klDivergence().ofLogTarget(),
            binaryFocal(), binaryFocal(0.5, -1), hinge(), squaredHinge(), softMargin(), hingeEmbedding()));
    }

    /**
     * A loss, the mapping prediction ↦ cost that it is with its target fixed, and arguments to try it on.
     *
     * @param ofTwo the loss itself, or one of three tensors with the third one fixed
     */
    record Listed(Object loss, Loss ofTwo, Tensor x, Tensor target) {

        Layer cost() {
            return ofTwo.against(target);
        }

        @Override
        public String toString() {
            return loss.toString();
        }
    }

    static Listed on(Loss loss, Tensor target) {
        return on(loss, target, X);
    }

    private static Listed on(Loss loss, Tensor target, Tensor x) {
        return new Listed(loss, loss, x, target);
    }

    private static Listed of(ComparisonLoss loss, Tensor second, Tensor third) {
        return new Listed(loss, loss.with(third), X, second);
    }

    static List<Listed> withTargetFixed() {
        Tensor pairs = Tensor.vector(1, -1, 1, -1, 1);
        Tensor several = Tensor.of(new float[] {3, -1, 0, 0, 1, 2, -1, 0, 0, 1, 2, 3, -1, 0, 0, 0, 2, 0, -1, -1}, 5, 4);
        Tensor texts = Tensor.of(new float[] {2, 1, 3, -1}, 2, 2);
        return List.of(on(mse(), Y), on(mse().masked(Tensor.vector(1, 0, 2, 0)), Y), on(mae(), Y), on(mae().sum(), Y),
            on(huber(), Y), on(huber().none(), Y), on(smoothL1(0.7), Y), on(logCosh(), Y), on(quantile(0.9), Y), on(mape(), Y),
            on(msle(), P, P.mul(2).detach()), on(poissonNll(), YES_OR_NO), on(gaussianNll(), Y.slice(1, 0, 2)),
            on(crossEntropy().classWeights(1, 2, 3, 4), LABELS),
            on(crossEntropy().classWeights(1, 2, 3, 4).smoothing(0.1).ignoring(2), LABELS), on(nll(), LABELS),
            on(nll().classWeights(1, 2, 3, 4).ignoring(0), LABELS), on(focal(), LABELS),
            on(focal().classWeights(1, 2, 3, 4).ignoring(3), LABELS), on(mae().weighted(Tensor.vector(1, 0, 2, 3)), Y),
            on(binaryCrossEntropy(), YES_OR_NO, MIDDLE), on(binaryFocal(), YES_OR_NO),
            on(binaryCrossEntropyWithLogits().positiveWeight(1, 2, 3, 4), YES_OR_NO), on(generalizedCrossEntropy(), LABELS),
            on(klDivergence(), Y.softmax(1)), on(klDivergence().batchMean(), Y.softmax(1)), on(hinge(), SIGNS),
            on(hinge().sum(), SIGNS), on(softMargin(), SIGNS), on(hingeEmbedding(), SIGNS), on(categoricalHinge(), LABELS),
            on(multiMargin(2, 1), LABELS), on(multiLabelMargin(), several), on(multiLabelSoftMargin(), YES_OR_NO),
            of(marginRanking(0.3), Y, SIGNS), on(cosineSimilarity(), Y), on(cosineSimilarity().none(), Y),
            of(cosineEmbedding(-0.9), Y, pairs), of(contrastive(9), Y, pairs), of(triplet(9), Y, Tensors.flip(Y, 0)),
            of(triplet(9).sum(), Y, Tensors.flip(Y, 0)), on(ntXent(0.5), Y), on(infoNce(0.5).inBothDirections(), Y),
            on(angularMargin(4, 0.5), LABELS, X.mul(0.3).tanh().detach()), on(dice(), YES_OR_NO, MIDDLE),
            on(distillation(2), Y), on(distillation(3).withoutFactor().sum(), Y),
            on(ctc(), texts, Tensors.randn(RandomSource.of(4), 2, 5, 4)));
    }

    /** Every loss that is listed, and every mapping prediction ↦ cost. */
    public static Stream<Object> all() {
        return withTargetFixed().stream().flatMap(listed -> Stream.of(listed.loss, listed.ofTwo, listed.cost()));
    }

    @ParameterizedTest
    @MethodSource("withTargetFixed")
    void keepsTheLawsOnTensors(Listed listed) {
        DifferentiableLawsTest.keepsAllLaws(Sample.of(listed.cost(), listed.x));
        MappingLawsTest.keepsAllLawsOnTensors(listed.cost(), listed.x);
    }

    @ParameterizedTest
    @MethodSource("elementwise")
    void keepsTheLawsOnNumbers(ElementwiseLoss loss) {
        boolean signs = loss instanceof Hinge || loss instanceof SoftMargin || loss instanceof HingeEmbedding;
        for (double target : signs ? new double[] {-1, 1} : new double[] {0.2, 0.9}) {
            for (double prediction : new double[] {0.4, 0.75}) {
                DifferentiableLawsTest.keepsAllLaws(
                    Sample.of(loss.scalar(target), prediction, VectorSpace.NUMBERS, VectorSpace.NUMBERS));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("elementwise")
    void theScalarFormIsTheTensorForm(ElementwiseLoss loss) {
        boolean signs = loss instanceof Hinge || loss instanceof SoftMargin || loss instanceof HingeEmbedding;
        Tensor x = P.copy().requiresGrad();
        Tensor y = signs ? SIGNS : Y.sigmoid().detach();
        Tensor each = loss.none().apply(x, y);
        each.sum().backward();
        for (int i = 0; i < x.numel(); i++) {
            double value = loss.value(x.data()[i], y.data()[i]);
            double slope = loss.slope(x.data()[i], y.data()[i]);
            assertEquals(value, each.data()[i], 1e-6 * Math.max(1, Math.abs(value)));
            assertEquals(slope, x.grad().data()[i], 1e-6 * Math.max(1, Math.abs(slope)));
        }
    }

    @Test
    void reductions() {
        Tensor each = mae().each(X, Y);
        assertEquals(each.mean().item(), mae().apply(X, Y).item());
        assertEquals(each.sum().item(), mae().sum().apply(X, Y).item());
        assertArrayEquals(each.data(), mae().none().apply(X, Y).data());
        assertEquals(each.mul(3).mean().item(), mae().weighted(Tensor.scalar(3)).apply(X, Y).item(), 1e-6);
        Tensor firstColumn = Tensor.vector(1, 0, 0, 0);
        assertEquals(each.slice(1, 0, 1).mean().item(), mae().masked(firstColumn).apply(X, Y).item(), 1e-6);
        Loss own = (p, y) -> p.sub(y).pow(4);
        assertEquals(X.sub(Y).pow(4).mean().item(), own.apply(X, Y).item());
        assertEquals("loss", own.name());
    }

    /** Each argument of a residual loss pulls as hard as the other, in the other direction. */
    @Test
    void theTargetMayBeComputedToo() {
        for (ElementwiseLoss loss : residualLosses()) {
            Tensor x = X.copy().requiresGrad();
            Tensor y = Y.copy().requiresGrad();
            loss.apply(x, y).backward();
            assertArrayEquals(x.grad().neg().data(), y.grad().data());
        }
        Tensor signs = SIGNS.copy().requiresGrad();
        Tensor cost = hinge().apply(X, signs);
        assertTrue(assertThrows(UnsupportedOperationException.class, cost::backward).getMessage().contains("target.detach()"));
    }

    @Test
    void regressionRelatives() {
        same(mse().apply(X, Y).div(2), huber(1e6).apply(X, Y), "Huber δ → ∞ = ½ MSE");
        same(mae().apply(X, Y), huber(1e-4).apply(X, Y).div(1e-4).add(0.5e-4), "Huber δ → 0 is δ · MAE");
        same(smoothL1(0.7).apply(X, Y).mul(0.7), huber(0.7).apply(X, Y), "Huber = δ · smooth L1");
        same(mae().apply(X, Y), smoothL1(0).apply(X, Y), "smooth L1, β = 0");
        same(mae().apply(X, Y).div(2), quantile(0.5).apply(X, Y), "the median's pinball loss is half of MAE");
        same(quantile(0.3).apply(X, Y), quantile(0.7).apply(Y, X), "quantiles mirror");
        Tensor withVariance1 = Tensors.concat(1, X, Tensors.zeros(5, 4));
        same(mse().apply(X, Y).div(2), gaussianNll().apply(withVariance1, Y), "a Gaussian of variance 1 = ½ MSE");
        assertEquals(StrictMath.log(StrictMath.cosh(1.3)), logCosh().value(1.3), 1e-15);
    }

    @Test
    void classificationRelatives() {
        Tensor log = X.logSoftmax(1);
        same(crossEntropy().apply(X, LABELS), focal(0).apply(X, LABELS), "focal γ = 0 = cross-entropy");
        same(nll().apply(log, LABELS), klDivergence().batchMean().apply(log, Tensors.oneHot(LABELS, 4)), "KL of one-hot = NLL");
        same(binaryCrossEntropy().apply(X.sigmoid(), YES_OR_NO), binaryCrossEntropyWithLogits().apply(X, YES_OR_NO), "σ inside");
        same(binaryCrossEntropyWithLogits().apply(X, YES_OR_NO), binaryFocal(0, -1).apply(X, YES_OR_NO), "binary focal γ = 0");
        same(binaryCrossEntropyWithLogits().apply(X, YES_OR_NO), softMargin().apply(X, SIGNS), "other names for the classes");
        same(binaryCrossEntropyWithLogits().apply(X, YES_OR_NO), multiLabelSoftMargin().apply(X, YES_OR_NO), "a question each");
        Tensor column = X.slice(1, 0, 1);
        Tensor asTwoClasses = Tensors.concat(1, Tensors.zeros(5, 1), column);
        Tensor answers = YES_OR_NO.slice(1, 0, 1);
        same(crossEntropy().apply(asTwoClasses, answers.squeeze(1)), binaryCrossEntropyWithLogits().apply(column, answers),
            "two classes, one of logit 0");
        Tensor q = Y.softmax(1);
        Tensor entropy = q.mul(q.log()).sum(1).mean().neg();
        same(crossEntropy().apply(X, q), klDivergence().batchMean().apply(log, q).add(entropy), "cross-entropy = KL + entropy");
        same(crossEntropy().apply(X.slice(0, 0, 2), LABELS.slice(0, 0, 2)),
            ctc(3).apply(X.slice(0, 0, 2).unsqueeze(1), LABELS.slice(0, 0, 2).unsqueeze(1)), "CTC of one frame, one label");
    }

    @Test
    void embeddingAndRegionRelatives() {
        Tensor together = Tensors.ones(5);
        same(cosineSimilarity().apply(X, Y), cosineEmbedding().apply(X, Y, together), "cosine, all together");
        same(contrastive().apply(X, Y, together).mul(2), mse().none().apply(X, Y).sum(1).mean(), "contrastive, all together");
        same(infoNce(1).apply(X, Y), crossEntropy().apply(Similarity.direction(X).matmul(Similarity.direction(Y).transpose(0, 1)),
            Tensors.arange(5)), "InfoNCE is a cross-entropy");
        Tensor hard = Tensors.flip(YES_OR_NO, 0);
        double intersection = hard.mul(YES_OR_NO).sum().item();
        double total = hard.sum().item() + YES_OR_NO.sum().item();
        Tensor one = hard.reshape(1, 20);
        Tensor other = YES_OR_NO.reshape(1, 20);
        assertEquals(1 - 2 * intersection / total, dice().smooth(1e-6).apply(one, other).item(), 1e-5);
        assertEquals(1 - intersection / (total - intersection), iou().smooth(1e-6).apply(one, other).item(), 1e-5);
        assertEquals(0, dice().apply(Tensors.zeros(2, 6), Tensors.zeros(2, 6)).item(), "empty masks agree");
    }

    /** What a call without a setting means; the authors' papers and Keras give these. */
    @Test
    void defaults() {
        assertEquals(new MarginRanking(0), marginRanking());
        assertEquals(new Circle(80, 0.4), circle());
        assertEquals(new Focal(2, null, -100), focal());
        assertEquals(new Huber(1), huber());
        assertEquals(-4, mse().targetSlope(3, 1), "∂(ŷ − y)²/∂y = −2(ŷ − y)");
        assertArrayEquals(mae().each(X, Y).data(), mae().none().each(X, Y).data());
        Tensor picture = X.sigmoid().reshape(1, 5, 4).detach();
        Tensor mask = YES_OR_NO.reshape(1, 5, 4);
        double classes = 0;
        for (int c = 0; c < 5; c++) {
            classes += dice().apply(picture.select(1, c), mask.select(1, c)).item() / 5;
        }
        assertEquals(classes, dice().perClass().apply(picture, mask).item(), 1e-6, "each class by itself, then the mean");
        Tensor some = Tensors.labels(1, 7, 3, 2, 7);
        Tensor kept = Tensors.concat(0, X.slice(0, 0, 1), X.slice(0, 2, 4));
        same(focal().apply(kept, Tensors.labels(1, 3, 2)), focal().ignoring(7).apply(X, some), "ignored labels do not count");
    }

    private static void same(Tensor expected, Tensor got, String law) {
        assertEquals(expected.item(), got.item(), 2e-5 * Math.max(1, Math.abs(expected.item())), law);
    }
}
