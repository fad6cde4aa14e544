package mapping.text.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Scores of spans: the values of seqeval's own documentation (README and docstrings), and corner cases. */
class SpanScoreTest {

    private static List<List<String>> tags(String... sentences) {
        return Arrays.stream(sentences).map(tags -> List.of(tags.split(" "))).toList();
    }

    private static SpanScore score(SpanConvention convention, List<List<String>> truth, List<List<String>> said) {
        return SpanScore.of(new TrueTags(truth), new PredictedTags(said), convention);
    }

    @Test
    void theExampleOfTheReadme() {
        List<List<String>> truth = tags("O O O B-MISC I-MISC I-MISC O", "B-PER I-PER O");
        List<List<String>> said = tags("O O B-MISC I-MISC I-MISC I-MISC O", "B-PER I-PER O");
        for (SpanConvention convention : SpanConvention.values()) {
            SpanScore score = score(convention, truth, said);
            assertEquals(.5, score.f1());
            assertEquals(.5, score.macroF1());
            assertEquals(new SpanScore.Counts(0, 1, 1), score.kinds().get("MISC"));
        }
        assertEquals(.8, SpanScore.tokenAccuracy(new TrueTags(truth), new PredictedTags(said)));
    }

    @Test
    void theExampleOfTheAverages() {
        SpanScore score = score(SpanConvention.CONLLEVAL, tags("O O B-MISC I-MISC B-MISC O O", "B-PER I-PER O"),
            tags("O O B-MISC I-MISC B-MISC I-MISC O", "B-PER I-PER O"));
        assertEquals(2.0 / 3, score.f1(), 1e-15);
        assertEquals(.75, score.macroF1());
        assertEquals(.5, score.kinds().get("MISC").f1());
        assertEquals(1, score.kinds().get("PER").f1());
        assertEquals(2.0 / 3, score.precision(), 1e-15);
        assertEquals(2.0 / 3, score.recall(), 1e-15);
    }

    @Test
    void theConventionsDifferOnAnInsideWithoutBeginning() {
        List<List<String>> truth = tags("B-NP I-NP O");
        List<List<String>> said = tags("I-NP I-NP O");
        assertEquals(1, score(SpanConvention.CONLLEVAL, truth, said).f1());
        assertEquals(0, score(SpanConvention.STRICT, truth, said).f1());
        List<String> mixed = List.of("B-LOC", "I-PER", "I-PER", "B-PER", "O", "I-LOC");
        assertEquals(List.of(new Span(0, 1, "LOC"), new Span(1, 3, "PER"), new Span(3, 4, "PER"), new Span(5, 6, "LOC")),
            SpanConvention.CONLLEVAL.spans(mixed));
        assertEquals(List.of(new Span(0, 1, "LOC"), new Span(3, 4, "PER")), SpanConvention.STRICT.spans(mixed));
    }

    @Test
    void nothingIsZeroAndSomeSpansCanBeAskedFor() {
        assertEquals(0, score(SpanConvention.STRICT, tags("O O"), tags("O O")).f1());
        assertEquals(0, score(SpanConvention.STRICT, tags("B-PER O"), tags("O O")).precision());
        SpanScore second = SpanScore.of(new TrueTags(tags("B-PER O", "B-PER O")), new PredictedTags(tags("O O", "B-PER O")),
            SpanConvention.STRICT, (sentence, span) -> sentence == 1);
        assertEquals(new SpanScore.Counts(1, 1, 1), second.all());
    }

    @Test
    void whatDoesNotFitIsOneSentence() {
        assertEquals("A tag must be O or begin with B- or I-, got \"X\".",
            assertThrows(IllegalArgumentException.class, () -> SpanConvention.STRICT.spans(List.of("X"))).getMessage());
        assertEquals("There must be as many predicted tags as true tags of sentence 0, got 1 and 2.",
            assertThrows(IllegalArgumentException.class, () -> score(SpanConvention.STRICT, tags("O O"), tags("O")))
                .getMessage());
    }
}
