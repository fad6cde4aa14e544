package book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {

    /** The usual examples of textbooks on edit distance. */
    @ParameterizedTest
    @CsvSource({"kitten,sitting,3", "saturday,sunday,3", "flaw,lawn,2", "'',abc,3", "abc,abc,0"})
    void distancesAreTheLeastNumberOfEdits(String a, String b, int edits) {
        assertEquals(edits, Suggestion.distance(a, b));
        assertEquals(edits, Suggestion.distance(b, a));
    }

    @Test
    void theThreeNearestAreNamedAndWhatContainsTheWordComesFirst() {
        List<String> all = List.of("momentum", "descent", "batch", "mini-batch gradient", "match");
        assertEquals(List.of("batch", "mini-batch gradient", "match"), Suggestion.nearest("batch", all, Stream::of));
    }
}
