package mapping.compression;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import mapping.activations.Activations;
import mapping.algebra.Svd;
import mapping.data.sets.Iris;
import mapping.layers.Dense;
import mapping.layers.Layer;
import mapping.layers.Layers;
import mapping.layers.Sequential;
import mapping.layers.convolution.Conv2d;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;
import org.junit.jupiter.api.Test;

class StructureTest {

    /** torch.nn.utils.prune, half of (.1 −.5 .3)(−.2 .7 −.05): the mask (0 1 1)(0 1 0). */
    @Test
    void pyTorchsMask() {
        Dense layer = new Dense(Tensor.matrix(new float[][] {{.1f, -.5f, .3f}, {-.2f, .7f, -.05f}}), null);
        assertArrayEquals(new boolean[] {false, true, true, false, true, false}, PruningMask.smallest(layer, 0.5).kept().get(0));
    }

    @Test
    void aShuffledMaskKeepsAsManyOfEachTensor() {
        Layer model = Dense.of(20, 30, RandomSource.of(1)).then(Dense.of(30, 5, RandomSource.of(2)));
        PruningMask mask = PruningMask.smallest(model, 0.8);
        PruningMask other = mask.shuffled(RandomSource.of(3));
        for (int t = 0; t < 2; t++) {
            assertEquals(count(mask.kept().get(t)), count(other.kept().get(t)));
        }
        assertEquals(false, Arrays.equals(mask.kept().get(0), other.kept().get(0)));
        Layer twin = Dense.of(20, 30, RandomSource.of(4)).then(Dense.of(30, 5, RandomSource.of(5)));
        mask.on(twin).enforce();
        assertEquals(mask.count(), 20 * 30 + 30 * 5 - zeros(twin));
        assertThrows(IllegalArgumentException.class, () -> mask.on(Dense.of(20, 30, RandomSource.of(1))));
        assertThrows(IllegalArgumentException.class,
            () -> mask.on(Dense.of(20, 29, RandomSource.of(1)).then(Dense.of(29, 5, RandomSource.of(2)))));
    }

    private static int count(boolean[] mask) {
        int count = 0;
        for (boolean stays : mask) {
            count += stays ? 1 : 0;
        }
        return count;
    }

    private static int zeros(Layer model) {
        int zeros = 0;
        for (Tensor tensor : model.parameters()) {
            for (float number : tensor.data()) {
                zeros += tensor.dim() > 1 && number == 0 ? 1 : 0;
            }
        }
        return zeros;
    }

    /** Zhu and Gupta, equation 1: at half of the time 7/8 of the way. */
    @Test
    void theCubicSchedule() {
        CubicSparsity shares = new CubicSparsity(0.8, 100, 300);
        assertEquals(0, shares.rate(0));
        assertEquals(0, shares.rate(100));
        assertEquals(0.8 * 7 / 8, shares.rate(200), 1e-15);
        assertEquals(0.8 * 37 / 64, shares.rate(150), 1e-15);
        assertEquals(0.8, shares.rate(300));
        assertEquals(0.8, shares.rate(Integer.MAX_VALUE));
    }

    /** Singular values of iris by NumPy, and the error of the best approximation of rank 2 (Eckart and Young): √(σ₃² + σ₄²). */
    @Test
    void irisAsTwoThinMatrices() {
        double[][] features = Iris.load().features();
        float[] numbers = new float[600];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) features[i / 4][i % 4];
        }
        Dense layer = new Dense(Tensor.of(numbers, 150, 4), null);
        double[] values = Svd.of(LowRank.rows(layer.weight())).values();
        assertArrayEquals(new double[] {95.95991387, 17.76103366, 3.46093093, 1.88482631}, values, 5e-5);
        Layer thin = LowRank.of(layer, 2);
        Tensor product = thin.apply(Tensor.matrix(new float[][] {{1, 0, 0, 0}, {0, 1, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}}));
        double squares = 0;
        for (int i = 0; i < 150; i++) {
            for (int j = 0; j < 4; j++) {
                squares += Math.pow(features[i][j] - product.get(j, i), 2);
            }
        }
        assertEquals(3.94088989, Math.sqrt(squares), 1e-5);
        assertEquals(2 * (150 + 4), thin.parameters().stream().mapToInt(Tensor::numel).sum());
    }

    @Test
    void fullRankIsTheSameMapping() {
        Dense layer = Dense.of(7, 4, RandomSource.of(1));
        Tensor x = Tensor.of(new float[] {1, -2, 3, .5f, 0, 2, -1}, 1, 7);
        assertArrayEquals(layer.apply(x).data(), LowRank.of(layer, 4).apply(x).data(), 1e-5f);
        assertThrows(IllegalArgumentException.class, () -> LowRank.of(layer, 5));
    }

    /** Where the removed units gave 0 anyway, the smaller network is the same mapping. */
    @Test
    void removingUnitsThatAreZeroChangesNothing() {
        RandomSource random = RandomSource.of(1);
        Conv2d first = Conv2d.of(1, 6, 3, random);
        Conv2d second = Conv2d.of(6, 4, 3, random);
        Dense third = Dense.of(16, 8, random);
        Sequential network = (Sequential) first.then(Activations.relu()).then(second).then(Activations.relu())
            .then(Layers.maxPool(2)).then(Layers.flatten()).then(third).then(Activations.relu()).then(Dense.of(8, 3, random));
        silence(first.weight(), first.bias(), 0, 3, 4);
        silence(second.weight(), second.bias(), 1, 2);
        silence(third.weight(), third.bias(), 0, 2, 4, 6);
        Sequential half = UnitPruning.smaller(network, 0.5);
        assertEquals(List.of("[3, 1, 3, 3]", "[3]", "[2, 3, 3, 3]", "[2]", "[4, 8]", "[4]", "[3, 4]", "[3]"),
            half.parameters().stream().map(parameter -> Arrays.toString(parameter.shape())).toList());
        float[] picture = new float[128];
        for (int i = 0; i < 128; i++) {
            picture[i] = (float) random.nextGaussian();
        }
        Tensor x = Tensor.of(picture, 2, 1, 8, 8);
        assertArrayEquals(network.apply(x).data(), half.apply(x).data(), 1e-6f);
        assertEquals(network.parameters().size(), UnitPruning.smaller(network, 1).parameters().size(), "one unit stays");
    }

    private static void silence(Tensor weight, Tensor bias, int... units) {
        for (int unit : units) {
            int each = weight.numel() / weight.size(0);
            weight.update(data -> Arrays.fill(data, unit * each, (unit + 1) * each, 0));
            bias.update(data -> data[unit] = 0);
        }
    }

    @Test
    void whatIsNotALayerOfUnitsIsRefused() {
        Sequential network = (Sequential) Conv2d.depthwise(2, 3, RandomSource.of(1)).then(Layers.flatten());
        assertThrows(IllegalArgumentException.class, () -> UnitPruning.smaller(network, 0.5));
    }

    /** With all directions nothing changes; with two, what is lost is what principal components of iris lose. */
    @Test
    void nearestResultsLoseWhatPrincipalComponentsLose() {
        double[][] features = Iris.load().features();
        float[] numbers = new float[600];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) features[i / 4][i % 4];
        }
        Tensor x = Tensor.of(numbers, 150, 4);
        Dense same = new Dense(Tensor.matrix(new float[][] {{1, 0, 0, 0}, {0, 1, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}}),
            Tensor.vector(1, -2, 3, 0));
        assertArrayEquals(same.apply(x).data(), LowRank.of(same, 4, x).apply(x).data(), 1e-5f);
        double squares = 0;
        float[] before = same.apply(x).data();
        float[] after = LowRank.of(same, 2, x).apply(x).data();
        for (int i = 0; i < 600; i++) {
            squares += Math.pow(before[i] - after[i], 2);
        }
        assertEquals(149 * (0.0782095 + 0.02383509), squares, 1e-4, "variances of components by scikit-learn");
    }

    @Test
    void unitsByAnotherMeasure() {
        Sequential network = (Sequential) Dense.of(3, 4, RandomSource.of(1)).then(Dense.of(4, 2, RandomSource.of(2)));
        float[] data = network.parameters().get(0).data();
        Sequential half = UnitPruning.smaller(network, 0.5, weight -> new double[] {4, 1, 3, 2});
        assertArrayEquals(new float[] {data[0], data[1], data[2], data[6], data[7], data[8]}, half.parameters().get(0).data());
        assertThrows(IllegalArgumentException.class, () -> UnitPruning.smaller(network, 0.5, weight -> new double[] {1}));
        assertThrows(IllegalArgumentException.class, () -> UnitPruning.smaller(network, 0.5, weight -> null));
    }
}
