import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CountANetworkHiddenTest {

    @Test
    @DisplayName("the sums agree: 4·(9 + 1), 36·4·9, 36·10 + 10, 36·10, 6·1656, and 4·49·10 + 10 for large pictures")
    void sums() {
        Check.predicted("the parameters", 4 * (3 * 3 + 1), CountANetwork.convolutionParameters(), 0.01);
        Check.predicted("the multiply-adds", 6 * 6 * 4 * 9, CountANetwork.convolutionMultiplyAdds(), 0.01);
        Check.predicted("the parameters", 36 * 10 + 10, CountANetwork.denseParameters(), 0.01);
        Check.predicted("the multiply-adds", 36 * 10, CountANetwork.denseMultiplyAdds(), 0.01);
        Check.predicted("the operations", 6 * (1296 + 360), CountANetwork.trainingFlop(), 0.01);
        Check.predicted("the parameters", 4 * 10, CountANetwork.convolutionParametersOfLargePictures(), 0.01);
        Check.predicted("the parameters", 4 * 7 * 7 * 10 + 10, CountANetwork.denseParametersOfLargePictures(), 0.01);
    }
}
