package mapping.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import mapping.Mapping;
import mapping.MappingLawsTest;
import mapping.Pair;
import mapping.layers.Layer;
import mapping.metrics.Outcome;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import mapping.text.scoring.Bleu;
import mapping.text.scoring.Chrf;
import mapping.text.scoring.Hypothesis;
import mapping.text.scoring.Rouge;
import mapping.text.scoring.Ter;
import mapping.text.scoring.Tokenizer;
import mapping.text.tokens.BertWords;
import mapping.text.tokens.ByteLevelPairs;
import mapping.text.tokens.BytePairEncoding;
import mapping.text.tokens.Characters;
import mapping.text.tokens.Vocabulary;
import mapping.text.tokens.WordPiece;
import mapping.text.translation.RecurrentTranslator;
import mapping.text.translation.TokenAccuracy;
import mapping.text.translation.TransformerTranslator;
import org.junit.jupiter.api.Test;

/** What works on texts is a mapping, and the laws hold. */
public class TextLawsTest {

    private static final List<String> SENTENCE = List.of("so", "it", "is");

    /** Everything that this test looks at. */
    public static Stream<Mapping<?, ?>> all() {
        return Stream.concat(listed().map(MappingLawsTest.Listed::f), TRANSLATORS.stream());
    }

    private static Stream<MappingLawsTest.Listed<?, ?>> listed() {
        return Stream.of(new MappingLawsTest.Listed<>(new Words(), "So it is."),
            new MappingLawsTest.Listed<>(NaiveBayes.fit(List.of(SENTENCE, List.of("no")), new int[] {1, 0}, 2), SENTENCE),
            new MappingLawsTest.Listed<>(Bigrams.fit(List.of(SENTENCE), SENTENCE, 0), "it"),
            new MappingLawsTest.Listed<>(TranslationTable.fit(List.of(new Pair<>(SENTENCE, List.of("ainsi"))), 1), "it"),
            new MappingLawsTest.Listed<>(new Characters(), "So 山"),
            new MappingLawsTest.Listed<>(Vocabulary.of(SENTENCE), SENTENCE),
            new MappingLawsTest.Listed<>(BytePairEncoding.fit("so it is so", 2), "So it is"),
            new MappingLawsTest.Listed<>(new BertWords(true), "So it is"),
            new MappingLawsTest.Listed<>(WordPiece.of(new BertWords(true), List.of("[UNK]", "[CLS]", "[SEP]", "so")), "so it is"),
            new MappingLawsTest.Listed<>(ByteLevelPairs.of(List.of("s o", "i s")), "so it is"),
            new MappingLawsTest.Listed<>(Bleu.of(Tokenizer.SPACES), List.of(new Hypothesis("so it is").against("it is so"))),
            new MappingLawsTest.Listed<>(Chrf.plusPlus(), List.of(new Hypothesis("so it is").against("it is so"))),
            new MappingLawsTest.Listed<>(new Ter(Tokenizer.SPACES), List.of(new Hypothesis("so it is").against("it is so"))),
            new MappingLawsTest.Listed<>(Rouge.runs(1), new Hypothesis("so it is").against("it is so")),
            new MappingLawsTest.Listed<>(new TokenAccuracy(),
                new Outcome(Tensors.ones(1, 5, 2), Tensor.matrix(new float[][] {{0, 1}}))),
            new MappingLawsTest.Listed<>(Tokenizer.SPACES, "So it is."),
            new MappingLawsTest.Listed<>(Tokenizer.V13A, "So it is."),
            new MappingLawsTest.Listed<>(Tokenizer.INTERNATIONAL, "So it is."),
            new MappingLawsTest.Listed<>(Tokenizer.CHINESE, "So it is."),
            new MappingLawsTest.Listed<>(Tokenizer.LATIN_WORDS, "So it is."),
            new MappingLawsTest.Listed<>(new EditDistance<String>(), new Pair<>(SENTENCE, List.of("it"))));
    }

    private static final List<Layer> TRANSLATORS = List.of(RecurrentTranslator.of(6, 7, 4, 5, 3, RandomSource.of(1)),
        TransformerTranslator.of(6, 7, 4, 2, 1, 3, RandomSource.of(2)));

    @Test
    void keepTheLaws() {
        listed().forEach(MappingLawsTest::keepsAllLaws);
        Tensor tokens = Tensor.matrix(new float[][] {{4, 5, 0, 2, 5}, {5, 4, 4, 2, 6}});
        TRANSLATORS.forEach(translator -> MappingLawsTest.keepsAllLawsOnTensors(translator, tokens));
    }

    @Test
    void wordsAreWhatIsWrittenTogether() {
        assertEquals(List.of("it", "isn't", "9-to-5", "says", "debian", "11.2"),
            new Words().apply("It isn't 9-to-5, says \"Debian 11.2\"."));
        assertEquals(List.of("l’été"), new Words().apply("« L’été »"));
        assertEquals(List.of(), new Words().apply("– ?"));
    }
}
