package mapping.text.generation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import mapping.data.Dataset;
import mapping.data.sets.KingJames;
import mapping.data.sets.Tang;
import mapping.layers.attention.TransformerBlock;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;
import mapping.text.NGramModel;
import mapping.text.Smoothing;
import org.junit.jupiter.api.Test;

class GptTest {

    private static final Gpt GPT = Gpt.of(11, 24, 8, 2, 2, RandomSource.of(1));
    private static final int[] TEXT = {2, 5, 9, 4, 4, 7, 10, 5, 6, 8, 2, 5, 9, 4, 1, 7, 10, 3, 6, 8};

    private static Tensor ids(int... tokens) {
        float[] numbers = new float[tokens.length];
        for (int t = 0; t < numbers.length; t++) {
            numbers[t] = tokens[t];
        }
        return Tensor.of(numbers, 1, numbers.length);
    }

    private static float[] scores(int... tokens) {
        return GPT.apply(ids(tokens)).data();
    }

    /**
     * GPT-2's formula: tied table, positions, four matrices of attention, two of the network, two norms a block, one at
     * the end.
     */
    @Test
    void parametersAreAsManyAsTheFormulaSays() {
        int block = 4 * (8 * 8 + 8) + (8 * 32 + 32) + (32 * 8 + 8) + 4 * 8;
        assertEquals(11 * 8 + 24 * 8 + 2 * block + 2 * 8, GPT.parameters().stream().mapToInt(Tensor::numel).sum());
    }

    @Test
    void noScoreKnowsWhatComesLater() {
        float[] before = scores(TEXT);
        for (int changed = 1; changed < TEXT.length; changed++) {
            int[] other = TEXT.clone();
            other[changed] = (other[changed] + 1) % 11;
            float[] after = scores(other);
            assertArrayEquals(Arrays.copyOf(before, changed * 11), Arrays.copyOf(after, changed * 11));
            assertNotEquals(before[changed * 11], after[changed * 11]);
        }
    }

    /** Step by step, in pieces, and all at once. */
    @Test
    void theCacheChangesNothing() {
        float[] whole = scores(TEXT);
        for (int piece : new int[] {1, 3, 7, 20}) {
            Gpt.Memory memory = GPT.start(1);
            for (int at = 0; at < TEXT.length; at += piece) {
                int end = Math.min(TEXT.length, at + piece);
                Gpt.Step step = GPT.step(ids(Arrays.copyOfRange(TEXT, at, end)), memory);
                assertArrayEquals(Arrays.copyOfRange(whole, at * 11, end * 11), step.scores().data(), 1e-5f);
                memory = step.memory();
                assertEquals(end, memory.times());
            }
        }
        assertTrue(assertThrows(IllegalArgumentException.class,
            () -> GPT.step(ids(new int[25]), GPT.start(1))).getMessage().contains("at most 24"));
    }

    @Test
    void scoresOfAHistoryAreTheLastRow() {
        GptScores next = new GptScores(GPT);
        for (int length : new int[] {1, 2, 3, 10, 11, 4, 20}) {
            float[] whole = scores(Arrays.copyOf(TEXT, length));
            double[] yours = next.apply(Arrays.copyOf(TEXT, length));
            for (int token = 0; token < 11; token++) {
                assertEquals(whole[(length - 1) * 11 + token], yours[token], 1e-5);
            }
        }
        int[] longer = Arrays.copyOf(TEXT, 40);
        float[] end = scores(Arrays.copyOfRange(longer, 24, 40));
        assertEquals(end[15 * 11 + 5], next.apply(longer)[5], 1e-5);    // 40 − 24 = 16, the next multiple of 12 is 24
    }

    @Test
    void surprisesOfWindowsAreThoseOfTheirHistories() {
        int[] sequence = new int[60];
        Arrays.setAll(sequence, t -> TEXT[t % 17]);
        double[] surprises = new GptScores(GPT).surprises(sequence);
        assertEquals(59, surprises.length);
        for (int t : new int[] {0, 5, 23, 24, 35, 36, 58}) {
            int begin = t < 24 ? 0 : (t - 24) / 12 * 12 + 12;
            double[] p = new Candidates(new GptScores(GPT).apply(Arrays.copyOfRange(sequence, begin, t + 1))).probabilities();
            assertEquals(-StrictMath.log(p[sequence[t + 1]]), surprises[t], 1e-5);
        }
    }

    @Test
    void paddingCountsNothing() {
        Dataset windows = Windows.of(List.of(TEXT, new int[] {2, 5}, new int[] {4}), 8, 4);
        assertEquals(5, windows.count());
        assertArrayEquals(new float[] {2, 0, 0, 0, 0, 0, 0, 0}, windows.x().select(0, 4).data());
        assertArrayEquals(new float[] {5, 0, 0, 0, 0, 0, 0, 0}, windows.y().select(0, 4).data());
        Tensor scores = GPT.apply(windows.x());
        Tensor alone = GPT.apply(ids(2));
        assertEquals(new NextTokenLoss().apply(alone, ids(5)).item(),
            new NextTokenLoss().each(scores, windows.y()).get(4, 0), 1e-5);
        assertEquals(StrictMath.exp(new NextTokenLoss().apply(scores, windows.y()).item()),
            new TokenPerplexity().apply(scores, windows.y()), 1e-4);
        assertEquals(0, new NextTokenLoss().counts(scores, windows.y()).get(4, 1));
    }

    @Test
    void aGptMustBeCausal() {
        assertThrows(IllegalArgumentException.class, () -> new Gpt(GPT.table(), GPT.positions(),
            List.of(TransformerBlock.of(8, 2, 32, x -> x, RandomSource.of(1))), GPT.norm()));
    }

    @Test
    void writingIsDrawingFromTheModel() {
        NGramModel model = NGramModel.fit(List.of(new int[] {2, 5, 6, 3}), 2, 11, new Smoothing.MaximumLikelihood());
        Sampler writer = new Sampler(model.then(Candidates::logarithms), new TopK(1), 3);
        assertArrayEquals(new int[] {2, 5, 6, 3}, writer.write(new int[] {2}, 100, RandomSource.of(1)));
        assertArrayEquals(new int[] {2, 5}, writer.write(new int[] {2}, 1, RandomSource.of(1)));
        Sampler free = new Sampler(new GptScores(GPT), new Temperature(2), 3);
        assertArrayEquals(free.write(new int[] {2}, 30, RandomSource.of(7)), free.write(new int[] {2}, 30, RandomSource.of(7)));
    }

    @Test
    void copiesAndRepetitionsAreFound() {
        assertEquals("the sea", new LongestCopy("over the seas, the land").apply("At the sea"
            .replace("At ", "at")).strip());
        assertEquals("", new LongestCopy("abc").apply("xyz"));
        assertEquals(1 - 3.0 / 5, new Repetition(2).apply(new int[] {1, 2, 1, 2, 1, 3}), 1e-12);
        assertEquals(0, new Repetition(4).apply(new int[] {1, 2, 3}));
    }

    /** The numbers of verses are those of the printed Bible. */
    @Test
    void theBooksAreComplete() {
        assertEquals(1_533 + 1_213 + 810 + 695, KingJames.train().size());
        assertEquals(618, KingJames.validation().size());
        assertEquals(816, KingJames.test().size());
        assertEquals(22, KingJamesTokens.texts(KingJames.test()).size());
        assertEquals("In the beginning God created the heaven and the earth.", KingJames.train().get(0).text());
    }

    @Test
    void poemsHaveFourLinesOfSevenAndPoetsStandOnOneSide() {
        List<String> seen = Tang.train().stream().map(Tang.Quatrain::poet).distinct().toList();
        List<String> lines = Tang.train().stream().flatMap(poem -> poem.lines().stream()).toList();
        for (List<Tang.Quatrain> part : List.of(Tang.validation(), Tang.test())) {
            assertTrue(part.stream().noneMatch(poem -> seen.contains(poem.poet())));
            assertTrue(part.stream().flatMap(poem -> poem.lines().stream()).noneMatch(lines::contains));
            assertTrue(part.stream().allMatch(poem -> poem.lines().size() == 4
                && poem.lines().stream().allMatch(line -> line.length() == 7)));
        }
        assertEquals(34, TangTokens.sequences(TangTokens.vocabulary(), Tang.test()).get(0).length);
        assertEquals(TangTokens.TIMES, 34);
    }
}
