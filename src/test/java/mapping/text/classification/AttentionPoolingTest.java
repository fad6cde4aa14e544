package mapping.text.classification;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import mapping.layers.Embedding;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;
import mapping.text.tokens.PaddedSequences;
import org.junit.jupiter.api.Test;

/** Attention pooling against its formula; padding and the other texts of a batch change no bit. */
class AttentionPoolingTest {

    private static final List<int[]> TEXTS = List.of(new int[] {3, 1, 4, 1, 5}, new int[] {2}, new int[] {5, 5, 2},
        new int[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3, 4});

    private static AttentionPooling pooling() {
        AttentionPooling pooling = AttentionPooling.of(10, 6, 1, RandomSource.of(4));
        pooling.query().update(q -> {
            for (int j = 0; j < q.length; j++) {
                q[j] = (float) Math.sin(j + 1);
            }
        });
        return pooling;
    }

    @Test
    void theFormula() {
        AttentionPooling pooling = pooling();
        float[] table = pooling.embedding().weight().data();
        int[] text = TEXTS.get(0);
        double[] e = new double[text.length];
        for (int i = 0; i < e.length; i++) {
            double score = 0;
            for (int j = 0; j < 6; j++) {
                score += table[text[i] * 6 + j] * Math.sin(j + 1);
            }
            e[i] = Math.exp(score);
        }
        double sum = Arrays.stream(e).sum();
        Tensor pooled = pooling.apply(PaddedSequences.of(List.of(text)).ids());
        Tensor weights = pooling.weights(PaddedSequences.of(List.of(text)).ids());
        for (int j = 0; j < 6; j++) {
            double expected = 0;
            for (int i = 0; i < e.length; i++) {
                expected += e[i] / sum * table[text[i] * 6 + j];
                assertEquals(e[i] / sum, weights.get(0, i), 1e-6);
            }
            assertEquals(expected, pooled.get(0, j), 1e-6);
        }
    }

    @Test
    void paddingAndNeighboursChangeNoBit() {
        AttentionPooling pooling = pooling();
        Tensor together = pooling.apply(PaddedSequences.of(TEXTS, 40).ids());
        for (int n = 0; n < TEXTS.size(); n++) {
            float[] alone = pooling.apply(PaddedSequences.of(List.of(TEXTS.get(n))).ids()).data();
            assertArrayEquals(alone, Arrays.copyOfRange(together.data(), 6 * n, 6 * n + 6), "text " + n);
        }
        Tensor otherOrder = pooling.apply(PaddedSequences.of(List.of(TEXTS.get(3), TEXTS.get(0))).ids());
        assertArrayEquals(Arrays.copyOf(together.data(), 6), Arrays.copyOfRange(otherOrder.data(), 6, 12));
    }

    @Test
    void gradientsFindNoPadding() {
        AttentionPooling pooling = pooling();
        pooling.apply(PaddedSequences.of(TEXTS, 20).ids()).square().sum().backward();
        Tensor gradient = pooling.embedding().weight().grad();
        assertTrue(Arrays.equals(new float[6], Arrays.copyOf(gradient.data(), 6)), "of padding");
        float[] q = pooling.query().data().clone();
        for (int j = 0; j < 6; j++) {
            int at = j;
            double[] sides = new double[2];
            for (int side = 0; side < 2; side++) {
                float step = side == 0 ? -1e-2f : 1e-2f;
                pooling.query().update(x -> x[at] = q[at] + step);
                sides[side] = pooling.apply(PaddedSequences.of(TEXTS).ids()).square().sum().item();
                pooling.query().update(x -> x[at] = q[at]);
            }
            assertEquals((sides[1] - sides[0]) / 2e-2, pooling.query().grad().get(j, 0), 5e-3);
        }
    }

    @Test
    void aMeanIsTheQueryZero() {
        AttentionPooling mean = AttentionPooling.mean(10, 6, 1, RandomSource.of(4));
        assertEquals(1, mean.namedParameters().size());
        assertEquals(2, pooling().namedParameters().size());
        assertArrayEquals(new float[] {0.2f, 0.2f, 0.2f, 0.2f, 0.2f, 0},
            mean.weights(PaddedSequences.of(List.of(TEXTS.get(0)), 6).ids()).data(), 1e-7f);
        assertThrows(IllegalArgumentException.class, () -> mean.apply(Tensor.matrix(new float[][] {{0, 0}})));
        assertThrows(IllegalArgumentException.class, () -> mean.apply(Tensor.matrix(new float[][] {{0, 3}})));
        assertThrows(IllegalArgumentException.class,
            () -> new AttentionPooling(Embedding.of(3, 2, RandomSource.of(1)), Tensor.vector(1, 2)));
    }
}
