import book.exercise.Check;
import mapping.Space;
import mapping.layers.Dense;
import mapping.layers.Layer;
import mapping.layers.Summary;
import mapping.layers.convolution.Conv2d;
import mapping.random.RandomSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CountANetworkTest {

    private static final RandomSource RANDOM = RandomSource.of(1);
    private static final Layer CONVOLUTION = Conv2d.of(1, 4, 3, RANDOM);

    private static Summary convolution(int side) {
        return Summary.of(CONVOLUTION, Space.reals(1, side, side));
    }

    /** The dense layer behind pictures of this side. */
    private static Summary dense(int side) {
        int numbers = 4 * ((side - 2) / 2) * ((side - 2) / 2);
        return Summary.of(Dense.of(numbers, 10, RANDOM), Space.reals(numbers));
    }

    @Test
    @DisplayName("parameters of the convolution")
    void convolutionParameters() {
        Check.predicted("the parameters", convolution(8).parameters(), CountANetwork.convolutionParameters(), 0.01);
    }

    @Test
    @DisplayName("multiply-adds of the convolution")
    void convolutionMultiplyAdds() {
        Check.predicted("the multiply-adds", convolution(8).multiplyAdds(), CountANetwork.convolutionMultiplyAdds(), 0.01);
    }

    @Test
    @DisplayName("parameters of the dense layer")
    void denseParameters() {
        Check.predicted("the parameters", dense(8).parameters(), CountANetwork.denseParameters(), 0.01);
    }

    @Test
    @DisplayName("multiply-adds of the dense layer")
    void denseMultiplyAdds() {
        Check.predicted("the multiply-adds", dense(8).multiplyAdds(), CountANetwork.denseMultiplyAdds(), 0.01);
    }

    @Test
    @DisplayName("floating-point operations of a picture in training")
    void trainingFlop() {
        long forward = convolution(8).multiplyAdds() + dense(8).multiplyAdds();
        Check.predicted("the operations", 2.0 * 3 * forward, CountANetwork.trainingFlop(), 0.01);
    }

    @Test
    @DisplayName("parameters of the convolution for 16 × 16 pixels")
    void convolutionParametersOfLargePictures() {
        Check.predicted("the parameters", convolution(16).parameters(),
                CountANetwork.convolutionParametersOfLargePictures(), 0.01);
    }

    @Test
    @DisplayName("parameters of the dense layer for 16 × 16 pixels")
    void denseParametersOfLargePictures() {
        Check.predicted("the parameters", dense(16).parameters(), CountANetwork.denseParametersOfLargePictures(), 0.01);
    }
}
