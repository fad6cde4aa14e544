import book.exercise.Check;
import mapping.activations.Activations;
import mapping.initialization.Initialization;
import mapping.layers.Dense;
import mapping.random.RandomSource;
import mapping.tensor.NoGrad;
import mapping.tensor.Tensor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PredictDefaultsTest {

    private static final Dense LAYER = Dense.of(600, 150, RandomSource.of(1));   // draws as PyTorch's nn.Linear does

    private static double rootMeanSquare(Tensor values) {
        double sum = 0;
        for (float value : values.data()) {
            sum += (double) value * value;
        }
        return Math.sqrt(sum / values.numel());
    }

    private static Tensor inputs() {
        return Initialization.normal(0, 1).draw(RandomSource.of(2), 200, 600);
    }

    @Test
    @DisplayName("the number of parameters")
    void parameters() {
        int computed = LAYER.parameters().stream().mapToInt(Tensor::numel).sum();
        Check.predicted("the number of parameters", computed, PredictDefaults.parameters(), 1e-9);
    }

    @Test
    @DisplayName("the spread of PyTorch's weights")
    void pytorch() {
        Check.predicted("the spread", rootMeanSquare(LAYER.weight()), PredictDefaults.pytorchSpread(), 0.04);
    }

    @Test
    @DisplayName("the spread of DJL's weights")
    void djl() {
        Tensor drawn = Initialization.normal(0, Math.sqrt(2.0 / LAYER.in())).draw(RandomSource.of(3), 150, 600);
        Check.predicted("the spread", rootMeanSquare(drawn), PredictDefaults.djlSpread(), 0.04);
    }

    @Test
    @DisplayName("the spread of the outputs")
    void outputs() {
        Check.predicted("the spread", rootMeanSquare(NoGrad.of(() -> LAYER.withoutBias().apply(inputs()))),
                PredictDefaults.outputSpread(), 0.04);
    }

    @Test
    @DisplayName("the signal after ten layers")
    void tenLayers() {
        RandomSource random = RandomSource.of(4);
        Tensor signal = NoGrad.of(() -> {
            Tensor x = inputs();
            for (int layer = 0; layer < 10; layer++) {
                x = Activations.relu().apply(Dense.of(600, 600, random).withoutBias().apply(x));
            }
            return x;
        });
        Check.predicted("the factor", rootMeanSquare(signal) / rootMeanSquare(inputs()), PredictDefaults.afterTen(), 0.1);
    }
}
