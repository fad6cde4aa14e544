package mapping.text.classification;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import mapping.random.RandomSource;
import org.junit.jupiter.api.Test;

/** Weights of counts by the formulas of the word2vec and GloVe papers; skip-gram's step against finite differences. */
class CountWeightsTest {

    @Test
    void valuesOfThePapers() {
        assertEquals(0.9, 1 - CountWeights.kept(1e-3, 1e-5), 1e-12);
        assertEquals(1, CountWeights.kept(1e-6, 1e-5));
        assertEquals(5.62341, CountWeights.noise(10), 5e-6);
        assertEquals(31.62278, CountWeights.noise(100), 5e-6);
        assertEquals(.17782794, CountWeights.glove(10, 100), 5e-9);
        assertEquals(.59460356, CountWeights.glove(50, 100), 5e-9);
        assertEquals(1, CountWeights.glove(101, 100));
    }

    @Test
    void aStepGoesDownTheLoss() {
        RandomSource random = RandomSource.of(3);
        for (int label = 0; label <= 1; label++) {
            double[] v = draw(random);
            double[] u = draw(random);
            double[] slopes = new double[4];
            double[] moved = u.clone();
            SkipGram.step(v, moved, label, 1, slopes);
            for (int j = 0; j < 4; j++) {
                assertEquals(-slope(v, u, label, j, true), slopes[j], 1e-8, "by v");
                assertEquals(-slope(v, u, label, j, false), moved[j] - u[j], 1e-8, "by u");
            }
        }
    }

    private static double[] draw(RandomSource random) {
        return IntStream.range(0, 4).mapToDouble(j -> random.nextGaussian()).toArray();
    }

    private static double slope(double[] v, double[] u, int label, int j, boolean byV) {
        double[] values = new double[2];
        for (int side = 0; side < 2; side++) {
            double[] a = v.clone();
            double[] b = u.clone();
            (byV ? a : b)[j] += side == 0 ? -1e-5 : 1e-5;
            double z = IntStream.range(0, 4).mapToDouble(k -> a[k] * b[k]).sum();
            values[side] = Math.log(1 + Math.exp(label == 1 ? -z : z));
        }
        return (values[1] - values[0]) / 2e-5;
    }

    @Test
    void wordsOfOneTopicComeTogether() {
        RandomSource random = RandomSource.of(1);
        String[][] topics = {{"sun", "rain", "snow", "wind"}, {"goal", "match", "team", "ball"}};
        List<List<String>> texts = IntStream.range(0, 400).mapToObj(i -> IntStream.range(0, 8)
            .mapToObj(k -> topics[i % 2][random.nextInt(4)]).toList()).toList();
        SkipGram skipGram = new SkipGram(8, 3, 4, 1, 0.05, 5, 1);
        WordVectors vectors = skipGram.fit(texts, 1);
        for (String[] topic : topics) {
            for (String word : topic) {
                assertTrue(Arrays.asList(topic).containsAll(vectors.nearest(word, 3)), word);
            }
        }
        assertArrayEquals(vectors.apply("sun"), skipGram.fit(texts, 1).apply("sun"), "the same seed");
        assertArrayEquals(new double[8], vectors.apply("tree"));
        assertEquals(0, vectors.cosine("tree", "sun"));
    }
}
