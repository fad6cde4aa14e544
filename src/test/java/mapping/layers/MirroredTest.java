package mapping.layers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import mapping.Space;
import mapping.layers.normalization.BatchNorm;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import org.junit.jupiter.api.Test;

/** A mean over a picture and its mirror image: by hand, and by the invariance that it must have. */
class MirroredTest {

    /** One picture of 2 × 3 pixels, and the functional that weighs its columns by 1, 10 and 100. */
    private static final Tensor PICTURE = Tensor.of(new float[] {1, 2, 3, 4, 5, 6}, 1, 1, 2, 3);
    private static final Layer WEIGHTS = x -> x.mul(Tensor.of(new float[] {1, 10, 100}, 3)).sum();

    @Test
    void theMeanByHand() {
        float one = 1 + 20 + 300 + 4 + 50 + 600;
        float mirrored = 3 + 20 + 100 + 6 + 50 + 400;
        Layer both = Mirrored.of(WEIGHTS);
        assertEquals(one, both.apply(PICTURE).item());
        assertEquals((one + mirrored) / 2, both.eval().apply(PICTURE).item());
        assertEquals((one + mirrored) / 2, both.apply(Tensors.flip(PICTURE, -1)).item());
    }

    @Test
    void itIsInvariantWhateverIsInside() {
        Layer inner = Layers.flatten().then(Dense.of(6, 4, RandomSource.of(1)));
        Layer both = Mirrored.of(inner).eval();
        assertArrayEquals(both.apply(PICTURE).data(), both.apply(Tensors.flip(PICTURE, -1)).data());
        assertEquals(Space.reals(4), both.codomain(Space.reals(1, 2, 3)));
        assertEquals(28, both.parameters().stream().mapToInt(Tensor::numel).sum());
        assertEquals(inner.multiplyAdds(Space.reals(1, 2, 3)), both.multiplyAdds(Space.reals(1, 2, 3)));
        assertThrows(IllegalArgumentException.class, () -> Mirrored.of(null));
    }

    @Test
    void whatIsInsideIsTrainedAndUsedWithIt() {
        BatchNorm inside = BatchNorm.of(1);
        Layer both = Mirrored.of(inside);
        Tensor batch = Tensors.concat(0, PICTURE, PICTURE.mul(3), PICTURE.mul(-2));
        both.apply(batch);
        float[] statistics = inside.ownBuffers().values().iterator().next().data().clone();
        both.eval();
        float[] alone = both.apply(PICTURE).data();
        assertArrayEquals(alone, both.apply(batch).slice(0, 0, 1).data(), "an answer must not depend on the rest of the batch");
        assertArrayEquals(statistics, inside.ownBuffers().values().iterator().next().data(), "use must not change statistics");
        both.train().apply(PICTURE);
        assertFalse(Arrays.equals(statistics, inside.ownBuffers().values().iterator().next().data()));
    }
}
