import book.exercise.Check;
import book.exercise.Seed;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import mapping.compression.PrefixCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FewestBitsHiddenTest {

    @Test
    @DisplayName("as few bits as the library's code, for random frequencies, and no room left")
    void fewest() {
        Random random = Seed.random();
        for (int n = 2; n < 20; n++) {
            long[] frequencies = LongStream.range(0, n).map(i -> 1 + random.nextInt(1000)).toArray();
            int[] lengths = FewestBits.lengths(frequencies.clone());
            Check.equal("bits for " + n + " symbols", PrefixCode.huffman(frequencies).bits(frequencies),
                IntStream.range(0, n).mapToLong(i -> lengths[i] * frequencies[i]).sum());
            Check.close("sum of 2^-length", 1, IntStream.of(lengths).mapToDouble(length -> Math.pow(2, -length)).sum(), 1e-12);
        }
    }

    @Test
    @DisplayName("the library's words for the lengths of random frequencies")
    void words() {
        Random random = Seed.random();
        for (int n = 2; n < 20; n++) {
            PrefixCode code = PrefixCode.huffman(LongStream.range(0, n).map(i -> 1 + random.nextInt(1000)).toArray());
            String[] words = FewestBits.words(code.lengths());
            for (int symbol = 0; symbol < n; symbol++) {
                Check.equal("word of symbol " + symbol + " of " + n, code.code(symbol), words[symbol]);
            }
        }
    }
}
