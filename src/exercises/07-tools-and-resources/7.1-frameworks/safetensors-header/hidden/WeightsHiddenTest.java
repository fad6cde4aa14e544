import book.exercise.Check;
import book.exercise.Seed;
import java.util.LinkedHashMap;
import java.util.Map;
import mapping.formats.arrays.SafeTensors;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WeightsHiddenTest {

    @Test
    @DisplayName("another reader finds the same tensors")
    void read() {
        RandomSource random = RandomSource.of(Seed.random().nextLong());
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        for (int i = 0; i < 4; i++) {
            tensors.put(i + ".weight", Tensors.randn(random, 1 + random.nextInt(4), 1 + random.nextInt(5)));
        }
        String wrong = "";
        Map<String, Tensor> read = Map.of();
        try {
            read = SafeTensors.parse("The file", Weights.file(tensors)).state();
        } catch (IllegalArgumentException e) {
            wrong = e.getMessage();
        }
        Check.equal("what the reader refuses", "", wrong);
        for (String name : tensors.keySet()) {
            Check.close(name, tensors.get(name).data(), read.get(name).data(), 0);
        }
    }
}
