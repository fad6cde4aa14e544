package mapping.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import book.Home;
import book.libraries.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import mapping.formats.Fuzz;
import mapping.formats.MalformedFile;
import mapping.formats.RawTensor;
import mapping.formats.json.Json;
import mapping.formats.keras.KerasFile;
import mapping.formats.keras.KerasModel;
import mapping.layers.Layer;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import org.junit.jupiter.api.Test;

/**
 * Files in the layout of Keras 3, which Keras itself did not write: src/test/h5py/keras3.py made them with h5py and NumPy after
 * Keras' source, and computed their predictions. The HDF5 part is read by jHDF where its profile has been fetched.
 */
class KerasFileTest {

    private static final Path KEPT = Home.root().resolve("src/test/resources/keras/archives");

    private static Tensor tensor(Json json) {
        List<Json> numbers = json.member("numbers").items();
        float[] data = new float[numbers.size()];
        for (int i = 0; i < data.length; i++) {
            data[i] = (float) numbers.get(i).number();
        }
        return Tensor.of(data, json.member("shape").items().stream().mapToInt(size -> (int) size.whole()).toArray());
    }

    @SuppressWarnings("unchecked")
    private static Function<byte[], Map<String, RawTensor>> hdf5() throws Exception {
        Profile profile = Profile.named("hdf5");
        assumeTrue(profile.isFetched(), "the profile hdf5 has not been fetched");
        return (Function<byte[], Map<String, RawTensor>>) Class.forName("hdf5.Hdf5Weights", true,
            OnnxRuntime.jars(profile.folder())).getConstructor().newInstance();
    }

    @Test
    void filesOfKeras3PredictWhatNumPyPredicts() throws Exception {
        Function<byte[], Map<String, RawTensor>> hdf5 = hdf5();
        for (String name : List.of("pictures", "tokens")) {
            KerasFile file = KerasFile.read(KEPT.resolve(name + ".keras"));
            assertEquals("3.16.0", file.version());
            Layer layer = KerasImport.of(file.model(hdf5.apply(file.weights())));
            Json kept = Json.parse(Files.readString(KEPT.resolve(name + ".json")));
            Tensor y = layer.apply(tensor(kept.member("input")));
            Tensor expected = tensor(kept.member("output"));
            assertArrayEquals(expected.shape(), y.shape(), name);
            assertArrayEquals(expected.data(), y.data(), 1e-5f, name);
        }
    }

    @Test
    void damagedHdf5IsRefusedInASentence() throws Exception {
        Function<byte[], Map<String, RawTensor>> hdf5 = hdf5();
        byte[] weights = KerasFile.read(KEPT.resolve("tokens.keras")).weights();
        assertEquals(Set.of("layers/gru/cell/vars/0", "layers/gru/cell/vars/1", "layers/gru/cell/vars/2"),
            Set.copyOf(hdf5.apply(weights).keySet().stream().filter(path -> path.contains("gru")).toList()));
        RandomSource random = RandomSource.of(3);
        int refused = 0;
        for (int i = 0; i < 400; i++) {
            byte[] spoilt = weights.clone();
            for (int k = 0; k < 3; k++) {
                spoilt[random.nextInt(i % 2 == 0 ? spoilt.length : 3000)] = (byte) random.nextInt(256);
            }
            try {
                hdf5.apply(spoilt);
            } catch (MalformedFile e) {
                assertTrue(e.getMessage().startsWith("The HDF5 file ") && e.getMessage().endsWith("."), e.getMessage());
                refused++;
            }
        }
        assertTrue(refused > 50, refused + " refused");
    }

    /** What the HDF5 file of "pictures" holds, with other numbers: these need no library. */
    private static Map<String, RawTensor> variables(String layers) {
        Map<String, int[]> shapes = new TreeMap<>();
        shapes.put("conv2d/vars/0", new int[] {3, 3, 2, 3});
        shapes.put("conv2d/vars/1", new int[] {3});
        for (int i = 0; i < 4; i++) {
            shapes.put("batch_normalization/vars/" + i, new int[] {3});
        }
        shapes.put("conv2d_1/vars/0", new int[] {2, 2, 3, 2});
        shapes.put("conv2d_1/vars/1", new int[] {2});
        shapes.put("dense/vars/0", new int[] {8, 3});
        shapes.put("dense/vars/1", new int[] {3});
        Map<String, RawTensor> variables = new LinkedHashMap<>();
        shapes.forEach((path, shape) -> variables.put(layers + "/" + path, RawTensor.of(Tensors.ones(shape))));
        variables.put("optimizer/vars/0", RawTensor.of(Tensors.ones(1)));
        variables.put(layers + "/dropout/seed_generator/vars/0", RawTensor.of(Tensors.ones(2)));
        return variables;
    }

    @Test
    void variablesGetTheNamesOfTheirLayersAlsoFromOlderFiles() throws IOException {
        KerasFile file = KerasFile.read(KEPT.resolve("pictures.keras"));
        for (String layers : List.of("layers", "_layer_checkpoint_dependencies")) {
            KerasModel model = file.model(variables(layers));
            assertEquals(Set.of("conv2d_4/kernel", "conv2d_4/bias", "norm/gamma", "norm/beta", "norm/moving_mean",
                "norm/moving_variance", "conv2d_5/kernel", "conv2d_5/bias", "last/kernel", "last/bias"),
                model.weights().keySet());
            assertEquals(1, KerasImport.of(model).apply(Tensors.ones(1, 7, 7, 2)).sum().item(), 1e-6);
        }
        Map<String, RawTensor> fewer = variables("layers");
        fewer.remove("layers/conv2d_1/vars/1");
        assertEquals("The file of weights lacks layers/conv2d_1/vars/1, the bias of the layer \"conv2d_5\".",
            assertThrows(MalformedFile.class, () -> file.model(fewer)).getMessage());
        Map<String, RawTensor> windows = new LinkedHashMap<>();
        variables("layers").forEach((path, tensor) -> windows.put(path.replace('/', '\\'), tensor));
        assertEquals("The file of weights lacks layers/conv2d/vars/0, the kernel of the layer \"conv2d_4\".",
            assertThrows(MalformedFile.class, () -> file.model(windows)).getMessage());
        Map<String, RawTensor> more = variables("layers");
        more.put("layers/dense/vars/2", RawTensor.of(Tensors.ones(1)));
        assertEquals("The file of weights has variables that no layer here takes: layers/dense/vars/2.",
            assertThrows(MalformedFile.class, () -> file.model(more)).getMessage());
    }

    @Test
    void spoiltArchivesAreReadOrRefused() throws IOException {
        for (String name : List.of("pictures", "tokens")) {
            Fuzz.Outcome outcome = Fuzz.of(List.of(Files.readAllBytes(KEPT.resolve(name + ".keras"))), 3000,
                bytes -> KerasFile.parse("The file", bytes, KerasFile.MOST_BYTES));
            assertTrue(outcome.refused() > 2000, outcome::toString);
        }
    }
}
