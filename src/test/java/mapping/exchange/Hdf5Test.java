package mapping.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import book.Home;
import book.libraries.Profile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mapping.formats.RawTensor;
import mapping.formats.json.Json;
import mapping.formats.keras.KerasModel;
import mapping.layers.Layer;
import mapping.tensor.Tensor;
import org.junit.jupiter.api.Test;

/**
 * Keras' HDF5 weights, read by jHDF where its profile has been fetched ({@code ./book profile hdf5}), in layers of ours. The file
 * is by src/test/h5py/weights.py.
 */
class Hdf5Test {

    @Test
    void weightsOfAnHdf5FileInOurLayers() throws Exception {
        Profile profile = Profile.named("hdf5");
        assumeTrue(profile.isFetched(), "the profile hdf5 has not been fetched");
        Class<?> files = Class.forName("io.jhdf.HdfFile", true, OnnxRuntime.jars(profile.folder()));
        Map<String, RawTensor> weights = new LinkedHashMap<>();
        Path path = Home.root().resolve("src/test/resources/exchange/weights.h5");
        try (AutoCloseable file = (AutoCloseable) files.getConstructor(Path.class).newInstance(path)) {
            Object names = attribute(file, "layer_names");
            assertArrayEquals(new String[] {"dense_1", "dense_2"}, (String[]) names);
            for (String layer : (String[]) names) {
                Object group = files.getMethod("getByPath", String.class).invoke(file, layer);
                for (String name : (String[]) attribute(group, "weight_names")) {
                    Object data = files.getMethod("getDatasetByPath", String.class).invoke(file, layer + "/" + name);
                    Class<?> dataset = Class.forName("io.jhdf.api.Dataset", true, files.getClassLoader());
                    float[] numbers = (float[]) dataset.getMethod("getDataFlat").invoke(data);
                    int[] shape = (int[]) dataset.getMethod("getDimensions").invoke(data);
                    weights.put(name.replace(":0", ""), RawTensor.of(Tensor.of(numbers, shape)));
                }
            }
        }
        Layer net = KerasImport.of(new KerasModel(List.of(dense("dense_1", "relu"), dense("dense_2", "linear")), weights));
        // relu([1, 2, -1]·K + b), K = [0 1 2 3; 4 5 6 7; 8 9 10 11]/8, b = [.5 -.5 .25 0]: [.5 0 .75 .75]; then · [1 -1 2 .5] + .125
        assertEquals(0.5 + 2 * 0.75 + 0.5 * 0.75 + 0.125, net.apply(Tensor.matrix(new float[][] {{1, 2, -1}})).item(), 1e-6);
    }

    private static Object attribute(Object node, String name) throws Exception {
        Class<?> type = Class.forName("io.jhdf.api.Node", true, node.getClass().getClassLoader());
        Object attribute = type.getMethod("getAttribute", String.class).invoke(node, name);
        Class<?> attributes = Class.forName("io.jhdf.api.Attribute", true, node.getClass().getClassLoader());
        Object data = attributes.getMethod("getData").invoke(attribute);
        return Arrays.stream((Object[]) data).map(String::valueOf).toArray(String[]::new);
    }

    private static Json dense(String name, String activation) {
        return Json.parse("{\"class_name\": \"Dense\", \"config\": {\"name\": \"" + name + "\", \"activation\": \"" + activation + "\"}}");
    }
}
