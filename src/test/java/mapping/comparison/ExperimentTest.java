package mapping.comparison;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import mapping.data.Batch;
import mapping.data.Dataset;
import mapping.layers.Layer;
import mapping.tensor.Shape;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the engines are given: sizes, names, order, and that it is the same each time. */
class ExperimentTest {

    private static Experiment experiment;

    @BeforeAll
    static void load() {
        experiment = Experiment.standard();
    }

    private static double mean(Dataset part) {
        double sum = 0;
        for (float value : part.x().data()) {
            sum += value;
        }
        return sum / part.x().numel();
    }

    @Test
    void partsHaveTheirSizesAndOnlyTheTrainingPartIsCentred() {
        assertEquals(List.of(6400, 1600, 2000), List.of(experiment.data().train().count(),
            experiment.data().validation().count(), experiment.data().test().count()));
        assertArrayEquals(new int[] {6400, 1, 28, 28}, experiment.data().train().x().shape());
        assertEquals(0, mean(experiment.data().train()), 1e-5);
        assertTrue(Math.abs(mean(experiment.data().test())) > 1e-4, "the test part has no say in its preparation");
    }

    @Test
    void parametersHaveTheNamesAndShapesThatOtherEnginesRelyOn() {
        assertEquals("0.weight (8, 1, 3, 3), 0.bias (8), 4.weight (32, 1352), 4.bias (32), 6.weight (10, 32), 6.bias (10)",
            parameters(experiment.network()));
        assertEquals("1.weight (32, 784), 1.bias (32), 3.weight (10, 32), 3.bias (10)", parameters(experiment.perceptron()));
    }

    private static String parameters(Layer model) {
        return model.namedParameters().entrySet().stream()
            .map(each -> each.getKey() + " " + Shape.text(each.getValue().shape())).collect(Collectors.joining(", "));
    }

    @Test
    void batchesAreTheSameEachTimeAndAnotherOrderInTheNextEpoch() {
        List<Batch> once = experiment.batches(101);
        List<Batch> again = experiment.batches(101);
        assertArrayEquals(new int[] {64, 1, 28, 28}, once.get(99).x().shape());
        assertArrayEquals(once.get(100).x().data(), again.get(100).x().data());
        assertNotEquals(Arrays.toString(once.get(0).y().data()), Arrays.toString(once.get(100).y().data()));
    }

    /** Ten classes and weights that know nothing: about ln 10 = 2.3026. */
    @Test
    void lossesBeginAtTheLogarithmOfTheClassesAndFall() {
        LossCurve curve = experiment.train(experiment.network(), experiment.rule(), Experiment.STEPS);
        assertEquals(2.3026, curve.losses()[0], 0.1);
        assertTrue(curve.losses()[99] < 1, Arrays.toString(curve.losses()));
        LossCurve again = experiment.train(experiment.network(), experiment.rule(), 3);
        assertArrayEquals(Arrays.copyOf(curve.losses(), 3), again.losses());
    }

    @Test
    void differencesOfCurvesAreRelativeToTheLargerLoss() {
        LossCurve a = new LossCurve("a", new double[] {2, 1, 0.5});
        LossCurve b = new LossCurve("b", new double[] {2, 0.8, 0.55});
        assertArrayEquals(new double[] {0, 0.2, 1 / 11.0}, a.relativeDifferences(b), 1e-15);
        assertEquals(0.2, b.largestRelativeDifference(a), 1e-15);
        assertThrows(IllegalArgumentException.class, () -> a.relativeDifferences(new LossCurve("c", new double[] {1})));
        assertThrows(IllegalArgumentException.class, () -> new LossCurve("d", new double[] {1, Double.NaN}));
    }
}
