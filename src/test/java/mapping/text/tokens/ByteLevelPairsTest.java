package mapping.text.tokens;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import mapping.formats.MalformedFile;
import mapping.random.RandomSource;
import org.junit.jupiter.api.Test;

/** Ids of tiktoken's tests/test_encoding.py and latitudegames/GPT-3-Encoder's Encoder.test.js. */
class ByteLevelPairsTest {

    private static final ByteLevelPairs GPT2 = ByteLevelPairs.gpt2();

    @Test
    void idsOfTheReferences() {
        Map<String, String> expected = Map.of("hello world", "31373 995", "", "", " ", "220", "\t", "197",
            "This is some text", "1212 318 617 2420", "indivisible", "521 452 12843",
            "hello \uD83D\uDC4B world \uD83C\uDF0D", "31373 50169 233 995 12520 234 235",
            "toString constructor hasOwnProperty valueOf", "1462 10100 23772 468 23858 21746 1988 5189");
        expected.forEach((text, ids) -> {
            assertArrayEquals(numbers(ids), GPT2.apply(text), text);
            assertEquals(text, GPT2.decode(GPT2.apply(text)));
        });
        assertEquals(50257, GPT2.size());
    }

    @Test
    void zeros() {
        String[] expected = {"15", "405", "830", "2388", "20483", "10535", "24598", "8269", "10535 830", "8269 405", "8269 830",
            "8269 2388", "8269 20483", "8269 10535", "8269 24598", "25645"};
        for (int i = 0; i < expected.length; i++) {
            assertArrayEquals(numbers(expected[i]), GPT2.apply("0".repeat(i + 1)));
        }
    }

    @Test
    void theSignIsReadOnlyWhenAskedFor() {
        assertArrayEquals(numbers("31373 220 50256"), GPT2.withSigns("hello <|endoftext|>"));
        int[] asText = GPT2.apply("hello <|endoftext|>");
        assertEquals(0, Arrays.stream(asText).filter(id -> id == GPT2.endOfText()).count());
        assertEquals("hello <|endoftext|>", GPT2.decode(asText));
    }

    @Test
    void everyTextComesBack() {
        RandomSource random = RandomSource.of(7);
        for (int i = 0; i < 500; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = 0; j < 20; j++) {
                text.appendCodePoint(random.nextInt(4) == 0 ? random.nextInt(0x10ffff + 1) : 9 + random.nextInt(120));
            }
            assertEquals(text.toString(), GPT2.decode(GPT2.apply(text.toString())));
        }
        assertEquals("\ufffd", GPT2.decode(GPT2.apply("é")[0] == 0 ? 0 : 187));
        assertEquals("Ġworld", GPT2.token(995));
    }

    @Test
    void brokenListsOfMergesAreRefused() {
        for (String wrong : List.of("a", "a b c", "ab c", "", "a  b", "é 山")) {
            assertThrows(MalformedFile.class, () -> ByteLevelPairs.of(List.of("x y", wrong)), wrong);
        }
        assertThrows(MalformedFile.class, () -> ByteLevelPairs.of(List.of("a b", "a b")));
    }

    private static int[] numbers(String ids) {
        return ids.isEmpty() ? new int[0] : Arrays.stream(ids.split(" ")).mapToInt(Integer::parseInt).toArray();
    }
}
