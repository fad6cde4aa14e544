package mapping.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import book.Home;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mapping.activations.Activations;
import mapping.data.Dataset;
import mapping.data.sets.Digits;
import mapping.formats.RawTensor;
import mapping.formats.arrays.Npz;
import mapping.layers.Dense;
import mapping.layers.Layer;
import mapping.layers.Layers;
import mapping.layers.convolution.Conv2d;
import mapping.layers.normalization.BatchNorm;
import mapping.losses.Loss;
import mapping.losses.Losses;
import mapping.optimizers.Optimizer;
import mapping.optimizers.rules.Adam;
import mapping.random.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The model of section 7.1 in two spellings walks the same path: src/test/pytorch/spelling.py. */
class SpellingTest {

    private static final Path SCRIPT = Home.root().resolve("src/test/pytorch/spelling.py");

    @Test
    void thePageShowsWhatTheScriptRuns() throws Exception {
        String shown = Files.readString(SCRIPT).split("# ---------\n")[1].strip();
        String page = Files.readString(Home.root().resolve("chapters/07-tools-and-resources/7.1-frameworks.md"));
        assertTrue(page.contains("```python\n" + shown + "\n```"));
    }

    @Test
    void lossesArePyTorchs(@TempDir Path folder) throws Exception {
        Path python = Path.of("/usr/bin/python3");
        assumeTrue(Files.exists(python) && said(python.toString(), "-c", "import torch").isEmpty(),
            "PyTorch is not installed for /usr/bin/python3");
        RandomSource random = RandomSource.of(1);
        Layer model = Conv2d.of(1, 8, 3, random).same().then(BatchNorm.of(8)).then(Activations.relu()).then(Layers.maxPool(2))
            .then(Layers.flatten()).then(Dense.of(128, 32, random)).then(Activations.relu()).then(Dense.of(32, 32, random))
            .then(Activations.relu()).then(Dense.of(32, 10, random));
        Dataset data = Digits.load().images().first(200);
        Map<String, RawTensor> arrays = new LinkedHashMap<>();
        model.state().forEach((name, tensor) -> arrays.put(name, RawTensor.of(tensor)));
        arrays.put("x", RawTensor.of(data.x()));
        long[] labels = java.util.Arrays.stream(data.labels()).asLongStream().toArray();
        arrays.put("labels", RawTensor.of(labels, labels.length));
        Files.write(folder.resolve("start.npz"), Npz.toBytes(arrays));
        List<String> theirs = said(python.toString(), SCRIPT.toString(), folder.resolve("start.npz").toString()).lines().toList();
        assertEquals(20, theirs.size(), String.join("\n", theirs));
        Loss loss = Losses.crossEntropy();
        Optimizer rule = Optimizer.of(Adam.of(0.01), model);
        for (String line : theirs) {
            rule.zeroGrad();
            mapping.tensor.Tensor cost = loss.apply(model.apply(data.x()), data.y());
            assertEquals(Double.parseDouble(line), cost.item(), 1e-5 * Math.max(1, cost.item()));
            cost.backward();
            rule.step();
        }
        assertTrue(Double.parseDouble(theirs.get(19)) < 0.5 * Double.parseDouble(theirs.get(0)));
    }

    private static String said(String... command) throws Exception {
        Process process = new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
