import static mapping.activations.Activations.relu;
import static mapping.layers.Layers.flatten;

import book.exercise.Check;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mapping.layers.Dense;
import mapping.layers.Layer;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ShapeForecastTest {

    private static final double EXACT = 1e-5;

    private static Layer network(int hidden) {
        RandomSource random = RandomSource.of(1);
        return flatten().then(Dense.of(784, hidden, random)).then(relu()).then(Dense.of(hidden, 10, random));
    }

    private static int parameters(Layer layer) {
        return layer.parameters().stream().mapToInt(Tensor::numel).sum();
    }

    @Test
    @DisplayName("the number of parameters")
    void count() {
        Check.predicted("the number of parameters", parameters(network(100)), ShapeForecast.parameters(), EXACT);
    }

    @Test
    @DisplayName("the number of parameters with twice as many hidden units")
    void twiceAsWide() {
        Check.predicted("the number of parameters with 200 hidden units", parameters(network(200)),
                ShapeForecast.parametersWhenTwiceAsWide(), EXACT);
    }

    @Test
    @DisplayName("the numbers given for a batch of 32 pictures")
    void numbersGiven() {
        Tensor scores = network(100).apply(Tensors.zeros(32, 1, 28, 28));
        Check.predicted("how many numbers the network gives", scores.numel(), ShapeForecast.numbersGiven(), EXACT);
    }

    @Test
    @DisplayName("two dense layers that do not meet, with ReLU between")
    void reluBetween() {
        ShapeForecast.Verdict seen = ShapeForecast.Verdict.COMPOSES;
        RandomSource random = RandomSource.of(1);
        try {
            Dense.of(784, 100, random).then(relu()).then(Dense.of(784, 10, random));
        } catch (IllegalArgumentException e) {
            seen = ShapeForecast.Verdict.REFUSED;
        }
        Check.predicted("what then says", seen, ShapeForecast.reluBetween());
    }

    @Test
    @DisplayName("the parameter vectors that exchanging 5 hidden units makes")
    void names() {
        Set<List<Integer>> orders = new HashSet<>(Set.of(List.of(0, 1, 2, 3, 4)));
        for (int before = 0; before < orders.size();) {
            before = orders.size();
            for (List<Integer> order : List.copyOf(orders)) {
                for (int unit = 0; unit < 4; unit++) {
                    List<Integer> exchanged = new ArrayList<>(order);
                    exchanged.set(unit, order.get(unit + 1));
                    exchanged.set(unit + 1, order.get(unit));
                    orders.add(exchanged);
                }
            }
        }
        Check.predicted("the number of parameter vectors", orders.size(), ShapeForecast.names(), EXACT);
    }
}
