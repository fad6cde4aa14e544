import book.exercise.Check;
import mapping.Space;
import mapping.exchange.KerasExport;
import mapping.layers.normalization.BatchNorm;
import mapping.layers.recurrent.Lstm;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ExchangeForecastTest {

    @Test
    @DisplayName("shapes that stay right")
    void shapes() {
        int[] sizes = {784, 64, 64, 64, 10};
        int square = 0;
        for (int i = 0; i < 4; i++) {
            square += sizes[i] == sizes[i + 1] ? 1 : 0;
        }
        Check.predicted("the number of matrices", square, ExchangeForecast.unnoticedShapes(), 0);
    }

    @Test
    @DisplayName("another ε")
    void epsilon() {
        double[] y = new double[2];
        for (int i = 0; i < 2; i++) {
            BatchNorm norm = new BatchNorm(1, 0.1, i == 0 ? 1e-5 : 1e-3);
            norm.ownBuffers().get("running_var").update(data -> data[0] = 0.003f);
            norm.eval();
            y[i] = norm.apply(Tensor.of(new float[] {1}, 1, 1)).item();
        }
        Check.predicted("new divided by old", y[1] / y[0], ExchangeForecast.epsilonFactor(), 0.02);
    }

    @Test
    @DisplayName("flattened in two orders")
    void flattened() {
        Tensor picture = Tensors.arange(12).reshape(2, 2, 3);
        float[] last = picture.permute(1, 2, 0).reshape(-1).data();
        int same = 0;
        for (int i = 0; i < 12; i++) {
            same += last[i] == i ? 1 : 0;
        }
        Check.predicted("numbers at the same place", same, ExchangeForecast.flattened(), 0);
    }

    @Test
    @DisplayName("the numbers of an LSTM")
    void lstm() {
        int count = KerasExport.of(Lstm.of(3, 5, RandomSource.of(1)), Space.reals(2, 3)).weightBytes().length / 4;
        Check.predicted("the count", count, ExchangeForecast.lstmNumbers(), 0);
    }
}
