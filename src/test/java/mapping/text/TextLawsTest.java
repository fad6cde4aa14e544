package mapping.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import mapping.Mapping;
import mapping.MappingLawsTest;
import mapping.Pair;
import mapping.text.tokens.BytePairEncoding;
import mapping.text.tokens.Characters;
import mapping.text.tokens.Vocabulary;
import org.junit.jupiter.api.Test;

/** What works on texts is a mapping, and the laws hold. */
public class TextLawsTest {

    private static final List<String> SENTENCE = List.of("so", "it", "is");

    /** Everything that this test looks at. */
    public static Stream<Mapping<?, ?>> all() {
        return listed().map(MappingLawsTest.Listed::f);
    }

    private static Stream<MappingLawsTest.Listed<?, ?>> listed() {
        return Stream.of(new MappingLawsTest.Listed<>(new Words(), "So it is."),
            new MappingLawsTest.Listed<>(NaiveBayes.fit(List.of(SENTENCE, List.of("no")), new int[] {1, 0}, 2), SENTENCE),
            new MappingLawsTest.Listed<>(Bigrams.fit(List.of(SENTENCE), SENTENCE, 0), "it"),
            new MappingLawsTest.Listed<>(TranslationTable.fit(List.of(new Pair<>(SENTENCE, List.of("ainsi"))), 1), "it"),
            new MappingLawsTest.Listed<>(new Characters(), "So 山"),
            new MappingLawsTest.Listed<>(Vocabulary.of(SENTENCE), SENTENCE),
            new MappingLawsTest.Listed<>(BytePairEncoding.fit("so it is so", 2), "So it is"),
            new MappingLawsTest.Listed<>(new EditDistance<String>(), new Pair<>(SENTENCE, List.of("it"))));
    }

    @Test
    void keepTheLaws() {
        listed().forEach(MappingLawsTest::keepsAllLaws);
    }

    @Test
    void wordsAreWhatIsWrittenTogether() {
        assertEquals(List.of("it", "isn't", "9-to-5", "says", "debian", "11.2"),
            new Words().apply("It isn't 9-to-5, says \"Debian 11.2\"."));
        assertEquals(List.of("l’été"), new Words().apply("« L’été »"));
        assertEquals(List.of(), new Words().apply("– ?"));
    }
}
