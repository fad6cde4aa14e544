import book.exercise.Check;
import mapping.metrics.Roc;
import mapping.speech.speakers.Trials;
import mapping.tensor.Tensors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ErrorsOfTrialsTest {

    private static final Roc ROC = new Trials(new double[] {.9, .5, .3, .7, .4, .35, .2, .1},
        new int[] {1, 1, 1, 0, 0, 0, 0, 0}).roc();

    private static int at(double threshold) {
        int i = 0;
        while (ROC.thresholds()[i] > threshold + 1e-6) {
            i++;
        }
        return i;
    }

    @Test
    @DisplayName("pairs of one voice that are rejected at .5")
    void rejected() {
        Check.predicted("the share", 1 - ROC.truePositiveRate()[at(0.5)], ErrorsOfTrials.rejectedAtHalf(), 0.02);
    }

    @Test
    @DisplayName("pairs of two voices that are accepted at .5")
    void accepted() {
        Check.predicted("the share", ROC.falsePositiveRate()[at(0.5)], ErrorsOfTrials.acceptedAtHalf(), 0.02);
    }

    @Test
    @DisplayName("the greater error where both differ least")
    void greater() {
        Check.predicted("the error", ROC.greaterEqualErrorRate(), ErrorsOfTrials.greaterError(), 0.02);
    }

    @Test
    @DisplayName("where the curve meets equal errors")
    void crossing() {
        Check.predicted("the error", ROC.equalErrorRate(), ErrorsOfTrials.crossing(), 0.02);
    }

    @Test
    @DisplayName("pairs of one voice")
    void one() {
        Check.predicted("the number", trials(1), ErrorsOfTrials.pairsOfOneVoice(), 0.02);
    }

    @Test
    @DisplayName("pairs of two voices")
    void two() {
        Check.predicted("the number", trials(0), ErrorsOfTrials.pairsOfTwoVoices(), 0.02);
    }

    private static double trials(int same) {
        int[] voices = new int[60];
        for (int i = 0; i < 60; i++) {
            voices[i] = i / 5;
        }
        return java.util.Arrays.stream(Trials.ofAllPairs(Tensors.ones(60, 2), voices).same()).filter(s -> s == same).count();
    }
}
