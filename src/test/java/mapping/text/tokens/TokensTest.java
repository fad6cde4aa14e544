package mapping.text.tokens;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mapping.random.RandomSource;
import mapping.tensor.Shape;
import org.junit.jupiter.api.Test;

class TokensTest {

    private static final String[] HARD = {"", " ", "\n", "\r\n\r\n", "  two  spaces ", "a\n b", "白日依山尽，黄河入海流。",
        "é e\u0301", "🙂👩‍👩‍👧", "\ud83d", "\ude42\ud83d", "\ud83d alone", "\u0000\uffff", "<E5> <s>", "tab\there", "\u3000宽"};

    /**
     * Sennrich et al. (2016), algorithm 1: low, lower, newest, widest, 5, 2, 6 and 3 times, Z for the end of a word. They
     * too get "estZ" with three merges, whose pairs are all found 9 times; among those our order decides.
     */
    @Test
    void mergesOfThePaper() {
        Map<String, Integer> words = new LinkedHashMap<>();
        words.put("lowZ", 5);
        words.put("lowerZ", 2);
        words.put("newestZ", 6);
        words.put("widestZ", 3);
        BytePairEncoding pairs = BytePairEncoding.fit(words, 10);
        List<List<String>> merges = pairs.merges();
        assertEquals(List.of(List.of("e", "s"), List.of("t", "Z"), List.of("es", "tZ")), merges.subList(0, 3));
        assertEquals(10, merges.size());
        assertEquals(List.of("newestZ"), pairs.tokens("newestZ"));
        assertEquals(List.of("low", "estZ"), pairs.tokens("lowestZ"));
    }

    /** Gage's example as Wikipedia tells it: aa is the most frequent pair, then ab. */
    @Test
    void mergesFromTheLeft() {
        BytePairEncoding pairs = BytePairEncoding.fit("aaabdaaabac", 3);
        assertEquals(List.of("a", "a"), pairs.merges().get(0));
        assertEquals(List.of("aa", "ab", "d", "aa", "ab", "a", "c"),
            BytePairEncoding.fit("aaabdaaabac", 2).tokens("aaabdaaabac"));
    }

    @Test
    void everyTextComesBack() {
        BytePairEncoding pairs =
            BytePairEncoding.fit("In the beginning 🙂 was the word,\nand the word was 白日 with the \ud83d", 20);
        for (String text : HARD) {
            assertEquals(text, pairs.decode(pairs.apply(text)));
            assertEquals(text, String.join("", new Characters().apply(text)));
        }
        RandomSource random = RandomSource.of(1);
        for (int n = 0; n < 2_000; n++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(20); i > 0; i--) {
                int kind = random.nextInt(4);
                text.append(kind == 0 ? (char) random.nextInt(0x10000) : kind == 1 ? (char) (0xd7f0 + random.nextInt(0x820))
                    : (char) random.nextInt(0x80)).append(kind == 3 ? "the 🙂" : "");
            }
            assertEquals(text.toString(), pairs.decode(pairs.apply(text.toString())));
            assertEquals(text.toString(), String.join("", BytePairEncoding.words(text.toString())));
        }
    }

    @Test
    void unseenCharactersAreBytes() {
        BytePairEncoding pairs = BytePairEncoding.fit("abab", 1);
        assertEquals(List.of("ab", "<E5>", "<B1>", "<B1>"), pairs.tokens("ab山"));    // UTF-8 of 山, Unicode's code charts
        assertEquals("\ufffd\ufffdab", pairs.decode(pairs.apply("山ab")[0], pairs.apply("山ab")[1], pairs.size() - 1));
        assertEquals("a", pairs.decode(Vocabulary.START, pairs.apply("a")[0], Vocabulary.END, Vocabulary.PADDING));
    }

    @Test
    void learningIsQuickAndDoesNotDependOnOrder() {
        RandomSource random = RandomSource.of(2);
        StringBuilder text = new StringBuilder();
        while (text.length() < 300_000) {
            int word = (int) Math.floor(8_000 * Math.pow(random.nextDouble(), 3));
            text.append(Integer.toString(1_000 + 7 * word, 19).replaceAll("[0-9]", "o")).append(' ');
        }
        long start = System.nanoTime();
        BytePairEncoding pairs = BytePairEncoding.fit(text.toString(), 1_000);
        double seconds = (System.nanoTime() - start) * 1e-9;
        assertTrue(seconds < 10, () -> "1,000 merges took " + seconds + " s");
        assertEquals(text.toString(), pairs.decode(pairs.apply(text.toString())));
    }

    @Test
    void vocabularyNumbersTokens() {
        Vocabulary words = Vocabulary.fit(List.of(List.of("b", "a", "b"), List.of("c", "a")), 2);
        assertEquals(List.of("<padding>", "<unknown>", "<s>", "</s>", "a", "b"), words.tokens());
        assertArrayEquals(new int[] {5, 1, 4}, words.apply(List.of("b", "c", "a")));
        assertEquals(List.of("b", "<unknown>"), words.decode(2, 5, 1, 3, 0, 0));
    }

    @Test
    void paddingStandsBehind() {
        PaddedSequences sequences = PaddedSequences.of(List.of(new int[] {5, 6, 7}, new int[] {8}, new int[0]));
        assertArrayEquals(new float[] {5, 6, 7, 8, 0, 0, 0, 0, 0}, sequences.ids().data());
        assertArrayEquals(new float[] {1, 1, 1, 1, 0, 0, 0, 0, 0}, sequences.mask().data());
        assertEquals("(3, 1, 1, 3)", Shape.text(sequences.attentionMask().shape()));
        assertArrayEquals(new int[] {8}, sequences.sequence(1));
        assertEquals(5, PaddedSequences.of(List.of(new int[] {4}), 5).ids().size(1));
        assertThrows(IllegalArgumentException.class, () -> PaddedSequences.of(List.of(new int[] {(1 << 24) + 1})));
    }
}
