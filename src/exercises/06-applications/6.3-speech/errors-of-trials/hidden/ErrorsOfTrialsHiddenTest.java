import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ErrorsOfTrialsHiddenTest {

    @Test
    @DisplayName("the counts agree: 1/3, 1/5, 2/5, 1/3, 12 · 10 and 60 · 59/2 − 120")
    void counts() {
        Check.predicted("the rejected", 1.0 / 3, ErrorsOfTrials.rejectedAtHalf(), 0.02);
        Check.predicted("the accepted", 1.0 / 5, ErrorsOfTrials.acceptedAtHalf(), 0.02);
        Check.predicted("the greater error", 2.0 / 5, ErrorsOfTrials.greaterError(), 0.02);
        Check.predicted("the crossing", 1.0 / 3, ErrorsOfTrials.crossing(), 0.02);
        Check.predicted("pairs of one voice", 120, ErrorsOfTrials.pairsOfOneVoice(), 0.02);
        Check.predicted("pairs of two voices", 1650, ErrorsOfTrials.pairsOfTwoVoices(), 0.02);
    }
}
