package mapping.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import book.Home;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mapping.activations.Activations;
import mapping.formats.arrays.Npz;
import mapping.formats.RawTensor;
import mapping.layers.Dense;
import mapping.layers.Layer;
import mapping.layers.Layers;
import mapping.layers.convolution.Conv2d;
import mapping.layers.normalization.BatchNorm;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Weights out to PyTorch and back, by NPZ files: src/test/pytorch/exchange.py. Names and shapes are the same on both sides. */
class TorchExchangeTest {

    private static Layer network(RandomSource random) {
        return Conv2d.of(2, 4, 3, random).same().then(BatchNorm.of(4)).then(Activations.relu()).then(Layers.maxPool(2))
            .then(Layers.flatten()).then(Dense.of(16, 6, random)).then(Activations.gelu())
            .then(Dense.of(6, 3, random).withoutBias());
    }

    @Test
    void weightsOfPyTorchGiveItsOutput() throws Exception {
        Map<String, Tensor> arrays = new LinkedHashMap<>(
            Npz.tensors(Npz.read(Home.root().resolve("src/test/resources/exchange/torch.npz"))));
        Tensor x = arrays.remove("x");
        Tensor y = arrays.remove("y");
        arrays.remove("1.num_batches_tracked");    // how many batches PyTorch has seen; ours counts only where the mean needs it
        Layer net = network(RandomSource.of(1));
        assertEquals(net.state().keySet(), arrays.keySet());
        net.load(arrays);
        assertArrayEquals(y.data(), net.eval().apply(x).data(), 1e-6f);
    }

    @Test
    void ourWeightsGiveOurOutputInPyTorch(@TempDir Path folder) throws Exception {
        Path python = Path.of("/usr/bin/python3");
        assumeTrue(Files.exists(python) && said(python.toString(), "-c", "import torch").isEmpty(),
            "PyTorch is not installed for /usr/bin/python3");
        Layer net = network(RandomSource.of(2));
        net.apply(Tensors.randn(RandomSource.of(3), 8, 2, 4, 4));
        Tensor x = Tensors.randn(RandomSource.of(4), 2, 2, 4, 4);
        float[] expected = net.eval().apply(x).data();
        Map<String, RawTensor> arrays = new LinkedHashMap<>();
        net.state().forEach((name, tensor) -> arrays.put(name, RawTensor.of(tensor)));
        arrays.put("x", RawTensor.of(x));
        Files.write(folder.resolve("ours.npz"), Npz.toBytes(arrays));
        String[] numbers = said(python.toString(), Home.root().resolve("src/test/pytorch/exchange.py").toString(), "read",
            folder.resolve("ours.npz").toString()).strip().split(" ");
        assertEquals(expected.length, numbers.length, String.join(" ", numbers));
        double[] actual = Arrays.stream(numbers).mapToDouble(Double::parseDouble).toArray();
        for (int i = 0; i < actual.length; i++) {
            assertEquals(expected[i], actual[i], 1e-6);
        }
    }

    private static String said(String... command) throws Exception {
        Process process = new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
