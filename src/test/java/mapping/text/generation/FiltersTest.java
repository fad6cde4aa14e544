package mapping.text.generation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.stream.IntStream;
import mapping.Mapping;
import mapping.random.RandomSource;
import org.junit.jupiter.api.Test;

/** The cases are those of Hugging Face's {@code tests/generation/test_logits_process.py}. */
class FiltersTest {

    private static int[] left(Mapping<Candidates, Candidates> filter, double... probabilities) {
        return filter.apply(Candidates.ofProbabilities(probabilities)).left();
    }

    private static int[] of(int... tokens) {
        return tokens;
    }

    @Test
    void topP() {
        assertArrayEquals(of(0, 3), left(new TopP(0.8), 0.3, 0.1, 0.1, 0.5));
        assertArrayEquals(of(1, 2, 3), left(new TopP(0.8), 0.15, 0.3, 0.3, 0.25));
        assertArrayEquals(of(3), left(new TopP(0), 0.3, 0.1, 0.1, 0.5));
        assertArrayEquals(of(0, 1, 2, 3), left(new TopP(1), 0.3, 0.1, 0.1, 0.5));
    }

    @Test
    void minP() {
        assertArrayEquals(of(0, 2), left(new MinP(0.05), 0.9, 0.0274, 0.047, 0.0274));
        assertArrayEquals(of(0, 1, 2, 3), left(new MinP(0.05), 0.15, 0.3, 0.3, 0.25));
        assertArrayEquals(of(0), left(new MinP(0.05), 0.97, 0.01, 0.01, 0.01));
    }

    @Test
    void epsilonAndEta() {
        assertArrayEquals(of(0), left(new EpsilonCut(0.1), 0.87, 0.099, 0.001, 0.03));
        assertArrayEquals(of(0, 1, 2, 3), left(new EpsilonCut(0.1), 0.4, 0.299, 0.101, 0.2));
        assertArrayEquals(of(1, 2, 3), left(new EtaCut(0.0625), 0, 0.1, 0.8, 0.1));
        assertArrayEquals(of(2), left(new EtaCut(0.0625), 0.01, 0.04, 0.9, 0.05));
        assertArrayEquals(of(1), left(new EpsilonCut(0.9), 0.2, 0.5, 0.3));
    }

    @Test
    void topK() {
        double[] ramp = IntStream.range(0, 10).asDoubleStream().toArray();
        assertArrayEquals(of(7, 8, 9), new TopK(3).apply(new Candidates(ramp)).left());
        assertArrayEquals(of(0, 1, 2), new TopK(5).apply(new Candidates(new double[] {0, 0, 0})).left());
        assertArrayEquals(of(9), new TopK(1).apply(new Candidates(ramp)).left());
    }

    @Test
    void repetitionPenalty() {
        Candidates seen = new RepetitionPenalty(2).apply(new Candidates(new double[] {3, -4, 5, -6}, 0, 1, 0));
        assertArrayEquals(new double[] {1.5, -8, 5, -6}, seen.scores());
    }

    @Test
    void noRepeat() {
        double[] equal = {0, 0, 0};
        assertArrayEquals(of(0), new NoRepeat(2).apply(new Candidates(equal, 1, 1, 2, 1)).left());
        assertArrayEquals(of(1, 2), new NoRepeat(2).apply(new Candidates(equal, 0, 1, 0, 1)).left());
        assertArrayEquals(of(0, 1, 2), new NoRepeat(3).apply(new Candidates(equal, 1, 1, 2, 1)).left());
        assertArrayEquals(of(1, 2), new NoRepeat(3).apply(new Candidates(equal, 0, 1, 0, 1)).left());
        assertArrayEquals(of(0, 1, 2), new NoRepeat(5).apply(new Candidates(equal, 0, 1)).left());
    }

    /** p^(1/T), divided by the sum. */
    @Test
    void temperature() {
        double[] cold = new Temperature(0.5).apply(Candidates.ofProbabilities(new double[] {0.1, 0.2, 0.7})).probabilities();
        assertArrayEquals(new double[] {0.01 / 0.54, 0.04 / 0.54, 0.49 / 0.54}, cold, 1e-12);
        assertArrayEquals(of(1, 2), left(new Temperature(2).then(new TopK(2)), 0.1, 0.2, 0.7));
    }

    @Test
    void drawsFollowTheProbabilities() {
        RandomSource random = RandomSource.of(1);
        Candidates candidates = Candidates.ofProbabilities(new double[] {0.2, 0, 0.5, 0.3});
        int[] counts = new int[4];
        for (int i = 0; i < 20_000; i++) {
            counts[candidates.draw(random)]++;
        }
        assertArrayEquals(new double[] {0.2, 0, 0.5, 0.3}, Arrays.stream(counts).mapToDouble(n -> n / 20_000.0).toArray(), 0.012);
        assertEquals(0, counts[1]);
        assertEquals("At least one token must be left to choose, and there is none among 2.",
            assertThrows(IllegalArgumentException.class, () -> Candidates.ofProbabilities(new double[2])).getMessage());
    }
}
