package mapping.metrics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mapping.MappingLawsTest;
import mapping.data.Dataset;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The law of every metric, that batches do not matter; small cases worked out by hand; and what is refused. */
public class MetricTest {

    private static final Tensor LABELS = Tensors.labels(2, 0, 1, 1, 2, 0, 0, 2, 1, 0, 2);
    private static final Tensor LOGITS = Tensors.randn(RandomSource.of(1), 11, 3);
    private static final Tensor BINARY = LABELS.gt(Tensor.scalar(0.5));
    private static final Tensor CHANCE = LOGITS.select(1, 0).sigmoid();
    private static final Tensor ESTIMATE = LABELS.add(LOGITS.select(1, 1));

    private static Map<String, Metric<?>> ofClasses() {
        Map<String, Metric<?>> all = new LinkedHashMap<>();
        all.put("accuracy", new Accuracy());
        all.put("top 2", new TopK(2));
        all.put("macro F1", Confusion.metric(3).then(c -> c.f1(Average.MACRO)));
        all.put("macro AUC", new OneVersusRest(3, Roc.metric().then(Roc::area)));
        all.put("log loss", new LogLoss().after(x -> x.softmax(-1)));
        all.put("Brier", new Brier().after(x -> x.softmax(-1)));
        all.put("calibration", Calibration.metric(5).then(Calibration::expectedError).after(x -> x.softmax(-1)));
        return all;
    }

    private static Map<String, Metric<?>> ofPositives() {
        Map<String, Metric<?>> all = new LinkedHashMap<>();
        all.put("AUC", Roc.metric().then(Roc::area));
        all.put("average precision", PrecisionRecall.metric().then(PrecisionRecall::averagePrecision));
        all.put("binary log loss", new LogLoss());
        all.put("binary Brier", new Brier());
        all.put("binary calibration", Calibration.metric(5).then(Calibration::expectedError));
        return all;
    }

    private static Map<String, Metric<?>> ofNumbers() {
        return Map.of("R²", new RSquared(), "RMSE", new RootMeanSquaredError(), "MAE", new MeanAbsoluteError(),
            "mean fourth power", new Errors("The mean fourth power", r -> r * r * r * r, mean -> mean));
    }

    /** Every metric that is listed. */
    public static Stream<Metric<?>> all() {
        return Stream.of(ofClasses(), ofPositives(), ofNumbers()).flatMap(metrics -> metrics.values().stream());
    }

    @TestFactory
    List<DynamicTest> batchesDoNotMatter() {
        List<DynamicTest> tests = new ArrayList<>();
        ofClasses().forEach((name, metric) -> tests.add(DynamicTest.dynamicTest(name, () -> batches(metric, LOGITS, LABELS))));
        ofPositives().forEach((name, metric) -> tests.add(DynamicTest.dynamicTest(name, () -> batches(metric, CHANCE, BINARY))));
        ofNumbers().forEach((name, metric) -> tests.add(DynamicTest.dynamicTest(name, () -> batches(metric, ESTIMATE, LABELS))));
        return tests;
    }

    private static void batches(Metric<?> metric, Tensor prediction, Tensor target) {
        MappingLawsTest.keepsAllLaws(new MappingLawsTest.Listed<>(metric, new Outcome(prediction, target)));
        Object whole = metric.apply(new Outcome(prediction, target));
        for (int size : new int[] {1, 4, 10}) {
            assertEquals(whole, metric.of(x -> x, new Dataset(prediction, target).batches(size)), "bit for bit, size " + size);
        }
        IllegalStateException empty = assertThrows(IllegalStateException.class, () -> metric.tally().value());
        assertTrue(empty.getMessage().matches("The metric of no examples is not defined: add predictions first\\."
            + "|R² must have two examples or more, got 0\\."), empty.getMessage());
    }

    /** torchmetrics' two examples of binary_eer: it stays on the points; between them the second curve crosses at .5. */
    @Test
    void equalErrorRatesOfTorchmetrics() {
        Roc first = Roc.metric().apply(Tensor.vector(0, .5f, .7f, .8f), Tensors.labels(0, 1, 1, 0));
        assertEquals(0.5, first.nearestEqualErrorRate(), 1e-15);
        assertEquals(0.5, first.equalErrorRate(), 1e-15);
        Roc second = Roc.metric().apply(Tensor.vector(.13f, .26f, .08f, .19f, .34f), Tensors.labels(0, 0, 1, 1, 1));
        assertEquals(0.5833, second.nearestEqualErrorRate(), 5e-5);
        assertEquals(0.5, second.equalErrorRate(), 1e-15);
    }

    /** The example of scikit-learn's documentation of roc_curve, roc_auc_score and precision_recall_curve. */
    @Test
    void curvesOfScikitLearnsDocumentation() {
        Tensor scores = Tensor.vector(.1f, .4f, .35f, .8f);
        Tensor labels = Tensors.labels(0, 0, 1, 1);
        Roc roc = Roc.metric().apply(scores, labels);
        assertArrayEquals(new double[] {0, 0, 0.5, 0.5, 1}, roc.falsePositiveRate(), 1e-15);
        assertArrayEquals(new double[] {0, 0.5, 0.5, 1, 1}, roc.truePositiveRate(), 1e-15);
        assertArrayEquals(new double[] {Double.POSITIVE_INFINITY, 0.8, 0.4, 0.35, 0.1}, roc.thresholds(), 1e-7);
        assertEquals(0.75, roc.area(), 1e-15);
        assertEquals(0.5, roc.equalErrorRate(), 1e-15);
        PrecisionRecall curve = PrecisionRecall.metric().apply(scores, labels);
        assertArrayEquals(new double[] {0, 0.5, 0.5, 1, 1}, curve.recall(), 1e-15);
        assertArrayEquals(new double[] {1, 1, 0.5, 2 / 3.0, 0.5}, curve.precision(), 1e-15);
        assertEquals(0.8333, curve.averagePrecision(), 5e-5);
    }

    @Test
    void smallCasesByHand() {
        Tensor scores = Tensor.matrix(new float[][] {{3, 1, 2}, {1, 1, 0}, {0, 5, 5}});
        assertEquals(1 / 3.0, new Accuracy().apply(scores, Tensors.labels(0, 1, 2)), 1e-15);
        assertEquals(1, new TopK(2).apply(scores, Tensors.labels(2, 1, 2)), "ties go to the smaller number");
        assertEquals(1, new Accuracy().apply(Tensors.labels(4, 2), Tensors.labels(4, 2)), "class numbers");
        assertEquals(0.5, new Accuracy().apply(Tensor.of(new float[] {1, 0, 0, 1, 1, 0, 1, 0}, 2, 2, 2),
            Tensor.of(new float[] {0, 0, 0, 1}, 2, 2)), "sequences");
        // Two positives and three negatives: of the six pairs one is out of order.
        Roc roc = Roc.metric().apply(Tensor.vector(.9f, .8f, .7f, .6f, .55f), Tensors.labels(1, 0, 1, 0, 0));
        assertEquals(5 / 6.0, roc.area(), 1e-15);
        assertArrayEquals(new double[] {0, 0, 1 / 3.0, 1 / 3.0, 2 / 3.0, 1}, roc.falsePositiveRate(), 1e-15);
        assertEquals(1 / 3.0, roc.equalErrorRate(), 1e-15);
        assertEquals(0.5, Roc.metric().apply(Tensors.ones(4), Tensors.labels(0, 1, 1, 0)).equalErrorRate(), 1e-15);
        assertEquals(Double.POSITIVE_INFINITY, new LogLoss().apply(Tensor.vector(0, 1), Tensors.labels(1, 1)));
        assertEquals(1, new RSquared().apply(Tensor.vector(4, 4), Tensor.vector(4, 4)));
        assertEquals(0, new RSquared().apply(Tensor.vector(4, 5), Tensor.vector(4, 4)));
        Confusion never = new Confusion(new int[][] {{2, 0}, {1, 0}});
        assertEquals(0, never.precision(1));
        assertEquals(0, never.f1(1));
        assertEquals(2, never.classes());
    }

    @Test
    void whatIsRefused() {
        refused("Accuracy must be given scores of shape (…, classes) and class numbers of shape (…), got (3, 2) and (4).",
            () -> new Accuracy().apply(Tensors.zeros(3, 2), Tensors.zeros(4)));
        refused("Accuracy must be given scores of two classes or more, got shape (3, 1); the single score of a binary "
            + "classifier is made "
            + "a decision first: after(score -> score.squeeze(-1).gt(Tensor.scalar(0))).",
            () -> new Accuracy().apply(Tensors.zeros(3, 1), Tensors.zeros(3)));
        refused("Accuracy of predictions that are not numbers: element 1 of shape (1, 2) is NaN.",
            () -> new Accuracy().apply(Tensor.of(new float[] {0, Float.NaN}, 1, 2), Tensors.zeros(1)));
        refused("The numbers for \"Accuracy\" must be whole and from 0 to 1, got 2 at index 0.",
            () -> new Accuracy().apply(Tensors.zeros(1, 2), Tensors.labels(2)));
        refused("Top-3 accuracy of 2 classes is always 1: take a smaller k.",
            () -> new TopK(3).apply(Tensors.zeros(1, 2), Tensors.zeros(1)));
        refused("The labels and decisions of a confusion matrix must be from 0 to 1, got label 2 and decision 2 for example 0.",
            () -> Confusion.metric(2).apply(Tensors.labels(2), Tensors.labels(2)));
        refused("Log loss must be taken of probabilities, got a sum of 3.000 for example 0. For logits write "
            + "after(logits -> logits.softmax(-1)).", () -> new LogLoss().apply(Tensors.ones(1, 3), Tensors.zeros(1)));
        refused("The Brier score must be taken of probabilities, got 1.500 for example 1. For logits write "
            + "after(Tensor::sigmoid).", () -> new Brier().apply(Tensor.vector(.5f, 1.5f), Tensors.zeros(2)));
        refused("A ROC curve must be given one score for each label 0 or 1, got shapes (4, 2) and (4); for more classes "
            + "than two use "
            + "OneVersusRest.", () -> Roc.metric().apply(Tensors.ones(4, 2), Tensors.zeros(4)));
        refused("R² must be given predictions and targets of one shape, got (3, 1) and (3).",
            () -> new RSquared().apply(Tensors.zeros(3, 1), Tensors.zeros(3)));
        assertEquals("A ROC curve must have examples of both classes, got 0 positive and 2 negative ones.",
            assertThrows(IllegalStateException.class,
                () -> Roc.metric().apply(Tensors.zeros(2), Tensors.zeros(2))).getMessage());
    }

    private static void refused(String sentence, Runnable attempt) {
        assertEquals(sentence, assertThrows(IllegalArgumentException.class, attempt::run).getMessage());
    }
}
