package mapping.layers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import mapping.random.RandomSource;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** The padding token of an embedding; its values are compared in PyTorchLayersTest and PyTorchSequencesTest. */
class EmbeddingTest {

    private final RandomSource random = RandomSource.of(7);

    @Test
    void paddingIsZeroAndLearnsNothing() {
        Embedding embedding = Embedding.of(4, 3, random).padding(1);
        embedding.weight().update(table -> table[3] = 9);    // as a careless optimizer might
        Tensor y = embedding.apply(Tensor.matrix(new float[][] {{1, 2, 1}, {0, 1, 2}}));
        assertEquals(0, y.detach().select(1, 1).select(0, 1).abs().sum().item());
        assertEquals(0, y.detach().select(0, 0).select(0, 2).abs().sum().item());
        y.backward(Tensors.ones(2, 3, 3));
        assertArrayEquals(new float[] {1, 1, 1, 0, 0, 0, 2, 2, 2, 0, 0, 0}, embedding.weight().grad().data());
        assertEquals("Embedding(4→3, padding 1)", embedding.name());
    }

    @Test
    void theTableIsTheSame() {
        Embedding plain = Embedding.of(4, 3, random);
        assertNotEquals(0, plain.weight().get(3, 0));
        Embedding padded = plain.padding(-1);
        assertEquals(3, padded.padding());
        assertSame(plain.weight(), padded.weight());
        assertEquals(0, plain.weight().select(0, 3).abs().sum().item());
        assertEquals(-1, plain.padding());
    }

    @Test
    void refusals() {
        Embedding embedding = Embedding.of(4, 3, random);
        says("The number of the padding token must be from -4 to 3, got 4.", () -> embedding.padding(4));
        says("The number of the padding token must be from -1 to 3, got -2.", () -> new Embedding(embedding.weight(), -2));
        says("The table of an embedding must have shape (tokens, d), got (3).", () -> new Embedding(Tensors.ones(3), -1));
    }

    private static void says(String message, Executable action) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, action).getMessage());
    }
}
