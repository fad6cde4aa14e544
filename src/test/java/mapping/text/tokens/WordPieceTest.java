package mapping.text.tokens;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mapping.formats.MalformedFile;
import mapping.formats.json.Json;
import org.junit.jupiter.api.Test;

/** Values of google-research/bert, tokenization_test.py. Ids of the real vocabulary: mapping.pretrained.SentenceEncoderTest. */
class WordPieceTest {

    private static final List<String> PIECES =
        List.of("[UNK]", "[CLS]", "[SEP]", "want", "##want", "##ed", "wa", "un", "runn", "##ing", ",");

    private final BertWords small = new BertWords(true);
    private final BertWords kept = new BertWords(false);
    private final WordPiece pieces = WordPiece.of(small, PIECES);

    @Test
    void cutsAsGooglesTests() {
        assertEquals(List.of("un", "##want", "##ed", ",", "runn", "##ing"), pieces.pieces("UNwant\u00E9d,running"));
        assertArrayEquals(new int[] {1, 7, 4, 5, 10, 8, 9, 2}, pieces.apply("UNwant\u00E9d,running"));
        assertEquals(List.of(), pieces.pieces(""));
        assertEquals(List.of("un", "##want", "##ed", "runn", "##ing"), pieces.pieces("unwanted running"));
        assertEquals(List.of("[UNK]", "runn", "##ing"), pieces.pieces("unwantedX running"));
        assertArrayEquals(new int[] {1, 8, 9, 2, 6, 2}, pieces.apply("running", "wa"));
    }

    @Test
    void wordsAsGooglesTests() {
        assertEquals(List.of("ah", "\u535A", "\u63A8", "zz"), kept.apply("ah\u535A\u63A8zz"));
        assertEquals(List.of("hello", "!", "how", "are", "you", "?"), small.apply(" \tHeLLo!how  \n Are yoU?  "));
        assertEquals(List.of("hello"), small.apply("H\u00E9llo"));
        assertEquals(List.of("HeLLo", "!", "how", "Are", "yoU", "?"), kept.apply(" \tHeLLo!how  \n Are yoU?  "));
        assertEquals(List.of("H\u00E9llo"), kept.apply("H\u00E9llo"));
    }

    @Test
    void kindsOfCharactersAsGooglesTests() {
        assertTrue(BertWords.isControl(5));
        for (int no : new int[] {'A', ' ', '\t', '\r', 0x1f4a9}) {
            assertFalse(BertWords.isControl(no));
        }
        for (int space : new int[] {' ', '\t', '\r', '\n', 0xa0}) {
            assertTrue(BertWords.isSpace(space));
        }
        assertFalse(BertWords.isSpace('A'));
        assertFalse(BertWords.isSpace('-'));
        for (int sign : new int[] {'-', '$', '`', '.'}) {
            assertTrue(BertWords.isPunctuation(sign));
        }
        assertFalse(BertWords.isPunctuation('A'));
        assertFalse(BertWords.isPunctuation(' '));
    }

    @Test
    void aSignInATextIsText() {
        assertEquals(List.of("[UNK]", "[UNK]", "[UNK]"), pieces.pieces("[SEP]"));
    }

    @Test
    void wordsOfMoreThanAHundredCharactersAreUnknown() {
        WordPiece letters = WordPiece.of(small, List.of("[UNK]", "[CLS]", "[SEP]", "a", "##a"));
        assertEquals(100, letters.pieces("a".repeat(100)).size());
        assertEquals(List.of("[UNK]"), letters.pieces("a".repeat(101)));
    }

    @Test
    void descriptionsThatAreNoneAreRefused() {
        for (String wrong : List.of("{}", "[]", "{\"model\":{\"type\":\"BPE\"}}",
            "{\"model\":{\"type\":\"WordPiece\",\"vocab\":{\"a\":1}}}",
            "{\"model\":{\"type\":\"WordPiece\",\"vocab\":{\"a\":0,\"b\":0}}}",
                "{\"model\":{\"type\":\"WordPiece\",\"vocab\":{\"a\":0.5}}}")) {
            assertThrows(MalformedFile.class, () -> WordPiece.of(Json.parse(wrong)), wrong);
        }
        assertThrows(IllegalArgumentException.class, () -> WordPiece.of(small, List.of("[UNK]", "[CLS]")));
        assertThrows(IllegalArgumentException.class, () -> WordPiece.of(small, List.of("[UNK]", "[CLS]", "[SEP]", "a", "a")));
    }
}
