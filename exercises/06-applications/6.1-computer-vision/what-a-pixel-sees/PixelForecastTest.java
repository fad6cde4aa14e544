import book.exercise.Check;
import java.util.Arrays;
import mapping.architectures.UNet;
import mapping.layers.Layer;
import mapping.layers.Layers;
import mapping.layers.convolution.Conv2d;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PixelForecastTest {

    private static Layer convolution(int dilation) {
        Conv2d convolution = Conv2d.of(1, 1, 3, RandomSource.of(1)).withoutBias().padding(dilation).dilation(dilation);
        convolution.weight().update(numbers -> Arrays.fill(numbers, 1));
        return convolution;
    }

    private static Layer twice() {
        return convolution(1).then(convolution(1));
    }

    /** How many columns of the picture have a slope: so many does a pixel in the middle depend on. */
    private static int field(Layer layer) {
        Tensor picture = Tensors.ones(1, 1, 64, 64).requiresGrad();
        Tensor result = layer.apply(picture);
        result.select(0, 0).select(0, 0).select(0, result.size(2) / 2).select(0, result.size(3) / 2).backward();
        int columns = 0;
        for (int x = 0; x < 64; x++) {
            double sum = 0;
            for (int y = 0; y < 64; y++) {
                sum += picture.grad().get(0, 0, y, x);
            }
            columns += sum > 0 ? 1 : 0;
        }
        return columns;
    }

    @Test
    @DisplayName("two convolutions")
    void two() {
        Check.predicted("the columns", field(twice()), PixelForecast.twice(), 0);
    }

    @Test
    @DisplayName("one level down")
    void below() {
        Check.predicted("the columns", field(twice().then(Layers.averagePool(2)).then(twice())), PixelForecast.below(), 0);
    }

    @Test
    @DisplayName("two levels down")
    void belowTwice() {
        Layer two = twice().then(Layers.averagePool(2)).then(twice()).then(Layers.averagePool(2)).then(twice());
        Check.predicted("the columns", field(two), PixelForecast.belowTwice(), 0);
    }

    @Test
    @DisplayName("with dilation")
    void dilated() {
        Check.predicted("the columns", field(convolution(1).then(convolution(2))), PixelForecast.dilated(), 0);
    }

    @Test
    @DisplayName("the weights behind the skip connection")
    void weights() {
        long most = UNet.of(3, 2, 8, 1, RandomSource.of(1)).parameters().stream()
            .filter(p -> p.dim() == 4 && p.size(0) == 8 && p.size(2) == 3).mapToLong(Tensor::numel).max().getAsLong();
        Check.predicted("the weights", (int) most, PixelForecast.weights(), 0);
    }
}
