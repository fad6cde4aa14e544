package mapping.vision.faces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import mapping.data.sets.Iris;
import mapping.random.RandomSource;
import org.junit.jupiter.api.Test;

/**
 * AdaBoost against what must hold in every round (Freund and Schapire, 1997), against a search that tries every stump, and voices
 * that scikit-learn 1.9.1 gives for its errors: {@code estimator_errors_} and halves of {@code estimator_weights_} of
 * {@code AdaBoostClassifier(DecisionTreeClassifier(max_depth=1), n_estimators=6)} on iris versicolor against virginica. (Its
 * trees choose by Gini's index, so from the second round on they are others.)
 */
class AdaBoostTest {

    private static final double[][] SCIKIT_LEARN = {{0.06, 1.3757676565209744}, {0.1205673758865248, 0.9935341107744105},
        {0.1459321631878558, 0.8834343734039971}, {0.2481080330486704, 0.5543641921087586}};

    private static final double[][] IRIS = new double[4][100];
    private static final boolean[] VIRGINICA = new boolean[100];

    static {
        float[] x = Iris.load().dataset().x().data();
        for (int i = 0; i < 100; i++) {
            VIRGINICA[i] = i >= 50;
            for (int f = 0; f < 4; f++) {
                IRIS[f][i] = x[4 * (50 + i) + f];
            }
        }
    }

    @Test
    void eachRoundIsTheBestStumpAndThenWorthHalf() {
        AdaBoost boost = new AdaBoost(IRIS, VIRGINICA);
        assertEquals(SCIKIT_LEARN[0][0], new AdaBoost(IRIS, VIRGINICA).round().error(), 1e-12);
        for (int k = 0; k < 8; k++) {
            double[] before = boost.weights();
            double least = leastError(before);
            AdaBoost.Round round = boost.round();
            assertEquals(least, round.error(), 1e-12);
            double wrong = 0;
            for (int i = 0; i < 100; i++) {
                wrong += round.answer(IRIS[round.feature()][i]) > 0 != VIRGINICA[i] ? boost.weights()[i] : 0;
            }
            assertEquals(0.5, wrong, 1e-12, "the wrong ones together weigh one half");
            assertTrue(boost.trainingError() <= boost.bound());
        }
    }

    private static double leastError(double[] weights) {
        double least = 1;
        for (double[] column : IRIS) {
            for (double threshold : column) {
                double error = 0;
                for (int i = 0; i < 100; i++) {
                    error += column[i] >= threshold != VIRGINICA[i] ? weights[i] : 0;
                }
                least = Math.min(least, Math.min(error, 1 - error));
            }
        }
        return least;
    }

    @Test
    void theVoicesOfScikitLearn() {
        for (double[] pair : SCIKIT_LEARN) {
            int wrong = (int) Math.round(1e6 * pair[0]);
            // One feature that is wrong for so many of a million examples has this error in the first round.
            assertEquals(pair[1], 0.5 * Math.log((1e6 - wrong) / wrong), 1e-5);
        }
        AdaBoost boost = new AdaBoost(IRIS, VIRGINICA);
        assertEquals(SCIKIT_LEARN[0][1], boost.round().voice(), 1e-9);
    }

    @Test
    void aStageAnswersAsItsRounds() {
        RandomSource random = RandomSource.of(1);
        List<Window> windows = new ArrayList<>();
        boolean[] labels = new boolean[60];
        for (int i = 0; i < 60; i++) {
            labels[i] = i % 2 == 0;
            float[] picture = new Portrait(24, Circumstances.random(random)).apply(Person.random(random));
            float[] noise = new float[576];
            for (int k = 0; k < 576; k++) {
                noise[k] = (float) random.nextDouble();
            }
            windows.add(Window.of(GreyPicture.of(24, 24, labels[i] ? picture : noise)));
        }
        Stage stage = AdaBoost.stage(HaarFeatures.some(24, 200, random), windows, labels, 5);
        int wrong = 0;
        for (int i = 0; i < 60; i++) {
            wrong += stage.passes(windows.get(i)) != labels[i] ? 1 : 0;
        }
        assertTrue(wrong <= 1, "noise is not a face: " + wrong + " wrong");
        assertEquals(2, stage.first(2).stumps().size());
        assertTrue(stage.withThreshold(-1e9).passes(windows.get(1)));
    }

    @Test
    void whatIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new AdaBoost(IRIS, new boolean[100]));
        assertThrows(IllegalArgumentException.class,
            () -> new AdaBoost(new double[][] {{1, 1}}, new boolean[] {true, false}).round());
    }
}
