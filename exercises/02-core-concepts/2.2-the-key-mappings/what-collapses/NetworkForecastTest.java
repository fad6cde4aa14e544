import book.exercise.Check;
import mapping.layers.Dense;
import mapping.layers.Layer;
import mapping.layers.convolution.Conv2d;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NetworkForecastTest {

    private static final RandomSource RANDOM = RandomSource.of(1);

    @Test
    @DisplayName("the numbers of the collapsed mapping")
    void collapsed() {
        Dense first = Dense.of(10, 50, RANDOM);
        Dense last = Dense.of(50, 4, RANDOM);
        Layer three = first.then(Dense.of(50, 50, RANDOM)).then(last);
        Tensor images = three.apply(Tensors.eye(10));
        Tensor shift = three.apply(Tensors.zeros(1, 10));
        Check.predicted("how many numbers", images.numel() + shift.numel(), NetworkForecast.collapsed(), 0.01);
    }

    @Test
    @DisplayName("the parameters of the convolution")
    void convolution() {
        int count = Conv2d.of(3, 16, 5, RANDOM).parameters().stream().mapToInt(Tensor::numel).sum();
        Check.predicted("how many parameters", count, NetworkForecast.convolution(), 0.005);
    }

    @Test
    @DisplayName("the numbers that it gives")
    void outputs() {
        int count = Conv2d.of(3, 16, 5, RANDOM).apply(Tensors.zeros(1, 3, 32, 32)).numel();
        Check.predicted("how many numbers", count, NetworkForecast.outputs(), 0.01);
    }

    @Test
    @DisplayName("the probability when all scores are 0")
    void even() {
        Check.predicted("the probability", Tensors.zeros(4).softmax(0).get(0), NetworkForecast.even(), 0.01);
    }

    @Test
    @DisplayName("the ratio of two probabilities")
    void ratio() {
        Tensor p = Tensor.vector(3, 1, 0).softmax(0);
        Check.predicted("the ratio", p.get(0) / p.get(1), NetworkForecast.ratio(), 0.01);
    }
}
