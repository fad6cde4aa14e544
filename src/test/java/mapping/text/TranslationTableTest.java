package mapping.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import mapping.Pair;
import org.junit.jupiter.api.Test;

/** The six pairs of sentences and the probabilities are those of NLTK's nltk/translate/ibm1.py. */
class TranslationTableTest {

    private static final TranslationTable TABLE = TranslationTable.fit(Stream.of("the house is small|klein ist das haus",
        "the house is big|das haus ist ja groß", "the book is small|das buch ist ja klein", "the house|das haus",
        "the book|das buch",
        "a book|ein buch").map(line -> new Pair<>(words(line, 0), words(line, 1))).toList(), 5);

    private static List<String> words(String line, int side) {
        return Arrays.asList(line.split("\\|")[side].split(" "));
    }

    @Test
    void theProbabilitiesOfNltk() {
        assertEquals(0.889, TABLE.probability("buch", "book"), 5e-4);
        assertEquals(0.062, TABLE.probability("das", "book"), 5e-4);
        assertEquals(0.113, TABLE.probability("buch", TranslationTable.NOTHING), 5e-4);
        assertEquals(0.073, TABLE.probability("ja", TranslationTable.NOTHING), 5e-4);
        assertEquals(0, TABLE.probability("ein", "the"));
        assertEquals(1, TABLE.table().get("book").values().stream().mapToDouble(p -> p).sum(), 1e-12);
    }

    @Test
    void theLikeliestWord() {
        assertEquals("haus", TABLE.apply("house"));
        assertEquals("buch", TABLE.apply("book"));
        assertEquals("tree", TABLE.apply("tree"), "an unknown word stays");
    }
}
