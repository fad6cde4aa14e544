package mapping.metrics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import mapping.tensor.Tensor;
import org.junit.jupiter.api.Test;

/** Every metric equals scikit-learn 1.2.1's; the numbers come from src/test/sklearn/metrics.py. */
class ScikitLearnMetricsTest {

    private static final double TOLERANCE = 1e-12;
    private static final JsonObject TRUTH = read();

    private static JsonObject read() {
        try (Reader file = new InputStreamReader(ScikitLearnMetricsTest.class.getResourceAsStream("/sklearn/metrics.json"),
            StandardCharsets.UTF_8)) {
            return new Gson().fromJson(file, JsonObject.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonElement truth(String part, String name) {
        return Objects.requireNonNull(TRUTH.getAsJsonObject(part).get(name), name);
    }

    private static double number(String part, String name) {
        return truth(part, name).getAsDouble();
    }

    private static double[] numbers(String part, String name) {
        return new Gson().fromJson(truth(part, name), double[].class);
    }

    private static Tensor vector(String part, String name) {
        return Tensor.vector(new Gson().fromJson(truth(part, name), float[].class));
    }

    private static Tensor matrix(String part, String name) {
        return Tensor.matrix(new Gson().fromJson(truth(part, name), float[][].class));
    }

    private static <R> R classes(Metric<R> metric, String prediction) {
        return metric.apply(matrix("classes", prediction), vector("classes", "labels"));
    }

    private static <R> R binary(Metric<R> metric) {
        return metric.apply(vector("binary", "scores"), vector("binary", "labels"));
    }

    @Test
    void accuracyAndTopK() {
        assertEquals(number("classes", "accuracy"), classes(new Accuracy(), "scores"), TOLERANCE);
        double[] top = numbers("classes", "top");
        for (int k = 1; k <= top.length; k++) {
            assertEquals(top[k - 1], classes(new TopK(k), "untied"), TOLERANCE);
        }
    }

    @Test
    void confusionAndWhatFollowsFromIt() {
        Confusion confusion = classes(Confusion.metric(5), "scores");
        assertArrayEquals(new Gson().fromJson(truth("classes", "confusion"), int[][].class), confusion.counts());
        assertEquals(number("classes", "accuracy"), confusion.accuracy(), TOLERANCE);
        assertEquals(number("classes", "balanced accuracy"), confusion.recall(Average.MACRO), TOLERANCE);
        JsonObject averages = truth("classes", "averages").getAsJsonObject();
        for (Average average : Average.values()) {
            double[] expected = new Gson().fromJson(averages.get(average.name().toLowerCase(Locale.ROOT)), double[].class);
            assertArrayEquals(expected, new double[] {confusion.precision(average), confusion.recall(average),
                confusion.f1(average)}, TOLERANCE, average.name());
        }
        double[][] each = new Gson().fromJson(averages.get("each"), double[][].class);
        assertArrayEquals(each[0], IntStream.range(0, 5).mapToDouble(confusion::precision).toArray(), TOLERANCE);
        assertArrayEquals(each[1], IntStream.range(0, 5).mapToDouble(confusion::recall).toArray(), TOLERANCE);
        assertArrayEquals(each[2], IntStream.range(0, 5).mapToDouble(confusion::f1).toArray(), TOLERANCE);
        Metric<Confusion> decided = Confusion.metric(2).after(p -> p.gt(Tensor.scalar(0.5)));
        assertEquals(number("binary", "F1 at 0.5"), binary(decided).f1(1), TOLERANCE);
    }

    @Test
    void receiverOperatingCharacteristic() {
        Roc roc = binary(Roc.metric());
        assertArrayEquals(numbers("binary", "fpr"), roc.falsePositiveRate(), TOLERANCE);
        assertArrayEquals(numbers("binary", "tpr"), roc.truePositiveRate(), TOLERANCE);
        double[] thresholds = Arrays.copyOfRange(roc.thresholds(), 1, roc.thresholds().length);
        assertArrayEquals(numbers("binary", "thresholds"), thresholds, TOLERANCE);
        assertEquals(number("binary", "AUC"), roc.area(), TOLERANCE);
        Metric<Double> macro = new OneVersusRest(4, Roc.metric().then(Roc::area));
        assertEquals(number("classes", "AUC, one versus rest"), classes(macro, "share"), TOLERANCE);
    }

    @Test
    void precisionOverRecall() {
        PrecisionRecall curve = binary(PrecisionRecall.metric());
        assertArrayEquals(numbers("binary", "precision"), curve.precision(), TOLERANCE);
        assertArrayEquals(numbers("binary", "recall"), curve.recall(), TOLERANCE);
        assertEquals(number("binary", "average precision"), curve.averagePrecision(), TOLERANCE);
    }

    @Test
    void probabilities() {
        // scikit-learn brings each row of float32 probabilities to the sum 1 before it takes the logarithm.
        assertEquals(number("classes", "log loss"), classes(new LogLoss(), "probabilities"), 1e-7);
        assertEquals(number("classes", "log loss"), classes(new LogLoss().after(x -> x.softmax(-1)), "scores"), 1e-6);
        assertEquals(number("classes", "Brier"), classes(new Brier(), "probabilities"), TOLERANCE);
        assertEquals(number("binary", "log loss"), binary(new LogLoss()), TOLERANCE);
        assertEquals(number("binary", "Brier"), binary(new Brier()), TOLERANCE);
    }

    @Test
    void calibration() {
        Calibration ofClasses = classes(Calibration.metric(10), "probabilities");
        assertEquals(number("classes", "calibration error"), ofClasses.expectedError(), TOLERANCE);
        assertEquals(number("classes", "largest calibration error"), ofClasses.maximumError(), TOLERANCE);
        Calibration ofPositives = binary(Calibration.metric(7));
        double[][] expected = new Gson().fromJson(truth("binary", "calibration"), double[][].class);
        int[] filled = IntStream.range(0, 7).filter(b -> ofPositives.count()[b] > 0).toArray();
        assertArrayEquals(expected[0], IntStream.of(filled).mapToDouble(b -> ofPositives.confidence()[b]).toArray(), TOLERANCE);
        assertArrayEquals(expected[1], IntStream.of(filled).mapToDouble(b -> ofPositives.accuracy()[b]).toArray(), TOLERANCE);
        assertEquals(150, ofPositives.total());
    }

    @Test
    void regression() {
        Tensor prediction = vector("regression", "prediction");
        Tensor target = vector("regression", "target");
        assertEquals(number("regression", "R2"), new RSquared().apply(prediction, target), 1e-11);
        assertEquals(number("regression", "R2 of columns"),
            new RSquared().apply(matrix("regression", "fitted"), matrix("regression", "columns")), 1e-11);
        assertEquals(number("regression", "RMSE"), new RootMeanSquaredError().apply(prediction, target), TOLERANCE);
        assertEquals(number("regression", "MAE"), new MeanAbsoluteError().apply(prediction, target), TOLERANCE);
    }
}
