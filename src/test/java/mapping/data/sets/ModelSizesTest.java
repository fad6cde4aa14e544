package mapping.data.sets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ModelSizesTest {

    @Test
    void thirtyModelsByDate() {
        List<ModelSizes.Published> models = ModelSizes.load();
        assertEquals(30, models.size());
        for (int i = 1; i < models.size(); i++) {
            assertTrue(models.get(i - 1).year() <= models.get(i).year(), models.get(i).name());
        }
        assertTrue(models.stream().allMatch(model -> model.parameters() > 1000 && !model.source().isBlank()));
        assertEquals(3, models.stream().filter(ModelSizes.Published::sparse).count());
    }

    /** Brown et al. (2020), table D.1. */
    @Test
    void gpt3() {
        ModelSizes.Published gpt3 = ModelSizes.load().stream().filter(model -> model.name().equals("GPT-3")).findFirst().get();
        assertEquals(175e9, gpt3.parameters());
        assertEquals(3.14e23, gpt3.flop());
        assertEquals(2020 + 4.0 / 12, gpt3.year(), 1e-12);
    }
}
