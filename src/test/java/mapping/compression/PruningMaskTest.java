package mapping.compression;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import mapping.layers.Dense;
import mapping.layers.Layer;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;
import org.junit.jupiter.api.Test;

class PruningMaskTest {

    private static Layer network() {
        RandomSource random = RandomSource.of(1);
        return Dense.of(6, 5, random).then(Dense.of(5, 3, random));
    }

    /** The masks of PyTorch's prune.global_unstructured with L1Unstructured, by half_width.py. */
    @Test
    void keepsWhatPyTorchKeeps() throws Exception {
        try (Reader text = new InputStreamReader(PruningMaskTest.class.getResourceAsStream("/pytorch/half_width.json"),
                StandardCharsets.UTF_8)) {
            for (JsonElement each : JsonParser.parseReader(text).getAsJsonObject().getAsJsonArray("pruning")) {
                keepsWhatPyTorchKeeps(each.getAsJsonObject());
            }
        }
    }

    private static void keepsWhatPyTorchKeeps(JsonObject truth) {
        Layer model = network();
        List<Tensor> weights = model.parameters().stream().filter(p -> p.dim() > 1).toList();
        for (int t = 0; t < 2; t++) {
            JsonArray numbers = truth.getAsJsonArray("weights").get(t).getAsJsonArray();
            weights.get(t).update(data -> {
                for (int i = 0; i < data.length; i++) {
                    data[i] = (float) Double.parseDouble(numbers.get(i).getAsString());
                }
            });
        }
        PruningMask mask = PruningMask.smallest(model, truth.get("amount").getAsDouble());
        int count = 0;
        for (int t = 0; t < 2; t++) {
            JsonArray kept = truth.getAsJsonArray("kept").get(t).getAsJsonArray();
            boolean[] expected = new boolean[kept.size()];
            for (int i = 0; i < expected.length; i++) {
                expected[i] = kept.get(i).getAsInt() == 1;
                count += expected[i] ? 1 : 0;
            }
            assertArrayEquals(expected, mask.kept().get(t), "tensor " + t + " at " + truth.get("amount"));
        }
        assertEquals(count, mask.count());
    }

    @Test
    void enforceZeroesWhatIsLeftOutAndNothingElse() {
        Layer model = network();
        float[] before = model.parameters().get(0).data().clone();
        float[] bias = model.parameters().get(1).data().clone();
        PruningMask mask = PruningMask.smallest(model, 0.5);
        assertArrayEquals(before, model.parameters().get(0).data(), "a mask alone changes nothing");
        mask.enforce();
        boolean[] kept = mask.kept().get(0);
        for (int i = 0; i < before.length; i++) {
            assertEquals(kept[i] ? before[i] : 0, model.parameters().get(0).data()[i]);
        }
        assertArrayEquals(bias, model.parameters().get(1).data());
    }

    @Test
    void noneAndAll() {
        assertEquals(45, PruningMask.smallest(network(), 0).count());
        assertEquals(0, PruningMask.smallest(network(), 1).count());
        assertThrows(IllegalArgumentException.class, () -> PruningMask.smallest(network(), 1.5));
    }
}
