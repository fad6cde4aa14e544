import book.exercise.Check;
import book.exercise.Seed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BytesThenPairsHiddenTest {

    @Test
    @DisplayName("random texts come back whatever the merges")
    void back() {
        Random random = Seed.random();
        for (int n = 0; n < 20; n++) {
            List<int[]> merges = new ArrayList<>();
            for (int m = 0; m < 12; m++) {
                merges.add(new int[] {m > 2 && random.nextInt(3) == 0 ? 256 + random.nextInt(m) : 'a' + random.nextInt(3),
                    'a' + random.nextInt(3)});
            }
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 12; i++) {
                text.appendCodePoint(random.nextInt(5) == 0 ? 0x4e00 + random.nextInt(9) : 'a' + random.nextInt(3));
            }
            int[] numbers = BytesThenPairs.encode(text.toString(), merges);
            Check.equal("the text", text.toString(), BytesThenPairs.decode(numbers, merges));
            int first = merges.get(0)[0];
            int second = merges.get(0)[1];
            Check.holds("the first merge is left nowhere",
                IntStream.range(0, numbers.length - 1).noneMatch(i -> numbers[i] == first && numbers[i + 1] == second));
        }
    }

    @Test
    @DisplayName("runs of one letter are merged from the left")
    void runs() {
        int length = 3 + 2 * Seed.random().nextInt(5);
        int[] expected = new int[length / 2 + 1];
        Arrays.fill(expected, 256);
        expected[length / 2] = 'q';
        same("of " + length + " q", expected, BytesThenPairs.encode("q".repeat(length), List.of(new int[] {'q', 'q'})));
    }

    @Test
    @DisplayName("every byte of a random character counts")
    void bytes() {
        int character = 0x3400 + Seed.random().nextInt(0x1000);
        String text = Character.toString(character);
        same("the bytes", new int[] {0xe0 | character >> 12, 0x80 | character >> 6 & 0x3f, 0x80 | character & 0x3f},
            BytesThenPairs.bytes(text));
        Check.equal("the text", text, BytesThenPairs.decode(BytesThenPairs.encode(text, List.of()), List.of()));
    }

    /** Compares numbers in their order. */
    private static void same(String name, int[] expected, int[] yours) {
        Check.equal(name, Arrays.toString(expected), Arrays.toString(yours));
    }
}
