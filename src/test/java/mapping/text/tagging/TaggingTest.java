package mapping.text.tagging;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import mapping.MappingLawsTest;
import mapping.data.Batches;
import mapping.data.Dataset;
import mapping.data.sets.PlaceGlosses;
import mapping.layers.Layer;
import mapping.optimizers.Optimizer;
import mapping.optimizers.rules.AdamW;
import mapping.random.RandomSource;
import mapping.tensor.NoGrad;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import mapping.text.scoring.Span;
import mapping.training.Trainer;
import org.junit.jupiter.api.Test;

/** Taggers on a small language whose names are known: laws, padding, batches, and that they learn. */
public class TaggingTest {

    private static final TagSet TAGS = TagSet.iob2(List.of("LOC", "PER"));
    private static final List<Sentence> SENTENCES = List.of(
        new Sentence(List.of("Mr.", "Bonn", "left", "."), List.of(new Span(1, 2, "PER"))),
        new Sentence(List.of("He", "lives", "in", "Bonn", "."), List.of(new Span(3, 4, "LOC"))),
        new Sentence(List.of("Mr.", "Adam", "Rome", "is", "in", "New", "York", "."),
            List.of(new Span(1, 3, "PER"), new Span(5, 7, "LOC"))),
        new Sentence(List.of("Left"), List.of()),
        new Sentence(List.of("In", "Rome", "they", "say", "no"), List.of(new Span(1, 2, "LOC"))));
    private static final WordFeatures FEATURES = WordFeatures.fit(SENTENCES.stream().map(Sentence::words).toList(), 1);
    private static final Dataset DATA = TaggingData.of(SENTENCES, FEATURES, TAGS, 10);

    private static List<Layer> taggers() {
        return List.of(Taggers.crf(FEATURES, TAGS), Taggers.lstm(FEATURES, TAGS, 6, RandomSource.of(1)),
            Taggers.lstmCrf(FEATURES, TAGS, 6, RandomSource.of(1)));
    }

    private static PlaceReader places() {
        return PlaceReader.of(9, 4, 3, 5, RandomSource.of(3));
    }

    private static final Tensor MARKED = Tensor.of(new float[] {4, 5, 6, 0, 7, 8, 5, 5}, 2, 4, 1);

    /** Everything whose laws this test looks at. */
    public static Stream<?> all() {
        return Stream.concat(taggers().stream(), Stream.of(places(), new CrfLoss(), TAGS, FEATURES,
            DictionaryTagger.fit(SENTENCES), new SpanF1(TAGS)));
    }

    @Test
    void keepTheLaws() {
        taggers().forEach(tagger -> MappingLawsTest.keepsAllLawsOnTensors(tagger, DATA.x()));
        MappingLawsTest.keepsAllLawsOnTensors(places(), MARKED);
        MappingLawsTest.keepsAllLaws(new MappingLawsTest.Listed<>(TAGS.then(Arrays::toString), SENTENCES.get(0)));
        MappingLawsTest.keepsAllLaws(new MappingLawsTest.Listed<>(FEATURES.then(Arrays::deepToString), SENTENCES.get(0).words()));
        MappingLawsTest.keepsAllLaws(new MappingLawsTest.Listed<>(DictionaryTagger.fit(SENTENCES), SENTENCES.get(2).words()));
    }

    @Test
    void tagsOfSpans() {
        assertArrayEquals(new int[] {0, 3, 4, 0, 0, 1, 2, 0}, TAGS.apply(SENTENCES.get(2)));
        assertEquals(List.of("O", "B-PER", "I-PER"), TAGS.named(0, 3, 4));
        Sentence chinese = new Sentence(List.of("我", "们", "在", "操", "作", "系"),
            List.of(new Span(0, 2, "w"), new Span(2, 3, "w"), new Span(3, 6, "w")));
        assertEquals(List.of("B", "E", "S", "B", "M", "E"), TagSet.bmes().named(TagSet.bmes().apply(chinese)));
    }

    @Test
    void shapesOfWords() {
        assertEquals("Xx", WordFeatures.shape("Paris", 1));
        assertEquals("^Xx", WordFeatures.shape("Paris", 0));
        assertEquals("X.X.", WordFeatures.shape("U.S.", 1));
        assertEquals("d-x", WordFeatures.shape("12-week", 3));
    }

    @Test
    void theDictionaryTakesTheLongestNameAndDropsThoseThatMislead() {
        DictionaryTagger dictionary = DictionaryTagger.fit(SENTENCES);
        assertEquals(List.of(new Span(1, 3, "LOC")), dictionary.apply(List.of("to", "New", "York")));
        List<Sentence> more = new ArrayList<>(SENTENCES);
        more.add(new Sentence(List.of("Rome", "Rome", "Rome"), List.of()));
        assertTrue(DictionaryTagger.fit(more).apply(List.of("Rome")).isEmpty());
    }

    /** The loss of each sentence has the same bits alone, with others, in another order and with more padding. */
    @Test
    void neitherPaddingNorOrderNorTheBatchChangesABit() {
        for (Layer tagger : taggers()) {
            tagger.eval();
            Tensor all = NoGrad.of(() -> new CrfLoss().each(tagger.apply(DATA.x()), DATA.y()));
            for (int n = 0; n < SENTENCES.size(); n++) {
                int length = SENTENCES.get(n).words().size();
                Dataset alone = TaggingData.of(List.of(SENTENCES.get(n)), FEATURES, TAGS, length);
                assertEquals(all.get(n), NoGrad.of(() -> new CrfLoss().each(tagger.apply(alone.x()), alone.y())).item());
            }
            Dataset turned = DATA.select(4, 3, 2, 1, 0);
            Tensor other = NoGrad.of(() -> new CrfLoss().each(tagger.apply(turned.x()), turned.y()));
            for (int n = 0; n < SENTENCES.size(); n++) {
                assertEquals(all.get(n), other.get(SENTENCES.size() - 1 - n));
            }
            List<int[]> tags = TaggingData.tags(tagger, FEATURES, SENTENCES.stream().map(Sentence::words).toList());
            for (int n = 0; n < SENTENCES.size(); n++) {
                assertArrayEquals(tags.get(n), TaggingData.tags(tagger, FEATURES, List.of(SENTENCES.get(n).words())).get(0));
            }
        }
    }

    /** Batches of three: a tagger that mixed up times and sentences would not learn here. */
    @Test
    void eachTaggerLearnsTheNamesByHeart() {
        for (Layer tagger : taggers()) {
            Batches batches = DATA.shuffled(1).batches(3);
            new Trainer(tagger, new CrfLoss(), Optimizer.of(AdamW.of(0.05, 0), tagger)).train(batches, 60);
            assertEquals(1, new SpanF1(TAGS).of(tagger, DATA.batches(2)));
        }
    }

    @Test
    void withoutTransitionsEachWordChoosesAlone() {
        Layer tagger = taggers().get(1).eval();
        assertTrue(Stream.of("transitions", "start", "end").allMatch(name -> tagger.namedParameters().entrySet().stream()
            .filter(each -> each.getKey().endsWith(name)).allMatch(each -> !each.getValue().needsGradient())));
        Tensor scores = NoGrad.of(() -> tagger.apply(DATA.x()));
        int[] best = Lattice.of(scores, LstmReader.lengths(DATA.x())).best()[2];
        for (int t = 0; t < best.length; t++) {
            assertEquals((int) scores.argmax(2).get(2, t), best[t]);
        }
    }

    @Test
    void theNamesOfPlacesAreHidden() {
        List<PartOf> pairs = PartOf.of(List.of(new PlaceGlosses("Walla Walla",
            List.of("a", "town", "in", "Washington", "near", "Oregon"),
            List.of(new PlaceGlosses.Other(3, 4, true), new PlaceGlosses.Other(5, 6, false)))));
        assertEquals(List.of("a", "town", "in", PartOf.ASKED, "near", PartOf.OTHER), pairs.get(0).words());
        assertEquals(new PartOf("Walla Walla", "Oregon",
            List.of("a", "town", "in", PartOf.OTHER, "near", PartOf.ASKED), false), pairs.get(1));
        assertEquals(List.of(PartOf.OTHER, "near"), pairs.get(1).before(2));
    }

    @Test
    void aReaderOfPlacesNeedsItsMark() {
        assertEquals(List.of(2, 2), Arrays.stream(places().apply(MARKED).shape()).boxed().toList());
        assertTrue(assertThrows(IllegalArgumentException.class, () -> places().apply(Tensors.ones(2, 3, 1))).getMessage()
            .contains("must have the marked word, number 5, got none in sentence 0"));
    }
}
