import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PredictDefaultsHiddenTest {

    @Test
    @DisplayName("the two spreads by their formulas")
    void spreads() {
        Check.predicted("the spread of PyTorch's weights", 1 / Math.sqrt(3 * 600), PredictDefaults.pytorchSpread(), 0.04);
        Check.predicted("the spread of DJL's weights", Math.sqrt(2.0 / 600), PredictDefaults.djlSpread(), 0.04);
    }
}
