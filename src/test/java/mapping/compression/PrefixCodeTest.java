package mapping.compression;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import mapping.random.RandomSource;
import org.junit.jupiter.api.Test;

class PrefixCodeTest {

    /** Cormen, Leiserson, Rivest and Stein, Introduction to Algorithms: 224 thousand bits instead of 300. */
    @Test
    void theExampleOfTheTextbook() {
        long[] frequencies = {45, 13, 12, 16, 9, 5};
        PrefixCode code = PrefixCode.huffman(frequencies);
        assertArrayEquals(new int[] {1, 3, 3, 3, 4, 4}, code.lengths());
        assertEquals(224, code.bits(frequencies));
        assertEquals(300, PrefixCode.fixed(6).bits(frequencies));
        assertEquals("0", code.code(0));
        assertEquals("1110", code.code(4), "canonical: 0, 100, 101, 110, 1110, 1111");
        assertEquals("1111", code.code(5));
    }

    /** The text of Wikipedia's article takes 135 bits. */
    @Test
    void theExampleOfWikipedia() {
        int[] text = "this is an example of a huffman tree".chars().toArray();
        long[] frequencies = new long[128];
        Arrays.stream(text).forEach(letter -> frequencies[letter]++);
        PrefixCode code = PrefixCode.huffman(frequencies);
        assertEquals(135, code.bits(frequencies));
        assertEquals(17, code.encode(text).length);
        assertArrayEquals(text, code.decode(code.encode(text), text.length));
    }

    /** Shannon 1948: the entropy H bits a symbol are needed, and Huffman's code takes less than H + 1; Kraft's sum is 1. */
    @Test
    void withinOneBitOfTheEntropyAndNoBitToSpare() {
        RandomSource random = RandomSource.of(1);
        for (int n = 2; n < 40; n++) {
            long[] frequencies = new long[n];
            for (int i = 0; i < n; i++) {
                frequencies[i] = 1 + random.nextInt(1 << random.nextInt(16));
            }
            double sum = Arrays.stream(frequencies).sum();
            double entropy = Arrays.stream(frequencies).mapToDouble(f -> -f / sum * Math.log(f / sum) / Math.log(2)).sum();
            PrefixCode code = PrefixCode.huffman(frequencies);
            double mean = code.bits(frequencies) / sum;
            assertTrue(entropy <= mean + 1e-12 && mean < entropy + 1, entropy + " " + mean);
            assertEquals(1, Arrays.stream(code.lengths()).mapToDouble(length -> Math.pow(2, -length)).sum());
            assertArrayEquals(code.lengths(), PrefixCode.ofLengths(code.lengths()).lengths());
            int[] symbols = IntStream.range(0, 200).map(i -> random.nextInt(code.lengths().length)).toArray();
            assertArrayEquals(symbols, PrefixCode.ofLengths(code.lengths()).decode(code.encode(symbols), 200));
            assertArrayEquals(symbols, PrefixCode.fixed(n).decode(PrefixCode.fixed(n).encode(symbols), 200));
        }
    }

    @Test
    void fewSymbols() {
        assertArrayEquals(new int[] {0, 1, 0}, PrefixCode.huffman(0, 7, 0).lengths());
        assertArrayEquals(new int[] {1, 1, 1}, PrefixCode.huffman(0, 7, 0).decode(new byte[1], 3));
        assertArrayEquals(new int[] {1}, PrefixCode.fixed(1).lengths());
        assertArrayEquals(new int[] {2, 2, 2}, PrefixCode.fixed(3).lengths());
        assertArrayEquals(new int[] {2, 2, 2, 2}, PrefixCode.fixed(4).lengths());
        assertEquals(0, PrefixCode.huffman().encode().length);
        assertEquals("", PrefixCode.huffman(0, 7, 0).code(0));
    }

    @Test
    void whatIsNoCodeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> PrefixCode.ofLengths(1, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> PrefixCode.huffman(1, -1));
        assertThrows(IllegalArgumentException.class, () -> PrefixCode.huffman(0, 1).encode(0));
        assertThrows(IllegalArgumentException.class, () -> PrefixCode.huffman(0, 1).decode(new byte[] {-1}, 1), "1 is no code");
        assertThrows(IllegalArgumentException.class, () -> PrefixCode.fixed(4).decode(new byte[1], 5), "the bits end");
        assertThrows(IllegalArgumentException.class, () -> PrefixCode.huffman(0, 1).bits(1, 1));
    }
}
